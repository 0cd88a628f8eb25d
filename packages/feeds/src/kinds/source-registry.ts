import { citeContract, EnginesError, SourceKind } from '@northstar/contracts';
import type { FeedSource } from './feed-source.js';

export interface SourceRegistry {
  /** The kinds that feeds can be made of here. */
  readonly kinds: readonly SourceKind[];
  /** Throws `feed.source_invalid` for a kind that has no source here. */
  get(kind: SourceKind): FeedSource;
}

/** Throws TypeError when two sources are of one kind. */
export function createSourceRegistry(sources: readonly FeedSource[]): SourceRegistry {
  const byKind = new Map(sources.map((source) => [source.kind, source]));
  if (byKind.size < sources.length) throw new TypeError('Two sources are of one kind');
  return {
    kinds: [...byKind.keys()],
    get(kind) {
      const source = byKind.get(kind);
      if (source !== undefined) return source;
      throw new EnginesError('feed.source_invalid', `No source of kind ${kind} is set up here`, {
        errors: [
          {
            path: 'body.source_kind',
            reason: `${kind} is not set up here`,
            expected: [...byKind.keys()].join(', '),
            got: kind,
            contract: citeContract(SourceKind),
          },
        ],
      });
    },
  };
}
