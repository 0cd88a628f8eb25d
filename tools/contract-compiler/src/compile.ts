import { checkNames, checkUses } from './check/contracts.js';
import { checkCycles } from './check/cycles.js';
import { expandIncludes } from './check/expand-includes.js';
import { expandPatches } from './check/expand-patches.js';
import { expandTokens } from './check/expand-tokens.js';
import { linkEvent, linkOperation } from './check/link-operations.js';
import { linkType } from './check/link-types.js';
import { separateOpenTypes } from './check/open-types.js';
import { TypeTable } from './check/type-table.js';
import { type DeclaredContract, readContract } from './declarations/read-contract.js';
import { type Diagnostic, Problems } from './diagnostics/diagnostic.js';
import type { ContractFile } from './markdown/source-text.js';
import type { Model } from './model/model.js';

export interface Compilation {
  /** Complete only when there are no diagnostics. */
  readonly model: Model;
  /** All problems of the contracts, sorted by position. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Compiles contracts (docs/contract-grammar.md); the order of the files does not matter. */
export function compileContracts(files: readonly ContractFile[]): Compilation {
  const problems = new Problems();
  const ordered = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const read = ordered.flatMap((file) => readContract(file, problems) ?? []);
  checkUses(read, problems);
  checkNames(read, problems);
  const contracts = expandPatches(expandIncludes(read, problems), problems);
  const types = new TypeTable(contracts);
  const declared = contracts.flatMap((contract) => contract.types);
  checkCycles(declared, types, problems);
  const sections = contracts.flatMap((contract) => contract.tokens);
  const families = contracts.flatMap((contract) => contract.families);
  const model: Model = {
    contracts: contracts.map(documentOf),
    types: declared.map((type) => linkType(type, types, problems)),
    errors: contracts.flatMap((contract) => contract.errors),
    operations: contracts.flatMap((contract) =>
      contract.operations.map((one) => linkOperation(one, contracts, types, problems)),
    ),
    events: contracts.flatMap((contract) =>
      contract.events.map((one) => linkEvent(one, types, problems)),
    ),
    ...expandTokens(sections, families, types, problems),
    examples: contracts.flatMap((contract) => contract.examples),
  };
  const separated = problems.count === 0 ? separateOpenTypes(model, problems) : model;
  return { model: separated, diagnostics: problems.sorted() };
}

function documentOf({ front, title, file }: DeclaredContract): Model['contracts'][number] {
  const { contract, version, uses, versionAt } = front;
  return { name: contract, title, version, uses, file: file.path, text: file.text, versionAt };
}
