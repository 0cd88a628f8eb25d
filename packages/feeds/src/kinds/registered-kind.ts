import {
  EnginesError,
  ItemContent,
  KnownSourceKind,
  NewFeedFields,
  RefreshRule,
} from '@northstar/contracts';
import type { FeedMode, JsonValue } from '@northstar/contracts';
import { schemas } from '@northstar/contracts/json-schema';
import type { JsonSchema } from '@northstar/contracts/json-schema';
import { invalidRequest, validatePart } from '@northstar/contracts/validation';
import { z } from 'zod';
import type { FeedKind } from './feed-kind.js';
import { withPresentNames } from './former-names.js';

/** A kind with the types of its feeds and items, made once. */
export interface RegisteredKind {
  readonly definition: FeedKind;
  /** The content of an item of this kind, its details included. */
  readonly item: z.ZodType<ItemContent & { details: JsonValue }>;
  /** The type of details, for a kind that the contracts do not know. */
  readonly otherDetails: z.ZodType<JsonValue> | undefined;
  /**
   * Reads a new feed, defaults filled in. Throws `request.invalid` or `request.unknown_field` for
   * what the types do not allow and `feed.source_invalid` for a source that the kind refuses.
   */
  readonly readNewFeed: (feed: unknown) => NewFeedOfKind;
  /** Reads a change of a feed of this kind. Throws as `readNewFeed` does. */
  readonly readPatch: (patch: unknown) => FeedPatchOfKind;
}

export interface NewFeedOfKind extends NewFeedFields {
  source_kind: string;
  source: JsonValue;
  mode: FeedMode;
}

export interface FeedPatchOfKind {
  name?: string;
  refresh?: RefreshRule;
  source?: JsonValue;
}

export function registerKind(definition: FeedKind): RegisteredKind {
  const { kind, source, details } = definition;
  const modes = definition.modes ?? (['feed'] as const);
  const sourceSchema = jsonSchemaOf(source);
  const newFeed = NewFeedFields.extend({
    source_kind: z.literal(kind),
    source,
    mode: z.enum(modes).default(modes[0]),
  });
  const newFeedSchema = withProperties(schemas['NewFeedFields'], {
    source_kind: { const: kind },
    source: sourceSchema,
    mode: { enum: modes },
  });
  const patch = z.strictObject({
    name: z.exactOptional(NewFeedFields.shape.name),
    refresh: z.exactOptional(RefreshRule),
    source: z.exactOptional(source),
  });
  const patchSchema = withProperties(schemas['NewFeedFields'], { source: sourceSchema });

  function read<T>(type: z.ZodType<T>, schema: JsonSchema, name: string, value: unknown): T {
    const body = withPresentNames(value, name, definition.formerNames);
    const { data, unknown, invalid, omitted } = validatePart(type, { name, value: body, schema });
    if (data === undefined) throw invalidRequest(invalid, unknown, omitted);
    return data;
  }

  function validateSource(value: JsonValue, path: string): void {
    const problems = definition.validateSource?.(value) ?? [];
    if (problems.length === 0) return;
    const reasons = problems.map(({ reason }) => reason).join('; ');
    throw new EnginesError('feed.source_invalid', `Invalid source: ${reasons}`, {
      errors: problems.map((problem) => ({
        ...problem,
        path: problem.path === undefined ? path : `${path}.${problem.path}`,
      })),
    });
  }

  return {
    definition,
    item: ItemContent.extend({ details }),
    otherDetails: KnownSourceKind.safeParse(kind).success ? undefined : details,
    readNewFeed(value) {
      const feed = read(newFeed, newFeedSchema, 'feed', value);
      validateSource(feed.source, 'feed.source');
      return feed;
    },
    readPatch(value) {
      const change = read(patch, patchSchema, 'patch', value);
      if (change.source !== undefined) validateSource(change.source, 'patch.source');
      return change;
    },
  };
}

/** The schema that describes problems: the contracts' own, or one derived from the type. */
function jsonSchemaOf(type: z.ZodType<JsonValue>): JsonSchema {
  const id = type.meta()?.id;
  const known = id === undefined ? undefined : schemas[id];
  if (known !== undefined) return known;
  const derived = z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' });
  return z.record(z.string(), z.json()).parse(derived);
}

function withProperties(
  schema: JsonSchema | undefined,
  added: Readonly<Record<string, JsonSchema>>,
): JsonSchema {
  const properties = schema?.['properties'];
  return { ...schema, properties: { ...(isObject(properties) ? properties : {}), ...added } };
}

function isObject(value: JsonValue | undefined): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
