import { EnginesError } from '@northstar/contracts';
import type { ErrorCode, ProblemItem } from '@northstar/contracts';

/** One thing that is wrong with a command, with the code that it has when it stands alone. */
export interface Mistake {
  code: Extract<ErrorCode, 'token.unknown' | 'token.level' | 'token.invalid' | 'element.not_found'>;
  item: ProblemItem;
}

const meanings: Readonly<Record<Mistake['code'], string>> = {
  'token.unknown': 'no such token',
  'token.level': 'the token may not be set there',
  'token.invalid': 'the value will not do',
  'element.not_found': 'no such element',
};

/** One error that tells all mistakes; its code is that of the first (TOKENS, errors). */
export function refused(mistakes: readonly Mistake[]): EnginesError {
  const [first] = mistakes;
  if (first === undefined) throw new TypeError('A command was refused that has no mistake');
  const { code, item } = first;
  const others = mistakes.length > 1 ? ` (and ${mistakes.length - 1} more)` : '';
  const what = item.token_path ?? item.path ?? 'The command';
  return new EnginesError(code, `${what}: ${meanings[code]}: ${item.reason}${others}`, {
    errors: mistakes.map((mistake) => ({ code: mistake.code, ...mistake.item })),
  });
}
