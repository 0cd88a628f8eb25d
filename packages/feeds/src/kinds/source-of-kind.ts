import { EnginesError, SourceKind } from '@northstar/contracts';
import type { JsonValue, ProblemItem } from '@northstar/contracts';
import { withContentHash } from './content-hash.js';
import type { FeedKind } from './feed-kind.js';
import type { FeedSource, SourceReading } from './feed-source.js';

/** Lets a store that reads whole sources use a kind that pulls pages. */
export function sourceOfKind<Source extends JsonValue, Details extends JsonValue>(
  kind: FeedKind<Source, Details>,
): FeedSource {
  const sourceKind = SourceKind.parse(kind.kind);

  function parse(source: JsonValue): Source {
    const parsed = kind.source.safeParse(source);
    if (!parsed.success) {
      throw invalid(
        parsed.error.issues.map((issue) => ({
          path: issue.path.reduce<string>(
            (path, key) =>
              path + (typeof key === 'number' ? `[${String(key)}]` : `.${String(key)}`),
            'body.source',
          ),
          reason: issue.message,
        })),
      );
    }
    const problems = kind.validateSource?.(parsed.data) ?? [];
    if (problems.length > 0) {
      throw invalid(problems.map((one) => ({ ...one, path: `body.source.${one.path}` })));
    }
    return parsed.data;
  }

  return {
    kind: sourceKind,
    check: parse,
    async read(source, request): Promise<SourceReading> {
      if (kind.pull === undefined) throw new TypeError(`Kind ${kind.kind} cannot be pulled`);
      const pull = kind.pull(parse(source), request);
      const items = new Map<string, SourceReading['items'][number]>();
      for (;;) {
        const step = await pull.next();
        if (step.done !== true) {
          for (const item of step.value) {
            if (items.has(item.item_id)) continue;
            items.set(item.item_id, withContentHash({ ...item, kind: kind.kind }));
          }
          continue;
        }
        const { coverage, origins, part_count, errors, ...rest } = step.value;
        return {
          ...rest,
          items: [...items.values()],
          read: [...coverage],
          origins: origins === null ? null : [...origins],
          parts: part_count,
          faults: [...errors],
        };
      }
    },
  };
}

function invalid(errors: ProblemItem[]): EnginesError {
  const reasons = errors.map((error) => error.reason).join('; ');
  return new EnginesError('feed.source_invalid', `The source is invalid: ${reasons}`, { errors });
}
