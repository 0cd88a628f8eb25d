import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNx } from './nx.mjs';

/** Runs the tests of all workspaces; the last line is the sum of all runners. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const projects = readPackage(root)
  .workspaces.flatMap((pattern) => foldersOf(pattern.replace(/\/\*$/, '')))
  .filter((folder) => readPackage(folder).scripts?.test !== undefined);

for (const folder of projects) {
  rmSync(join(folder, 'test-results'), { recursive: true, force: true });
}
console.log(`Testing ${projects.length} packages (about five minutes) …`);
const { ok, log } = await runNx(root, ['run-many', '-t', 'test'], {
  onTask: (project) => console.log(`${project} …`),
  onOutput: (project, line) => {
    if (!isNoise(line)) console.log(`${project}: ${line}`);
  },
  // Several times what a slow machine needs.
  limitMs: 40 * 60_000,
});

const sum = { passed: 0, failed: 0, skipped: 0 };
console.log('');
for (const folder of projects) {
  const file = join(folder, 'test-results', 'jest.json');
  const name = readPackage(folder).name;
  if (!existsSync(file)) {
    console.log(`${name}: did not finish (counted as one failure)`);
    sum.failed += 1;
    continue;
  }
  const counted = JSON.parse(readFileSync(file, 'utf8'));
  console.log(`${name}: ${counted.passed} passed, ${counted.failed} failed`);
  for (const title of counted.skipped) console.log(`  skipped: ${title}`);
  sum.passed += counted.passed;
  sum.failed += counted.failed;
  sum.skipped += counted.skipped.length;
}
if (!ok && sum.failed === 0) {
  console.error(log);
  sum.failed = 1;
}
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1;

function foldersOf(parent) {
  if (!existsSync(join(root, parent))) return [];
  return readdirSync(join(root, parent))
    .map((name) => join(root, parent, name))
    .filter((folder) => existsSync(join(folder, 'package.json')));
}

function readPackage(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** Lines that npm and jest print for every package and that say nothing about the tests. */
function isNoise(line) {
  return /^\s*$|^> |^Snapshots:|^Ran all test suites/.test(line);
}
