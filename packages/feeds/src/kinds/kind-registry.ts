import { citeContract, SourceKind } from '@northstar/contracts';
import { displayValue, invalidRequest, nearestName } from '@northstar/contracts/validation';
import type { EnginesError } from '@northstar/contracts';
import type { FeedKind } from './feed-kind.js';
import { registerKind } from './registered-kind.js';
import type { RegisteredKind } from './registered-kind.js';

/** The kinds of one feed store. */
export interface KindRegistry {
  readonly kinds: readonly string[];
  /** Kinds whose feeds can be due: those with `pull` or `compose`. */
  readonly refreshed: readonly string[];
  /** Returns undefined for a kind that is not registered, such as one of another version. */
  readonly find: (kind: string) => RegisteredKind | undefined;
  /** Returns the kind that a caller named at `path`. Throws `request.invalid` for any other value. */
  get(kind: unknown, path: string): RegisteredKind;
}

/** Throws TypeError when a kind is registered twice, has hooks without pull, or pull and compose. */
export function createKindRegistry(kinds: readonly FeedKind[]): KindRegistry {
  const byName = new Map(kinds.map((definition) => [definition.kind, registerKind(definition)]));
  if (byName.size < kinds.length) throw new TypeError('A feed kind is registered twice');
  const unpulled = kinds.find((one) => one.hooks !== undefined && one.pull === undefined);
  if (unpulled !== undefined) {
    throw new TypeError(`Feed kind ${unpulled.kind} has hooks but no pull`);
  }
  const ambiguous = kinds.find((one) => one.pull !== undefined && one.compose !== undefined);
  if (ambiguous !== undefined) {
    throw new TypeError(`Feed kind ${ambiguous.kind} has both pull and compose`);
  }
  const names = [...byName.keys()];
  const find = (kind: string) => byName.get(kind);

  return {
    kinds: names,
    refreshed: kinds.filter(isRefreshed).map(({ kind }) => kind),
    find,
    get(kind, path) {
      const known = typeof kind === 'string' ? find(kind) : undefined;
      if (known === undefined) throw unsupportedKind(kind, path, names);
      return known;
    },
  };
}

/** Whether feeds of a kind can be due. */
export function isRefreshed(kind: FeedKind): boolean {
  return kind.pull !== undefined || kind.compose !== undefined;
}

function unsupportedKind(kind: unknown, path: string, names: readonly string[]): EnginesError {
  const got = displayValue(kind);
  const nearest = typeof kind === 'string' ? nearestName(kind, names) : undefined;
  const problem = {
    path,
    reason: 'is not a kind of feed that this service supports',
    expected: names.length === 0 ? 'no kind is supported' : `one of ${names.join(', ')}`,
    contract: citeContract(SourceKind),
    ...(got !== undefined && { got }),
    ...(nearest !== undefined && { nearest }),
  };
  return invalidRequest([problem], []);
}
