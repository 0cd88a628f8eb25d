import type { Model } from '../model/model.js';
import { header, inline } from './source.js';

/** The examples of the contracts, for tests. */
export function emitExamplesModule(model: Model): string {
  const lines = model.examples.map((example) => `  ${inline(example)},\n`);
  return `${header}import type { JsonValue } from '../json/json-value.js';
import type { ContractReference } from '../operation/operation.js';

export interface ContractExample {
  /** A value of a declared type, or \`{ path: value }\` of a token section. */
  readonly of: 'type' | 'tokens';
  /** The type's name, or the token section's. */
  readonly name: string;
  readonly outcome: 'accepts' | 'rejects';
  readonly value: JsonValue;
  /** For a rejected value: the path of the error, and a part of its message. */
  readonly path?: string;
  readonly message?: string;
  readonly contract: ContractReference;
}

export const contractExamples: readonly ContractExample[] = [
${lines.join('')}];
`;
}
