import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { run } from '../src/command-line.js';
import { contract } from './contract.js';
import { type } from './rows.js';

let folder: string;
let contracts: string;
let out: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'contract-compiler-'));
  contracts = join(folder, 'contracts');
  out = join(folder, 'generated');
  mkdirSync(contracts);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(body: string, version = '1.0.0'): void {
  writeFileSync(join(contracts, 'T.md'), contract(body, { version }).text);
}

function call(...args: string[]) {
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  const code = run([...args, '--contracts', contracts, '--out', out], { print, complain: print });
  return { code, text: lines.join('\n') };
}

describe('generate', () => {
  it('writes the same bytes each time, and removes other files', () => {
    write(type('| a | string | | |'));
    expect(call('generate').code).toBe(0);
    const first = readFileSync(join(out, 't.ts'), 'utf8');
    writeFileSync(join(out, 'old.ts'), '');
    expect(call('generate').code).toBe(0);
    expect(readFileSync(join(out, 't.ts'), 'utf8')).toBe(first);
    expect(first).toContain("contract: { file: 'contracts/T.md', section: 'T §1', line: 6 }");
    expect(readdirSync(out)).not.toContain('old.ts');
  });

  it('generates the types alone for contracts of another package', () => {
    write(type('| a | url | | |'));
    expect(call('generate', '--types-only').code).toBe(0);
    expect(readdirSync(out)).toEqual(['t.ts']);
    expect(readFileSync(join(out, 't.ts'), 'utf8')).toContain(
      "import { url } from '@northstar/contracts/value-types';",
    );
    expect(call('check', '--types-only').code).toBe(0);
    expect(call('check').code).toBe(1);
  });

  it('generates nothing when there is a problem', () => {
    write(type('| a | strin | | |'));
    const { code, text } = call('generate');
    expect(code).toBe(1);
    expect(text).toContain(
      'contracts/T.md:9:7: `strin` is not a type; expected a type such as `string`',
    );
    expect(text).toContain('1 error; nothing was compiled.');
    expect(existsSync(out)).toBe(false);
  });

  it('reads Windows line ends as any other', () => {
    write(type('| a | string | | |'));
    call('generate');
    const plain = readFileSync(join(out, 'documents.ts'), 'utf8');
    writeFileSync(
      join(contracts, 'T.md'),
      readFileSync(join(contracts, 'T.md'), 'utf8').replaceAll('\n', '\r\n'),
    );
    call('generate');
    expect(readFileSync(join(out, 'documents.ts'), 'utf8')).toBe(plain);
  });
});

describe('check', () => {
  it('is content with what generate wrote', () => {
    write(type('| a | string | | |'));
    call('generate');
    expect(call('check')).toEqual({ code: 0, text: `${out} matches the contracts.` });
  });

  it('names each file that is stale, missing or from no contract', () => {
    write(type('| a | string | | |'));
    call('generate');
    write(type('| a | text | | |'));
    rmSync(join(out, 'errors.ts'));
    writeFileSync(join(out, 'old.ts'), '');
    const { code, text } = call('check');
    expect(code).toBe(1);
    expect(text).toContain(`${join(out, 't.ts')} does not match the contracts`);
    expect(text).toContain(`${join(out, 'errors.ts')} is missing`);
    expect(text).toContain(`${join(out, 'old.ts')} is not generated from a contract`);
    expect(text).toContain('npm run contracts:generate');
  });
});

describe('diff', () => {
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      ['-C', folder, '-c', 'user.name=T', '-c', 'user.email=t@example.com', ...args],
      { stdio: 'pipe' },
    );

  beforeEach(() => {
    git('init', '-q');
    write(`${type('| a | string | | |')}`);
    git('add', '.');
    git('commit', '-qm', 'one');
    git('tag', 'one');
  });

  it('says that nothing changed', () => {
    expect(call('diff', 'one')).toEqual({ code: 0, text: 'Nothing changed.\n\nnone' });
  });

  it('fails while the version is too low for the change, and passes when it is raised', () => {
    const changed = type('| a | string | | |\n| b | string | | |');
    write(changed);
    const { code, text } = call('diff', 'one');
    expect(code).toBe(1);
    expect(text).toContain(
      'contracts/T.md:3:10: version 1.0.0 is too low for a major change since 1.0.0; expected 2.0.0 or higher',
    );
    expect(text.split('\n').at(-1)).toBe('major');
    write(changed, '2.0.0');
    expect(call('diff', 'one').code).toBe(0);
  });

  it('prints a table with the sides that each change breaks', () => {
    write(type('| a | string | 1..9 | |\n| c | string | optional | |'), '2.0.0');
    expect(call('diff', 'one').text).toBe(
      [
        'severity  breaks   contract  path  change',
        'major     writers  T         A.a   type narrowed from string to string, 1..9',
        'minor     -        T         A.c   optional field added',
        '',
        'major',
      ].join('\n'),
    );
  });

  it('asks a patch for reworded prose', () => {
    write(`${type('| a | string | | |')}\nMore words.\n`);
    const { code, text } = call('diff', 'one');
    expect([code, text.split('\n').at(-1)]).toEqual([1, 'patch']);
    expect(text).toContain('expected 1.0.1 or higher');
  });

  it('takes the contracts of a ref without any as none', () => {
    git('checkout', '-q', '--orphan', 'empty');
    git('rm', '-rq', '--cached', '.');
    git('commit', '-qm', 'none', '--allow-empty');
    const { code, text } = call('diff', 'empty');
    expect([code, text.split('\n').at(-1)]).toEqual([0, 'minor']);
  });

  it.each([['nowhere'], ['--all']])('refuses %s, which is no commit', (ref) => {
    expect(call('diff', '--', ref).code).toBe(2);
  });

  it('needs a ref', () => {
    expect(call('diff')).toMatchObject({
      code: 2,
      text: expect.stringContaining('diff needs a git ref'),
    });
  });
});

describe('a wrong call', () => {
  it.each([[['compile']], [[]], [['generate', '--fast']]])(
    '%j is answered with the usage',
    (args) => {
      const { code, text } = call(...args);
      expect(code).toBe(2);
      expect(text).toContain('Usage: contract-compiler');
    },
  );
});
