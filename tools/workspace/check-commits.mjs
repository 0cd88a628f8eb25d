import { execFileSync } from 'node:child_process';

/**
 * Checks that the commits since the last release tag follow Conventional Commits
 * (https://www.conventionalcommits.org), because releases and changelogs are made from them. Without
 * a release tag, the commits since `FIRST` are checked. Merge commits are exempt.
 */
const FIRST = 'refactor: rename shared contract helpers to the field';
const types = 'feat|fix|perf|refactor|docs|test|build|ci|chore|style|revert';
const subject = new RegExp(`^(?:${types})(?:\\([a-z0-9-]+\\))?!?: \\S`);
const MAX_LENGTH = 72;

const log = git('log', '--no-merges', '--format=%h %s', `${start()}..HEAD`);
const commits = log.split('\n').filter((line) => line !== '');
const problems = commits.flatMap((line) => {
  const text = line.slice(line.indexOf(' ') + 1);
  if (!subject.test(text))
    return [`${line}\n    expected "type(scope): subject", type one of ${types}`];
  return text.length > MAX_LENGTH ? [`${line}\n    longer than ${MAX_LENGTH} characters`] : [];
});
for (const problem of problems) console.error(problem);
console.log(`${commits.length} commit subjects checked, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

/** The commit before the first one to check. */
function start() {
  const tag = git('tag', '--merged', 'HEAD', '--sort=-creatordate').split('\n')[0];
  if (tag !== '') return tag;
  const first = git('log', '--format=%H', `--grep=^${FIRST}`).trim().split('\n').at(-1);
  // A shallow clone may not reach back that far.
  return first === undefined || first === '' ? 'HEAD~1' : `${first}~1`;
}

function git(...args) {
  return execFileSync('git', args, { encoding: 'utf8' });
}
