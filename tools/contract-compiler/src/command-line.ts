import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { compileContracts } from './compile.js';
import { compareModels } from './diff/compare.js';
import { contractsAtRef } from './diff/contracts-at-ref.js';
import { printDifference } from './diff/print-difference.js';
import { formatDiagnostic } from './diagnostics/diagnostic.js';
import { emit, emitTypes } from './emit/emit.js';
import type { ContractFile } from './markdown/source-text.js';
import type { Model } from './model/model.js';

export interface Terminal {
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

const usage = `Usage: contract-compiler COMMAND [--contracts DIR] [--out DIR] [--types-only]

  generate   compile DIR/*.md (contracts) into OUT (packages/contracts/src/generated)
  check      fail when OUT does not match the contracts
  diff REF   the changes since a git ref and the clients that they break

  --types-only is for contracts of a package that depends on @northstar/contracts`;

/** Runs one command. Returns the exit code: 0 for success, 1 for problems, 2 for wrong arguments. */
export function run(args: readonly string[], terminal: Terminal): number {
  const parsed = parse(args);
  if (typeof parsed === 'string') {
    terminal.complain(`${parsed}\n\n${usage}`);
    return 2;
  }
  const { command, contracts, out } = parsed;
  if (command === 'help') {
    terminal.print(usage);
    return 0;
  }
  if (command === 'diff') return diff(contracts, parsed.ref, terminal);
  const output = compile(contracts, parsed['types-only'], terminal);
  if (output === undefined) return 1;
  return command === 'generate' ? write(output, out, terminal) : check(output, out, terminal);
}

function parse(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        contracts: { type: 'string', default: 'contracts' },
        out: { type: 'string', default: 'packages/contracts/src/generated' },
        'types-only': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const [command = '', ref] = positionals;
    if (values.help) return { ...values, command: 'help' as const, ref: '' };
    if (command === 'diff') {
      return ref === undefined ? 'diff needs a git ref, such as main' : { ...values, command, ref };
    }
    if (command !== 'generate' && command !== 'check')
      return `unknown command \`${command}\`; expected generate, check or diff`;
    return { ...values, command, ref: '' };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Reads the contracts of a folder, with paths that start with its name: `contracts/FEEDS_CONTRACT_v1.md`. */
export function readContracts(folder: string): ContractFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => ({
      path: `${basename(folder)}/${name}`,
      text: readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n'),
    }));
}

function compile(
  folder: string,
  typesOnly: boolean,
  terminal: Terminal,
): ReadonlyMap<string, string> | undefined {
  const model = modelOf(readContracts(folder), terminal);
  if (model === undefined) return undefined;
  return typesOnly ? emitTypes(model) : emit(model);
}

function modelOf(files: readonly ContractFile[], terminal: Terminal): Model | undefined {
  const { model, diagnostics } = compileContracts(files);
  if (diagnostics.length === 0) return model;
  for (const diagnostic of diagnostics) terminal.complain(formatDiagnostic(diagnostic));
  const count = diagnostics.length === 1 ? '1 error' : `${diagnostics.length} errors`;
  terminal.complain(`\n${count}; nothing was compiled.`);
  return undefined;
}

function diff(folder: string, ref: string, terminal: Terminal): number {
  let files: ContractFile[];
  try {
    files = contractsAtRef(folder, ref);
  } catch (error) {
    terminal.complain(error instanceof Error ? error.message : String(error));
    return 2;
  }
  const after = modelOf(readContracts(folder), terminal);
  if (after === undefined) return 1;
  const before = modelOf(files, terminal);
  if (before === undefined) {
    terminal.complain(`The contracts at \`${ref}\` have another grammar.`);
    return 1;
  }
  const difference = compareModels(before, after);
  for (const sentence of difference.unraised) terminal.complain(sentence);
  terminal.print(printDifference(difference));
  return difference.unraised.length === 0 ? 0 : 1;
}

function write(output: ReadonlyMap<string, string>, folder: string, terminal: Terminal): number {
  mkdirSync(folder, { recursive: true });
  for (const name of unexpectedFiles(output, folder)) rmSync(join(folder, name));
  for (const [name, text] of output) writeFileSync(join(folder, name), text);
  terminal.print(`Compiled ${output.size} files into ${folder}.`);
  return 0;
}

function check(output: ReadonlyMap<string, string>, folder: string, terminal: Terminal): number {
  const stale = [...output].flatMap(([name, text]) => {
    const file = join(folder, name);
    if (!existsSync(file)) return [`${file} is missing`];
    return readFileSync(file, 'utf8') === text ? [] : [`${file} does not match the contracts`];
  });
  const problems = [
    ...stale,
    ...unexpectedFiles(output, folder).map(
      (name) => `${join(folder, name)} is not generated from a contract`,
    ),
  ];
  if (problems.length === 0) {
    terminal.print(`${folder} matches the contracts.`);
    return 0;
  }
  for (const problem of problems) terminal.complain(problem);
  terminal.complain('\nRun `npm run contracts:generate` and commit what it writes.');
  return 1;
}

function unexpectedFiles(output: ReadonlyMap<string, string>, folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => !output.has(name));
}
