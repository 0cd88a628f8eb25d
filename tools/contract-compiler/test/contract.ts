import { compileContracts, type ContractFile, formatDiagnostic } from '../src/index.js';

/** A contract file around a body, whose first line is line 6. */
export function contract(
  body: string,
  front: Partial<Record<'contract' | 'version' | 'uses', string>> = {},
): ContractFile {
  const { contract: name = 'T', version = '1.0.0', uses = '[]' } = front;
  const text = `---\ncontract: ${name}\nversion: ${version}\nuses: ${uses}\n---\n${body}`;
  return { path: `${name}.md`, text };
}

/** The problems that the compiler reports, one line each. */
export function problemsOf(...files: readonly (ContractFile | string)[]): string[] {
  const sources = files.map((file) => (typeof file === 'string' ? contract(file) : file));
  return compileContracts(sources).diagnostics.map(formatDiagnostic);
}

/** The model of contracts without problems. */
export function modelOf(...files: readonly (ContractFile | string)[]) {
  const found = problemsOf(...files);
  if (found.length > 0) throw new Error(found.join('\n'));
  const sources = files.map((file) => (typeof file === 'string' ? contract(file) : file));
  return compileContracts(sources).model;
}
