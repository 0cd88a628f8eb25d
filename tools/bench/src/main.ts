import { benchmarks } from './benchmarks.js';

/** `bench NAME …` runs benchmarks; without a name it lists them. */
const names = process.argv.slice(2);
const unknown = names.filter((name) => !benchmarks.has(name));

if (names.length === 0 || unknown.length > 0) {
  if (unknown.length > 0) process.stderr.write(`No benchmark is called ${unknown.join(', ')}.\n`);
  for (const [name, { about }] of benchmarks) process.stdout.write(`${name.padEnd(12)} ${about}\n`);
  process.exitCode = unknown.length > 0 ? 2 : 0;
} else {
  for (const name of names) {
    const text = await benchmarks.get(name)?.run();
    process.stdout.write(`${text ?? ''}\n\n`);
  }
}
