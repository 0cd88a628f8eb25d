import type { z } from 'zod';
import type { ContractReference } from './operation.js';

/**
 * Returns the `contract` of a problem (COMMON, ProblemItem), for a reference or a type of the
 * contracts: `contracts/TOKENS_CONTRACT_v1.md, TOKENS §4.2`. Throws a TypeError for a type that no
 * contract declares.
 */
export function citeContract(
  declared: Pick<ContractReference, 'file' | 'section'> | z.ZodType,
): string {
  const { file, section } = 'section' in declared ? declared : referenceOf(declared);
  return `${file}, ${section}`;
}

function referenceOf(type: z.ZodType): Pick<ContractReference, 'file' | 'section'> {
  const contract: unknown = type.meta()?.['contract'];
  if (isReference(contract)) return contract;
  throw new TypeError('No contract declares this type');
}

function isReference(value: unknown): value is Pick<ContractReference, 'file' | 'section'> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'file' in value &&
    typeof value.file === 'string' &&
    'section' in value &&
    typeof value.section === 'string'
  );
}
