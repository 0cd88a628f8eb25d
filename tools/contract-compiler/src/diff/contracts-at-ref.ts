import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import type { ContractFile } from '../markdown/source-text.js';

/** The contracts of a folder as they stood at a git ref. @throws Error when there is no such ref */
export function contractsAtRef(folder: string, ref: string): ContractFile[] {
  const commit = resolve(folder, ref);
  return git(folder, 'ls-tree', '--name-only', commit)
    .split('\n')
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({
      path: `${basename(folder)}/${name}`,
      text: git(folder, 'show', `${commit}:./${name}`).replaceAll('\r\n', '\n'),
    }));
}

function resolve(folder: string, ref: string): string {
  try {
    return git(
      folder,
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${ref}^{commit}`,
    ).trim();
  } catch {
    throw new Error(
      `\`${ref}\` is not a commit of this repository; expected a branch, a tag or a hash`,
    );
  }
}

function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
}
