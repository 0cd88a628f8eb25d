import { citeContract, DesignTokensImport, EnginesError } from '@northstar/contracts';
import type {
  DesignTokensExport,
  DesignTokensImported,
  DesignTokensImportInput,
  ProblemItem,
  Scope,
} from '@northstar/contracts';
import {
  exportDesignTokens,
  importDesignTokens,
  type DesignTokenProblem,
} from '../design-tokens/index.js';
import { byElementAndPath } from '../ports/value-order.js';
import { applyCommand } from './apply-command.js';
import { readTarget, type Target } from './target.js';
import type { Asker } from './token-vault.js';
import type { VaultParts } from './vault-parts.js';

/** As many as one `set_tokens` takes (TOKENS, type SetTokensArgs). */
const MOST_UPDATES = 2000;

/** Takes a document over as one `set_tokens`; see TokenVault.importDesignTokens. */
export async function importInto(
  parts: VaultParts,
  scope: Scope,
  target: Target,
  { document, mapping = {}, ...about }: DesignTokensImportInput,
  asker: Asker,
): Promise<DesignTokensImported> {
  const { catalogue } = parts;
  const { updates, unmapped, problems } = importDesignTokens(document, { catalogue, mapping });
  if (problems.length > 0) throw refused(problems);
  if (updates.length > MOST_UPDATES) throw tooMany(updates.length);
  if (updates.length === 0) {
    await readTarget(parts, scope, target, { values: false });
    return { result: null, unmapped };
  }
  const command = { type: 'set_tokens', ...about, args: { updates } } as const;
  return { result: await applyCommand(parts, scope, target, command, asker), unmapped };
}

/** What is set on a canvas root, or in a layer; see TokenVault.exportDesignTokens. */
export async function exportFrom(
  parts: VaultParts,
  scope: Scope,
  target: Target,
): Promise<DesignTokensExport> {
  const { values } = await readTarget(parts, scope, target);
  const onRoot = values.filter(({ element_id }) => element_id === null).sort(byElementAndPath);
  const { catalogue } = parts;
  const { document, unmapped } = exportDesignTokens({ values: onRoot, catalogue });
  return {
    document,
    unmapped: unmapped.map(({ token_path, reason }) => ({ path: token_path, reason })),
  };
}

type Code = 'design_tokens.invalid' | 'token.invalid' | 'token.unknown';

function refused(problems: readonly DesignTokenProblem[]): EnginesError {
  const [first] = problems;
  if (first === undefined) throw new TypeError('A document was refused that has no mistake');
  const others = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  const message = `${first.path || 'The document'}: ${first.reason}${others}`;
  return new EnginesError(codeOf(first), message, { errors: problems.map(problemItem) });
}

/** A document that is right may still say what its target does not take. */
function codeOf({ code, token_path, got }: DesignTokenProblem): Code {
  if (token_path !== undefined) return 'token.invalid';
  return code === 'mapping' && typeof got === 'string' ? 'token.unknown' : 'design_tokens.invalid';
}

function problemItem(problem: DesignTokenProblem): ProblemItem {
  const { path, reason, expected, got, nearest = [], token_path } = problem;
  return {
    path: placeOf(problem),
    ...(token_path === undefined ? {} : { token_path }),
    reason: path === '' ? reason : `${path} ${reason}`,
    expected,
    ...(got === undefined ? {} : { got }),
    contract: citeContract(DesignTokensImport),
    ...(nearest.length > 0 ? { nearest: [...nearest] } : {}),
  };
}

/** `body.document.color.bad.$value`, `body.mapping.color.bad`. */
function placeOf({ code, path, pointer }: DesignTokenProblem): string {
  if (code === 'mapping' && pointer === '' && path !== '') return `body.mapping.${path}`;
  const names = pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
  return names.reduce(
    (text, name) => (/^\d+$/.test(name) ? `${text}[${name}]` : `${text}.${name}`),
    'body.document',
  );
}

function tooMany(count: number): EnginesError {
  return new EnginesError('design_tokens.invalid', `The document sets ${count} tokens at once`, {
    errors: [
      {
        path: 'body.document',
        reason: `sets ${count} tokens`,
        expected: `at most ${MOST_UPDATES}: several documents, each a part of it`,
        contract: citeContract(DesignTokensImport),
      },
    ],
  });
}
