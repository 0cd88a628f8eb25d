import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Runs every test of the workspace and sums up all runners in one closing line. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const projects = ['packages', 'apps', 'tools']
  .flatMap((room) => readdirSync(join(root, room)).map((name) => join(root, room, name)))
  .filter((folder) => existsSync(join(folder, 'package.json')))
  .filter((folder) => readPackage(folder).scripts?.test !== undefined);

for (const folder of projects) {
  rmSync(join(folder, 'test-results'), { recursive: true, force: true });
}
const run = spawnSync('npx', ['nx', 'run-many', '-t', 'test', '--output-style=stream'], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});

const sum = { passed: 0, failed: 0, skipped: 0 };
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
if (run.status !== 0 && sum.failed === 0) sum.failed = 1;
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1;

function readPackage(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
