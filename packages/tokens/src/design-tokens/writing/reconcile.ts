import type { JsonValue } from '@northstar/contracts';
import { ProblemList } from '../design-token-problem.js';
import { sameJson, appendPointer } from '../json/json-object.js';
import { assign, type Assignment } from '../mapping/assignments.js';
import { byWinner, type KeptDesignTokens } from '../mapping/import-design-tokens.js';
import type { TokenLookup } from '../mapping/token-lookup.js';
import { readWithDocument } from '../reading/read-design-tokens.js';
import { collectReferences } from '../reading/references.js';
import type { DocumentDraft } from './document-draft.js';

export interface WantedValues {
  /** The values that tokens should set, by the paths of the catalogue. */
  tokens: Map<string, JsonValue>;
  /** The values that tokens cannot express, with the reason. */
  unsupported: Map<string, { value: JsonValue; reason: string }>;
}

/**
 * Reads a draft back and corrects missing and wrong values, until the draft sets exactly the wanted
 * ones. Writing a token may change the value of tokens that refer to it or extend its group; these
 * are written in the next round. Each round settles at least one token, so the rounds end.
 */
export function reconcile(
  draft: DocumentDraft,
  wanted: WantedValues,
  catalogue: TokenLookup,
  kept: KeptDesignTokens | null,
): void {
  const written = new Set<string>();
  for (let changed = true; changed;) {
    changed = false;
    const read = readWithDocument(draft.root, kept?.limits ?? {});
    const { assignments, unknownTargets } = assign(
      read.tokens,
      kept?.mapping ?? {},
      catalogue,
      new ProblemList(),
    );
    const { right, wrong } = compare(assignments, unknownTargets, wanted.tokens);

    for (const [path, value] of wanted.tokens) {
      const entry = catalogue.find(path);
      if (right.has(path) || entry === undefined) continue;
      changed = true;
      if (!written.has(path) && draft.write(entry, value)) {
        written.add(path);
      } else {
        written.delete(path);
        wanted.tokens.delete(path);
        wanted.unsupported.set(path, {
          value,
          reason: 'another token of the document is in its path',
        });
      }
    }

    const referred = new Set<string>();
    if (wrong.size > 0) for (const path of referencesOf(draft)) referred.add(path);
    for (const [token, unwanted] of wrong) {
      const path = token.path.replace(/\.\$root$/, '');
      const isAtOwnPath =
        unwanted.length > 0 &&
        unwanted.every(({ rule, token_path }) => rule === 'path' && token_path === path);
      // It was already written in an earlier round.
      if (isAtOwnPath && written.has(path)) continue;
      changed = true;
      const isWrittenHere =
        token.pointer === token.path.split('.').reduce<string>(appendPointer, '');
      if (isAtOwnPath && isWrittenHere && !read.hasExtends && !referred.has(token.path)) {
        draft.remove(token.path);
        continue;
      }
      const paths = new Set(unwanted.map(({ token_path }) => token_path));
      const left = assignments.filter((one) => one.token === token && !paths.has(one.token_path));
      draft.setTargets(
        token,
        left.map(({ token_path }) => token_path),
      );
    }
  }
}

/** The paths with the wanted value, and by token the assignments that must be removed. */
function compare(
  assignments: readonly Assignment[],
  unknownTargets: ReadonlySet<Assignment['token']>,
  wanted: ReadonlyMap<string, JsonValue>,
) {
  const right = new Set<string>();
  const wrong = new Map<Assignment['token'], Assignment[]>(
    [...unknownTargets].map((token) => [token, []]),
  );
  for (const [assignment, winner] of byWinner(assignments)) {
    const { token, token_path, value } = assignment;
    const expected = wanted.get(token_path);
    if (assignment === winner && expected !== undefined && sameJson(expected, value)) {
      right.add(token_path);
    } else {
      wrong.set(token, [...(wrong.get(token) ?? []), assignment]);
    }
  }
  return { right, wrong };
}

function referencesOf(draft: DocumentDraft): string[] {
  const paths: string[] = [];
  collectReferences(draft.root, paths);
  return paths;
}
