import { spawn } from 'node:child_process';
import { once } from 'node:events';
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
const succeeded = await runTests();

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
if (!succeeded && sum.failed === 0) sum.failed = 1;
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1;

/** Whether all went well; what hangs is ended with all that it has started. */
async function runTests() {
  // Several times what a slow machine needs.
  const limitMs = 40 * 60_000;
  const windows = process.platform === 'win32';
  const run = spawn('npx', ['nx', 'run-many', '-t', 'test', '--output-style=stream'], {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
    // A group of its own, which can be ended whole.
    detached: !windows,
  });
  const end = (signal) => (windows ? run.kill(signal) : process.kill(-run.pid, signal));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => end(signal));
  const limit = setTimeout(() => {
    console.error(`The tests did not end within ${limitMs / 60_000} minutes; stopped them.`);
    end('SIGKILL');
  }, limitMs);
  const [code] = await once(run, 'exit');
  clearTimeout(limit);
  return code === 0;
}

function readPackage(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
