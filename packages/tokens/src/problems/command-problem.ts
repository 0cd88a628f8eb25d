import { EnginesError } from '@northstar/contracts';
import type { ErrorCode, ProblemItem } from '@northstar/contracts';

/** One problem of a command, with the code of the error that it causes when it is the only one. */
export type CommandProblem = ProblemItem & {
  code: Extract<ErrorCode, 'token.unknown' | 'token.level' | 'token.invalid' | 'element.not_found'>;
};

const titles: Readonly<Record<CommandProblem['code'], string>> = {
  'token.unknown': 'unknown token',
  'token.level': 'the token is not allowed there',
  'token.invalid': 'invalid value',
  'element.not_found': 'unknown element',
};

/** The error of a command with problems. Its code is that of the first (TOKENS, errors). */
export function invalidCommand(problems: readonly CommandProblem[]): EnginesError {
  const [first] = problems;
  if (first === undefined) throw new TypeError('A command without problems is valid');
  const { code, reason } = first;
  const others = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  const subject = first.token_path ?? first.path ?? 'The command';
  const message = `${subject}: ${titles[code]}: ${reason}${others}`;
  return new EnginesError(code, message, { errors: problems });
}
