import { parseArgs } from 'node:util';
import { benchmarks, groups } from './benchmarks.js';

/** `bench NAME … [--seconds N]` runs benchmarks or groups of them; without a name it lists all. */
const { values, positionals } = parseArgs({
  options: { seconds: { type: 'string' } },
  allowPositionals: true,
});
const options = values.seconds === undefined ? {} : { seconds: Number(values.seconds) };
const names = positionals.flatMap((name) => groups.get(name) ?? [name]);
const unknown = names.filter((name) => !benchmarks.has(name));

if (names.length === 0 || unknown.length > 0) {
  if (unknown.length > 0) process.stderr.write(`Unknown benchmark: ${unknown.join(', ')}.\n`);
  for (const [name, { about }] of benchmarks) process.stdout.write(`${name.padEnd(14)} ${about}\n`);
  for (const [name, of] of groups) process.stdout.write(`${name.padEnd(14)} ${of.join(', ')}\n`);
  process.exitCode = unknown.length > 0 ? 2 : 0;
} else {
  for (const name of names) {
    const text = await benchmarks.get(name)?.run(options);
    process.stdout.write(`${text ?? ''}\n\n`);
  }
}
