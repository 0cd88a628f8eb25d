import type { JsonValue } from '@northstar/contracts';
import { Problems } from '../design-token-problem.js';
import { sameJson, step } from '../json/json-object.js';
import { assign, type Assignment } from '../mapping/assignments.js';
import { byWinner, type KeptDesignTokens } from '../mapping/import-design-tokens.js';
import type { TokenLookup } from '../mapping/token-lookup.js';
import { readWithDocument } from '../reading/read-design-tokens.js';
import { collectReferences } from '../reading/references.js';
import type { DocumentDraft } from './document-draft.js';

export interface WantedValues {
  /** What tokens are to say, by the paths of the catalogue. */
  tokens: Map<string, JsonValue>;
  /** What cannot be said by tokens, and why. */
  aside: Map<string, { value: JsonValue; reason: string }>;
}

/**
 * Reads a draft back and writes what is missing or says otherwise, until all is right. To write
 * one token may change what others say that refer to it or extend its group: those are written
 * out in the next round. Each round writes something out for good, so that the rounds end.
 */
export function correct(
  draft: DocumentDraft,
  wanted: WantedValues,
  catalogue: TokenLookup,
  kept: KeptDesignTokens | null,
): void {
  const written = new Set<string>();
  for (let changed = true; changed;) {
    changed = false;
    const read = readWithDocument(draft.root, kept?.limits ?? {});
    const { assignments, lost } = assign(
      read.tokens,
      kept?.mapping ?? {},
      catalogue,
      new Problems(),
    );
    const { right, wrong } = compare(assignments, lost, wanted.tokens);

    for (const [path, value] of wanted.tokens) {
      const entry = catalogue.find(path);
      if (right.has(path) || entry === undefined) continue;
      changed = true;
      if (!written.has(path) && draft.write(entry, value)) {
        written.add(path);
      } else {
        written.delete(path);
        wanted.tokens.delete(path);
        wanted.aside.set(path, { value, reason: 'the document leaves its path no room' });
      }
    }

    const referred = new Set<string>();
    if (wrong.size > 0) for (const path of referencesOf(draft)) referred.add(path);
    for (const [token, gone] of wrong) {
      const path = token.path.replace(/\.\$root$/, '');
      const atHome =
        gone.length > 0 &&
        gone.every(({ rule, token_path }) => rule === 'path' && token_path === path);
      // It has just been written anew.
      if (atHome && written.has(path)) continue;
      changed = true;
      const here = token.pointer === token.path.split('.').reduce<string>(step, '');
      if (atHome && here && !read.extending && !referred.has(token.path)) {
        draft.remove(token.path);
        continue;
      }
      const paths = new Set(gone.map(({ token_path }) => token_path));
      const left = assignments.filter((one) => one.token === token && !paths.has(one.token_path));
      draft.setTargets(
        token,
        left.map(({ token_path }) => token_path),
      );
    }
  }
}

/** Which paths say what they should, and which assignments, by their tokens, must go. */
function compare(
  assignments: readonly Assignment[],
  lost: ReadonlySet<Assignment['token']>,
  wanted: ReadonlyMap<string, JsonValue>,
) {
  const right = new Set<string>();
  const wrong = new Map<Assignment['token'], Assignment[]>([...lost].map((token) => [token, []]));
  for (const [assignment, winner] of byWinner(assignments)) {
    const { token, token_path, value } = assignment;
    const meant = wanted.get(token_path);
    if (assignment === winner && meant !== undefined && sameJson(meant, value)) {
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
