import { citeContract, DesignTokensImport, EnginesError, TokenPath } from '@northstar/contracts';
import type { ProblemItem } from '@northstar/contracts';
import type { Catalogue } from '../../catalogue/catalogue.js';
import type { DesignTokenProblem } from '../../design-tokens/index.js';

/** The limit of one `set_tokens` (TOKENS, type SetTokensArgs). */
const MAX_UPDATES = 2000;

type Code = 'design_tokens.invalid' | 'token.invalid' | 'token.unknown';

/** The error of a document with problems, all of which it lists. */
export function invalidDocument(
  problems: readonly DesignTokenProblem[],
  catalogue: Catalogue,
): EnginesError {
  const [first] = problems;
  if (first === undefined) throw new TypeError('A document without problems is valid');
  const others = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  const message = `${first.path || 'The document'}: ${first.reason}${others}`;
  return new EnginesError(codeOf(first), message, {
    errors: problems.map((problem) => problemItem(problem, catalogue)),
  });
}

/** A valid document may have values that the catalogue does not accept. */
function codeOf({ code, token_path, got }: DesignTokenProblem): Code {
  if (token_path !== undefined) return 'token.invalid';
  return code === 'mapping' && typeof got === 'string' ? 'token.unknown' : 'design_tokens.invalid';
}

/** For a token of the catalogue, the problem that a command would have. */
function problemItem(problem: DesignTokenProblem, catalogue: Catalogue): ProblemItem {
  const { path, reason, expected, got, nearest = [], token_path } = problem;
  const [first] = nearest;
  return {
    code: codeOf(problem),
    path: pathOf(problem),
    ...(token_path === undefined ? {} : { token_path }),
    reason: path === '' ? reason : `${path} ${reason}`,
    expected,
    ...(got === undefined ? {} : { got }),
    contract: contractOf(problem, catalogue),
    ...(first === undefined ? {} : { nearest: token_path === undefined ? [...nearest] : first }),
  };
}

function contractOf(problem: DesignTokenProblem, catalogue: Catalogue): string {
  if (codeOf(problem) === 'token.unknown') return citeContract(TokenPath);
  const { token_path } = problem;
  const entry = token_path === undefined ? undefined : catalogue.find(token_path);
  return citeContract(entry === undefined ? DesignTokensImport : entry.definition.contract);
}

/** `input.document.color.bad.$value`, `input.mapping.color.bad`. */
function pathOf({ code, path, pointer }: DesignTokenProblem): string {
  if (code === 'mapping' && pointer === '' && path !== '') return `input.mapping.${path}`;
  const names = pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
  return names.reduce(
    (text, name) => (/^\d+$/.test(name) ? `${text}[${name}]` : `${text}.${name}`),
    'input.document',
  );
}

/** Throws `design_tokens.invalid` for more values than one command sets. */
export function rejectTooMany(count: number): void {
  if (count <= MAX_UPDATES) return;
  throw new EnginesError(
    'design_tokens.invalid',
    `The document sets ${count} tokens, more than one import may`,
    {
      errors: [
        {
          path: 'input.document',
          reason: `sets ${count} tokens`,
          expected: `at most ${MAX_UPDATES} tokens; split the document into several imports`,
          contract: citeContract(DesignTokensImport),
        },
      ],
    },
  );
}
