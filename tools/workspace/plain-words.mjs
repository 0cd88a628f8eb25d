import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Reports words that the style guide in CONTRIBUTING.md replaces, in identifiers, file names,
 * comments and texts: `node tools/workspace/plain-words.mjs [--review] [PATH …]`.
 *
 * The words of `replaced` are errors. Those of `reviewed` are right in one sense and wrong in
 * another; `--review` lists them for a reader, and they never fail the check.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Each word with what to write instead, and the files in which it is a term of the field. */
const replaced = [
  { word: /^mistakes?$/, instead: 'problem' },
  { word: /^misfits?$/, instead: 'problem, or invalid value' },
  { word: /^refusals?$/, instead: 'problem' },
  { word: /^askers?$/, instead: 'actor, or CallContext' },
  { word: /^(told|tells|tell|telling)$/, instead: 'reports, returns, resultExtras' },
  { word: /^(whom|thereof|heed)$/, instead: 'a plain sentence' },
  { word: /^glances?$/, instead: 'fastAccept' },
  { word: /^(mends?|mended|mending)$/, instead: 'fix, repair' },
  { word: /^lanes?$/, instead: 'PipelinedSession' },
  { word: /^(stands|standing)$/, instead: 'is, DocumentSnapshot' },
  { word: /^lies$/, instead: 'is' },
  {
    word: /^doors?$/,
    instead: 'transport, validation',
    // The former name of a field, which clients may still send.
    termIn: /^contracts\/FEEDS|^packages\/feeds\/(src\/kinds\/youtube\/youtube-kind\.ts|test\/)/,
  },
  { word: /^sight$/, instead: 'plan' },
  { word: /^repeatable$/, instead: 'isRetryable' },
  {
    word: /^faults?$/,
    instead: 'UpstreamError, Problem, error',
    // Fault injection is a term of the field.
    termIn:
      /^(tools\/upstreams\/|tools\/workspace\/|apps\/engines-e2e\/|docs\/)|faults?[./-]|\/test\//,
  },
];
const reviewed = [
  { word: /^(place|places|placing)$/, instead: 'TokenAddress, Position, Cursor' },
  { word: /^grounds?$/, instead: 'Document, DocumentSnapshot' },
  { word: /^(given|found)$/, instead: 'input, problems' },
  { word: /^(holds|held)$/, instead: 'has, contains' },
  { word: /^(says|said)$/, instead: 'states, returns' },
  {
    word: /^(admit|lack|lacks|seal|seals|once)$/,
    instead: 'validate, missing, encode, idempotency',
  },
  { word: /^(shown|likeness|alike|behind|unless)$/, instead: 'a plain sentence' },
];

/** Also exempt: applied migrations, which may not change, and the tests of old data. */
const skipped =
  /(^|\/)(package-lock\.json|LICENSE)$|\.(svg|png|gz|tar|ico)$|packages\/contracts\/src\/generated\/|^CONTRIBUTING\.md$|^packages\/storage\/src\/sql\/000\d_|^packages\/storage\/test\/[a-z-]+-migration\.test\.ts$|tools\/workspace\/plain-words\.mjs$/;

const review = process.argv.includes('--review');
const paths = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const files = execFileSync('git', ['ls-files', '--', ...paths], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && !skipped.test(file));

let count = 0;
for (const file of files) {
  const lines = [file, ...readFileSync(join(root, file), 'utf8').split('\n')];
  for (const [number, line] of lines.entries()) {
    for (const word of wordsOf(line)) {
      const rule = (review ? reviewed : replaced).find((each) => each.word.test(word));
      if (rule === undefined || rule.termIn?.test(file)) continue;
      count += 1;
      console.log(`${file}:${number}: "${word}" → ${rule.instead}: ${line.trim().slice(0, 100)}`);
    }
  }
}
console.log(`${count} ${review ? 'words to review' : 'words to replace'} in ${files.length} files`);
if (!review && count > 0) process.exitCode = 1;

/** The words of a line, with those inside identifiers: `toldOf_lane` has told, of and lane. */
function wordsOf(line) {
  const words = line.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [];
  return words.map((word) => word.toLowerCase());
}
