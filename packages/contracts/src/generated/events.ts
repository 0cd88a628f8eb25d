// Compiled from contracts/*.md; edit those.
import * as z from 'zod';
import type { ContractReference } from '../operation/operation.js';
import { Actor } from './common.js';
import { FeedChangeSummary, FeedError, HealthStatus, SourceKind } from './feeds.js';
import { CanvasId, CanvasKind, CommittedChange, Element, ElementChange, ElementId, ScopeLayer, TemplateKind, TokenAddress } from './tokens.js';
import { idOf, integer, line, list } from '../value-types/index.js';

export const FeedCreatedData = z.strictObject({
  feed_id: idOf('feed'),
  name: line(),
  source_kind: SourceKind,
}).meta({ id: 'FeedCreatedData', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §10.1', line: 495 } });
export type FeedCreatedData = z.infer<typeof FeedCreatedData>;

/** A feed's items or its settings have changed. Each list has at most 100 ids; the summary has the full numbers. */
export const FeedUpdatedData = z.strictObject({
  feed_id: idOf('feed'),
  head_rev: integer({ min: 0 }),
  version: integer({ min: 1 }),
  /** ids of items */
  added: list(line(), { min: 0, max: 100 }),
  changed: list(line(), { min: 0, max: 100 }),
  removed: list(line(), { min: 0, max: 100 }),
  /** whether a list has fewer ids than the summary counts */
  truncated: z.boolean(),
  summary: FeedChangeSummary,
}).meta({ id: 'FeedUpdatedData', description: 'A feed\'s items or its settings have changed. Each list has at most 100 ids; the summary has the full numbers.', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §10.3', line: 510 } });
export type FeedUpdatedData = z.infer<typeof FeedUpdatedData>;

export const FeedDeletedData = z.strictObject({
  feed_id: idOf('feed'),
}).meta({ id: 'FeedDeletedData', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §10.4', line: 525 } });
export type FeedDeletedData = z.infer<typeof FeedDeletedData>;

/** Sent when the status changes, not after every refresh. */
export const FeedHealthData = z.strictObject({
  feed_id: idOf('feed'),
  status: HealthStatus,
  last_error: z.nullable(FeedError),
}).meta({ id: 'FeedHealthData', description: 'Sent when the status changes, not after every refresh.', contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §10.5', line: 530 } });
export type FeedHealthData = z.infer<typeof FeedHealthData>;

/** Sent to a client whose cursor is older than the log. It is not part of the log. The client must reload the data that it shows. */
export const StreamResetData = z.strictObject({
  reason: line(),
}).meta({ id: 'StreamResetData', description: 'Sent to a client whose cursor is older than the log. It is not part of the log. The client must reload the data that it shows.', contract: { file: 'contracts/REALTIME_CONTRACT_v1.md', section: 'REALTIME §4.1', line: 99 } });
export type StreamResetData = z.infer<typeof StreamResetData>;

export const CanvasCreatedData = z.strictObject({
  canvas_id: CanvasId,
  kind: CanvasKind,
  template_kind: z.nullable(TemplateKind),
  name: z.nullable(line()),
}).meta({ id: 'CanvasCreatedData', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §7.1', line: 1167 } });
export type CanvasCreatedData = z.infer<typeof CanvasCreatedData>;

export const CanvasCommittedData = z.strictObject({
  canvas_id: CanvasId,
  rev: integer({ min: 1 }),
  event_id: idOf('evt'),
  /** the command's type */
  type: line(),
  actor: z.nullable(Actor),
  /** the first 100 changes, without those in omitted */
  changes: list(CommittedChange, { min: 0, max: 100 }),
  /** those of the first 100 changes whose values are too large for an event, which has 16 KiB of values at most: read them with the canvas or the layer */
  omitted: z.exactOptional(list(TokenAddress, { min: 1, max: 100 })),
  /** whether there were more changes, omitted values, or more element_changes */
  truncated: z.boolean(),
  /** the element that add_element added or move_element moved */
  element: z.exactOptional(Element),
  /** the elements that were removed */
  removed_elements: z.exactOptional(list(ElementId)),
  /** the first 100 elements that changed; absent when none did */
  element_changes: z.exactOptional(list(ElementChange, { min: 0, max: 100 })),
}).meta({ id: 'CanvasCommittedData', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §7.4', line: 1197 } });
export type CanvasCommittedData = z.infer<typeof CanvasCommittedData>;

/** The values of a layer changed. A change of a tenant's layer is an event in every project of the tenant. */
export const ScopeCommittedData = z.strictObject({
  layer: ScopeLayer,
  rev: integer({ min: 1 }),
  event_id: idOf('evt'),
  /** the command's type */
  type: line(),
  actor: z.nullable(Actor),
  /** the first 100 changes, without those in omitted */
  changes: list(CommittedChange, { min: 0, max: 100 }),
  /** those of the first 100 changes whose values are too large for an event, which has 16 KiB of values at most: read them with the canvas or the layer */
  omitted: z.exactOptional(list(TokenAddress, { min: 1, max: 100 })),
  /** whether there were more changes, omitted values, or more element_changes */
  truncated: z.boolean(),
}).meta({ id: 'ScopeCommittedData', description: 'The values of a layer changed. A change of a tenant\'s layer is an event in every project of the tenant.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §7.5', line: 1207 } });
export type ScopeCommittedData = z.infer<typeof ScopeCommittedData>;

export const CanvasDeletedData = z.strictObject({
  canvas_id: CanvasId,
}).meta({ id: 'CanvasDeletedData', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §7.6', line: 1217 } });
export type CanvasDeletedData = z.infer<typeof CanvasDeletedData>;

export type EventDeclarations = {
  readonly 'feed.created': {
    readonly name: 'feed.created';
    readonly topic: 'feed:{feed_id}';
    readonly description: string;
    readonly data: typeof FeedCreatedData;
    readonly contract: ContractReference;
  };
  readonly 'feed.updated': {
    readonly name: 'feed.updated';
    readonly topic: 'feed:{feed_id}';
    readonly description: string;
    readonly data: typeof FeedUpdatedData;
    readonly contract: ContractReference;
  };
  readonly 'feed.deleted': {
    readonly name: 'feed.deleted';
    readonly topic: 'feed:{feed_id}';
    readonly description: string;
    readonly data: typeof FeedDeletedData;
    readonly contract: ContractReference;
  };
  readonly 'feed.health': {
    readonly name: 'feed.health';
    readonly topic: 'feed:{feed_id}';
    readonly description: string;
    readonly data: typeof FeedHealthData;
    readonly contract: ContractReference;
  };
  readonly 'stream.reset': {
    readonly name: 'stream.reset';
    readonly topic: 'project';
    readonly description: string;
    readonly data: typeof StreamResetData;
    readonly contract: ContractReference;
  };
  readonly 'canvas.created': {
    readonly name: 'canvas.created';
    readonly topic: 'canvas:{canvas_id}';
    readonly description: string;
    readonly data: typeof CanvasCreatedData;
    readonly contract: ContractReference;
  };
  readonly 'canvas.committed': {
    readonly name: 'canvas.committed';
    readonly topic: 'canvas:{canvas_id}';
    readonly description: string;
    readonly data: typeof CanvasCommittedData;
    readonly contract: ContractReference;
  };
  readonly 'scope.committed': {
    readonly name: 'scope.committed';
    readonly topic: 'project';
    readonly description: string;
    readonly data: typeof ScopeCommittedData;
    readonly contract: ContractReference;
  };
  readonly 'canvas.deleted': {
    readonly name: 'canvas.deleted';
    readonly topic: 'canvas:{canvas_id}';
    readonly description: string;
    readonly data: typeof CanvasDeletedData;
    readonly contract: ContractReference;
  };
};

/** Every event: its topic, braces naming fields of its data, and its data's type. */
export const events: EventDeclarations = {
  'feed.created': {
    name: 'feed.created',
    topic: 'feed:{feed_id}',
    description: '',
    data: FeedCreatedData,
    contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §10.1', line: 495 },
  },
  'feed.updated': {
    name: 'feed.updated',
    topic: 'feed:{feed_id}',
    description: 'A feed\'s items or its settings have changed. Each list has at most 100 ids; the summary has the full numbers.',
    data: FeedUpdatedData,
    contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §10.3', line: 510 },
  },
  'feed.deleted': {
    name: 'feed.deleted',
    topic: 'feed:{feed_id}',
    description: '',
    data: FeedDeletedData,
    contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §10.4', line: 525 },
  },
  'feed.health': {
    name: 'feed.health',
    topic: 'feed:{feed_id}',
    description: 'Sent when the status changes, not after every refresh.',
    data: FeedHealthData,
    contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §10.5', line: 530 },
  },
  'stream.reset': {
    name: 'stream.reset',
    topic: 'project',
    description: 'Sent to a client whose cursor is older than the log. It is not part of the log. The client must reload the data that it shows.',
    data: StreamResetData,
    contract: { file: 'contracts/REALTIME_CONTRACT_v1.md', section: 'REALTIME §4.1', line: 99 },
  },
  'canvas.created': {
    name: 'canvas.created',
    topic: 'canvas:{canvas_id}',
    description: '',
    data: CanvasCreatedData,
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §7.1', line: 1167 },
  },
  'canvas.committed': {
    name: 'canvas.committed',
    topic: 'canvas:{canvas_id}',
    description: '',
    data: CanvasCommittedData,
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §7.4', line: 1197 },
  },
  'scope.committed': {
    name: 'scope.committed',
    topic: 'project',
    description: 'The values of a layer changed. A change of a tenant\'s layer is an event in every project of the tenant.',
    data: ScopeCommittedData,
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §7.5', line: 1207 },
  },
  'canvas.deleted': {
    name: 'canvas.deleted',
    topic: 'canvas:{canvas_id}',
    description: '',
    data: CanvasDeletedData,
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §7.6', line: 1217 },
  },
};

export type EventName = keyof EventDeclarations;

/** An event's data by its name. */
export type EventData = {
  'feed.created': FeedCreatedData;
  'feed.updated': FeedUpdatedData;
  'feed.deleted': FeedDeletedData;
  'feed.health': FeedHealthData;
  'stream.reset': StreamResetData;
  'canvas.created': CanvasCreatedData;
  'canvas.committed': CanvasCommittedData;
  'scope.committed': ScopeCommittedData;
  'canvas.deleted': CanvasDeletedData;
};
