// Compiled from contracts/*.md; edit those.
import * as z from 'zod';
import { Actor, ContractRef } from './common.js';
import { idOf, integer, json, jsonObject, line, list, number, text, timestamp, url } from '../value-types/index.js';

export const CanvasKind = z.enum([
  /** a page that visitors see */
  'page',
  /** a graph of agents, frameworks and connectors */
  'graph',
]).meta({ id: 'CanvasKind', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.1', line: 24 } });
export type CanvasKind = z.infer<typeof CanvasKind>;

export const TemplateKind = z.enum([
  /** a landing page */
  'landing',
  /** a product page */
  'product',
  /** a blog post */
  'blog',
  /** a brand story */
  'brand_story',
]).meta({ id: 'TemplateKind', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.2', line: 31 } });
export type TemplateKind = z.infer<typeof TemplateKind>;

/** The first twelve stand on pages. The last three stand on graph canvases, where `container` and `text` may stand beside them, to group and to annotate. */
export const ElementKind = z.enum([
  /** a full-width band of the page */
  'section',
  /** a box that groups other elements */
  'container',
  /** words */
  'text',
  /** an image or a video */
  'media',
  /** a link that looks like a button */
  'button',
  /** a sign-up form */
  'form',
  /** a grid of tiles, filled by a feed or by hand */
  'multi21',
  /** questions and answers */
  'faq',
  /** numbered steps */
  'howto',
  /** one fact, with its proof */
  'fact',
  /** a person or an organisation */
  'profile',
  /** a drawing */
  'vector',
  /** an agent of a graph */
  'agent',
  /** a framework of a graph */
  'framework',
  /** a connector of a graph */
  'connector',
]).meta({ id: 'ElementKind', description: 'The first twelve stand on pages. The last three stand on graph canvases, where `container` and `text` may stand beside them, to group and to annotate.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.3', line: 40 } });
export type ElementKind = z.infer<typeof ElementKind>;

/** Whoever adds an element names it. The name is unique on its canvas. */
export const ElementId = line({ min: 1, max: 64, pattern: /^(?:[A-Za-z0-9][A-Za-z0-9_.:-]*)$/u }).meta({ id: 'ElementId', description: 'Whoever adds an element names it. The name is unique on its canvas.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.4', line: 63 } });
export type ElementId = z.infer<typeof ElementId>;

/** Whoever makes a canvas may name it. Otherwise it is named `cnv_` and a UUIDv7. */
export const CanvasId = line({ min: 1, max: 64, pattern: /^(?:[A-Za-z0-9][A-Za-z0-9_.:-]*)$/u }).meta({ id: 'CanvasId', description: 'Whoever makes a canvas may name it. Otherwise it is named `cnv_` and a UUIDv7.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.5', line: 75 } });
export type CanvasId = z.infer<typeof CanvasId>;

/** The path of a token, as it stands in this contract: `text.color`. The path of a list may be written with or without its `[]`. */
export const TokenPath = line({ min: 1, max: 200 }).meta({ id: 'TokenPath', description: 'The path of a token, as it stands in this contract: `text.color`. The path of a list may be written with or without its `[]`.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.6', line: 79 } });
export type TokenPath = z.infer<typeof TokenPath>;

/** The schema that a canvas was made with: a file in Git, read at one commit. */
export const SchemaRef = z.strictObject({
  schema_id: line({ min: 1, max: 200 }),
  commit: line({ min: 40, max: 64, pattern: /^(?:[0-9a-f]+)$/u }),
}).meta({ id: 'SchemaRef', description: 'The schema that a canvas was made with: a file in Git, read at one commit.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.7', line: 84 } });
export type SchemaRef = z.infer<typeof SchemaRef>;

export const NewCanvas = z.strictObject({
  /** chosen by the caller, or given */
  canvas_id: z.exactOptional(CanvasId),
  kind: CanvasKind,
  /** what kind of page it is meant to become */
  template_kind: z.exactOptional(TemplateKind),
  /** shown in pickers */
  name: z.exactOptional(line({ min: 1, max: 120 })),
}).meta({ id: 'NewCanvas', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.8', line: 93 } });
export type NewCanvas = z.infer<typeof NewCanvas>;

export const Canvas = z.strictObject({
  canvas_id: CanvasId,
  kind: CanvasKind,
  template_kind: z.nullable(TemplateKind),
  name: z.nullable(line()),
  /** the newest revision; 0 when nothing was done yet */
  head_rev: integer({ min: 0 }),
  /** the event of the newest revision; null at revision 0 */
  head_event_id: z.nullable(idOf('evt')),
  schema_ref: z.nullable(SchemaRef),
  created_at: timestamp(),
  /** when the newest revision was made */
  updated_at: timestamp(),
}).meta({ id: 'Canvas', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.9', line: 114 } });
export type Canvas = z.infer<typeof Canvas>;

/** Newest first. */
export const CanvasList = z.strictObject({
  items: list(Canvas),
  /** null at the end */
  next_cursor: z.nullable(line()),
}).meta({ id: 'CanvasList', description: 'Newest first.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.10', line: 128 } });
export type CanvasList = z.infer<typeof CanvasList>;

export const Element = z.strictObject({
  element_id: ElementId,
  kind: ElementKind,
  /** null directly on the canvas */
  parent_id: z.nullable(ElementId),
  /** its place among its siblings, counted from 0 */
  index: integer({ min: 0 }),
}).meta({ id: 'Element', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.11', line: 137 } });
export type Element = z.infer<typeof Element>;

export const AddElementArgs = z.strictObject({
  element_id: ElementId,
  kind: ElementKind,
  /** the element it lies in; the canvas when absent */
  parent_id: z.exactOptional(z.nullable(ElementId)),
  /** its place among its siblings, who move aside; last when absent or beyond them */
  index: z.exactOptional(integer({ min: 0 })),
}).meta({ id: 'AddElementArgs', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.1', line: 151 } });
export type AddElementArgs = z.infer<typeof AddElementArgs>;

export const AddElementCommand = z.strictObject({
  type: z.literal('add_element'),
  /** the revision that the command was made for */
  base_rev: integer({ min: 0 }),
  /** the same key and the same command is done once */
  idempotency_key: z.exactOptional(line({ min: 1, max: 200 })),
  /** who did it, when it is not the caller */
  actor: z.exactOptional(Actor),
  args: AddElementArgs,
}).meta({ id: 'AddElementCommand', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.2', line: 160 } });
export type AddElementCommand = z.infer<typeof AddElementCommand>;

export const SetTokenArgs = z.strictObject({
  /** the canvas root when absent or null */
  element_id: z.exactOptional(z.nullable(ElementId)),
  token_path: TokenPath,
  value: json(),
}).meta({ id: 'SetTokenArgs', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.3', line: 170 } });
export type SetTokenArgs = z.infer<typeof SetTokenArgs>;

export const SetTokenCommand = z.strictObject({
  type: z.literal('set_token'),
  /** the revision that the command was made for */
  base_rev: integer({ min: 0 }),
  /** the same key and the same command is done once */
  idempotency_key: z.exactOptional(line({ min: 1, max: 200 })),
  /** who did it, when it is not the caller */
  actor: z.exactOptional(Actor),
  args: SetTokenArgs,
}).meta({ id: 'SetTokenCommand', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.4', line: 178 } });
export type SetTokenCommand = z.infer<typeof SetTokenCommand>;

export const TokenUpdate = z.strictObject({
  token_path: TokenPath,
  value: json(),
}).meta({ id: 'TokenUpdate', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.5', line: 188 } });
export type TokenUpdate = z.infer<typeof TokenUpdate>;

/** All or nothing. A path may stand in it once. */
export const SetTokensArgs = z.strictObject({
  /** the canvas root when absent or null */
  element_id: z.exactOptional(z.nullable(ElementId)),
  updates: list(TokenUpdate, { min: 1, max: 500 }),
}).meta({ id: 'SetTokensArgs', description: 'All or nothing. A path may stand in it once.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.6', line: 195 } });
export type SetTokensArgs = z.infer<typeof SetTokensArgs>;

export const SetTokensCommand = z.strictObject({
  type: z.literal('set_tokens'),
  /** the revision that the command was made for */
  base_rev: integer({ min: 0 }),
  /** the same key and the same command is done once */
  idempotency_key: z.exactOptional(line({ min: 1, max: 200 })),
  /** who did it, when it is not the caller */
  actor: z.exactOptional(Actor),
  args: SetTokensArgs,
}).meta({ id: 'SetTokensCommand', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.7', line: 204 } });
export type SetTokensCommand = z.infer<typeof SetTokensCommand>;

export const Command = z.discriminatedUnion('type', [
  AddElementCommand,
  SetTokenCommand,
  SetTokensCommand,
], { error: (issue) => (issue.code === 'invalid_union' ? 'must be one of add_element, set_token, set_tokens' : undefined) }).meta({ id: 'Command', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.8', line: 214 } });
export type Command = z.infer<typeof Command>;

export const TokenChange = z.strictObject({
  /** null for the canvas root */
  element_id: z.nullable(ElementId),
  token_path: TokenPath,
  /** what was set there before; null when nothing was */
  before: json(),
  after: json(),
}).meta({ id: 'TokenChange', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.9', line: 255 } });
export type TokenChange = z.infer<typeof TokenChange>;

export const RevisionResult = z.strictObject({
  status: z.literal('applied'),
  /** the revision that the command made */
  current_rev: integer({ min: 1 }),
  /** the event that tells of it */
  event_id: idOf('evt'),
  changes: list(TokenChange),
  /** what add_element added */
  element: z.exactOptional(Element),
}).meta({ id: 'RevisionResult', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.10', line: 264 } });
export type RevisionResult = z.infer<typeof RevisionResult>;

export const StoredValue = z.strictObject({
  /** null for the canvas root */
  element_id: z.nullable(ElementId),
  token_path: TokenPath,
  value: json(),
  /** the revision that set it */
  rev: integer({ min: 1 }),
  /** who set it, where that is known */
  actor: z.nullable(Actor),
  at: timestamp(),
  /** the version of this contract that it was checked by */
  contract_version: line(),
}).meta({ id: 'StoredValue', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.1', line: 276 } });
export type StoredValue = z.infer<typeof StoredValue>;

/** A canvas as it stood at one revision: what was set, not what follows from it. */
export const Snapshot = z.strictObject({
  canvas_id: CanvasId,
  kind: CanvasKind,
  /** the revision shown */
  rev: integer({ min: 0 }),
  /** the newest revision */
  head_rev: integer({ min: 0 }),
  /** the event of the newest revision: replay after it to follow on */
  head_event_id: z.nullable(idOf('evt')),
  /** parents before children, siblings in their order */
  elements: list(Element),
  values: list(StoredValue),
  schema_ref: z.nullable(SchemaRef),
}).meta({ id: 'Snapshot', description: 'A canvas as it stood at one revision: what was set, not what follows from it.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.2', line: 288 } });
export type Snapshot = z.infer<typeof Snapshot>;

/** One command that was applied, whole. */
export const CanvasEvent = z.strictObject({
  event_id: idOf('evt'),
  rev: integer({ min: 1 }),
  /** the command's type */
  type: line(),
  /** the command's args */
  args: json(),
  actor: z.nullable(Actor),
  at: timestamp(),
}).meta({ id: 'CanvasEvent', description: 'One command that was applied, whole.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.3', line: 303 } });
export type CanvasEvent = z.infer<typeof CanvasEvent>;

export const Replay = z.strictObject({
  /** oldest first */
  events: list(CanvasEvent),
  /** there is more to read while the last event's rev is smaller */
  head_rev: integer({ min: 0 }),
}).meta({ id: 'Replay', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.4', line: 316 } });
export type Replay = z.infer<typeof Replay>;

/** What a `canvas.conflict` says beside its message. */
export const CanvasConflict = z.strictObject({
  /** the newest revision */
  current_rev: integer({ min: 0 }),
  /** the commands since base_rev, oldest first */
  recovery_ops: list(CanvasEvent, { min: 0, max: 100 }),
  /** whether there are more than stand here: replay tells the rest */
  truncated: z.boolean(),
}).meta({ id: 'CanvasConflict', description: 'What a `canvas.conflict` says beside its message.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.5', line: 323 } });
export type CanvasConflict = z.infer<typeof CanvasConflict>;

/** Where a value may come from. A later row wins over an earlier one. */
export const Layer = z.enum([
  /** this contract */
  'default',
  /** the tenant's own values */
  'tenant',
  /** the project's own values */
  'project',
  /** the surface's own values */
  'surface',
  /** the canvas root */
  'canvas',
  /** the element, or an element around it when the token inherits */
  'element',
  /** a `responsive.*` value for the width asked for */
  'breakpoint',
]).meta({ id: 'Layer', description: 'Where a value may come from. A later row wins over an earlier one.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.6', line: 333 } });
export type Layer = z.infer<typeof Layer>;

export const Breakpoint = z.enum([
  /** phones */
  'mobile',
  /** tablets */
  'tablet',
  /** wide screens */
  'desktop',
]).meta({ id: 'Breakpoint', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.7', line: 347 } });
export type Breakpoint = z.infer<typeof Breakpoint>;

export const TokenSource = z.strictObject({
  layer: Layer,
  /** the element that holds the value */
  element_id: z.exactOptional(ElementId),
  /** the revision that set it */
  rev: z.exactOptional(integer({ min: 1 })),
  actor: z.exactOptional(Actor),
  at: z.exactOptional(timestamp()),
  contract_version: line(),
  /** the path that holds the value, where it is another one */
  from_path: z.exactOptional(TokenPath),
}).meta({ id: 'TokenSource', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.8', line: 355 } });
export type TokenSource = z.infer<typeof TokenSource>;

export const TokenLevel = z.enum([
  /** set on the canvas root only */
  'page',
  /** set on any element, and on the canvas root for all of them */
  'element',
  /** set on an element of one kind, and on the canvas root for all of that kind */
  'block',
  /** set on graph canvases only */
  'graph',
]).meta({ id: 'TokenLevel', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §4.1', line: 391 } });
export type TokenLevel = z.infer<typeof TokenLevel>;

/** What the items of a list are. */
export const TokenItemTypeView = z.strictObject({
  kind: line(),
  /** least length, count or value */
  min: z.exactOptional(number()),
  /** greatest */
  max: z.exactOptional(number()),
  /** the whole string matches it */
  pattern: z.exactOptional(line()),
  options: z.exactOptional(list(line())),
  /** the type's name in this contract */
  name: z.exactOptional(line()),
  /** the type as JSON Schema */
  schema: z.exactOptional(jsonObject()),
}).meta({ id: 'TokenItemTypeView', description: 'What the items of a list are.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §4.3', line: 414 } });
export type TokenItemTypeView = z.infer<typeof TokenItemTypeView>;

export const TokenTypeView = z.strictObject({
  /** `string`, `number`, `color`, `length` … */
  kind: line(),
  /** least length, count or value */
  min: z.exactOptional(number()),
  /** greatest */
  max: z.exactOptional(number()),
  /** the value is greater */
  exclusive_min: z.exactOptional(number()),
  /** the value is smaller */
  exclusive_max: z.exactOptional(number()),
  /** values move by it */
  step: z.exactOptional(number()),
  /** what is counted, or the unit of a length's bounds */
  unit: z.exactOptional(line()),
  /** the whole string matches it */
  pattern: z.exactOptional(line()),
  options: z.exactOptional(list(line())),
  /** no item twice */
  unique: z.exactOptional(z.boolean()),
  items: z.exactOptional(TokenItemTypeView),
  /** the type's name in this contract */
  name: z.exactOptional(line()),
  /** the type as JSON Schema */
  schema: z.exactOptional(jsonObject()),
}).meta({ id: 'TokenTypeView', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §4.4', line: 428 } });
export type TokenTypeView = z.infer<typeof TokenTypeView>;

export const TokenEditor = z.enum([
  /** a slider with a numeric field */
  'slider',
  /** on or off */
  'toggle',
  /** a choice of options */
  'select',
  /** a color picker */
  'color',
  /** a numeric field with a unit */
  'length',
  /** one line */
  'input',
  /** many lines, growing as they are written */
  'textarea',
  /** a list that grows and is put in order */
  'list',
  /** a form or a JSON field */
  'object',
]).meta({ id: 'TokenEditor', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §4.2', line: 400 } });
export type TokenEditor = z.infer<typeof TokenEditor>;

export const TokenDefinitionView = z.strictObject({
  path: TokenPath,
  level: TokenLevel,
  /** the kind of element, where the level is block */
  block: z.exactOptional(ElementKind),
  type: TokenTypeView,
  /** null when there is none */
  default: json(),
  /** the path on the canvas root whose value is the default */
  default_from: z.exactOptional(TokenPath),
  inherits: z.boolean(),
  label: line(),
  group: line(),
  meaning: z.exactOptional(line()),
  editor: TokenEditor,
  /** where the token stands in this contract */
  contract: ContractRef,
}).meta({ id: 'TokenDefinitionView', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §4.5', line: 446 } });
export type TokenDefinitionView = z.infer<typeof TokenDefinitionView>;

export const ResolvedToken = z.strictObject({
  token_path: TokenPath,
  /** null when there is none */
  value: json(),
  source: TokenSource,
  definition: TokenDefinitionView,
}).meta({ id: 'ResolvedToken', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.9', line: 367 } });
export type ResolvedToken = z.infer<typeof ResolvedToken>;

/** Every token that one element, or the canvas root, may have, with the value it has there. */
export const TokenCatalog = z.strictObject({
  canvas_id: CanvasId,
  rev: integer({ min: 0 }),
  tokens: list(ResolvedToken),
  /** SHA-256 of the values: equal hashes look alike */
  resolved_hash: line({ min: 64, max: 64, pattern: /^(?:[0-9a-f]+)$/u }),
}).meta({ id: 'TokenCatalog', description: 'Every token that one element, or the canvas root, may have, with the value it has there.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.10', line: 376 } });
export type TokenCatalog = z.infer<typeof TokenCatalog>;

export const TokenDefinitionList = z.strictObject({
  items: list(TokenDefinitionView),
  next_cursor: z.nullable(line()),
}).meta({ id: 'TokenDefinitionList', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §4.6', line: 463 } });
export type TokenDefinitionList = z.infer<typeof TokenDefinitionList>;

export const CommittedChange = z.strictObject({
  /** null for the canvas root */
  element_id: z.nullable(ElementId),
  token_path: TokenPath,
  after: json(),
}).meta({ id: 'CommittedChange', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §7.2', line: 640 } });
export type CommittedChange = z.infer<typeof CommittedChange>;

export const AspectRatio = z.enum([
  /** square */
  '1:1',
  /** classic */
  '4:3',
  /** wide */
  '16:9',
  /** tall, as phones film */
  '9:16',
]).meta({ id: 'AspectRatio', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.1', line: 669 } });
export type AspectRatio = z.infer<typeof AspectRatio>;

/** An item of a feed, placed by hand. */
export const ManualItemRef = z.strictObject({
  kind: z.literal('item'),
  item_id: line({ min: 1, max: 200 }),
  /** the feed it belongs to, where it is not the block's own */
  feed_id: z.exactOptional(line({ min: 1, max: 64 })),
}).meta({ id: 'ManualItemRef', description: 'An item of a feed, placed by hand.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.2', line: 678 } });
export type ManualItemRef = z.infer<typeof ManualItemRef>;

/** A tile that is in no feed, written where it stands. */
export const ManualItemInline = z.strictObject({
  kind: z.literal('inline'),
  title: line({ min: 1, max: 300 }),
  /** where the tile leads */
  url: z.exactOptional(url()),
  image_url: z.exactOptional(url()),
  badge: z.exactOptional(line({ min: 1, max: 40 })),
  text: z.exactOptional(text({ min: 1, max: 2000 })),
}).meta({ id: 'ManualItemInline', description: 'A tile that is in no feed, written where it stands.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.3', line: 688 } });
export type ManualItemInline = z.infer<typeof ManualItemInline>;

export const ManualItem = z.discriminatedUnion('kind', [
  ManualItemRef,
  ManualItemInline,
], { error: (issue) => (issue.code === 'invalid_union' ? 'must be one of item, inline' : undefined) }).meta({ id: 'ManualItem', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.4', line: 701 } });
export type ManualItem = z.infer<typeof ManualItem>;

export const FormFieldKind = z.enum([
  /** an e-mail address */
  'email',
  /** a telephone number */
  'phone',
  /** one line */
  'text',
  /** many lines */
  'textarea',
  /** a number */
  'number',
  /** a day */
  'date',
  /** one of its options */
  'select',
  /** yes or no */
  'checkbox',
  /** sent along, not shown */
  'hidden',
]).meta({ id: 'FormFieldKind', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.5', line: 720 } });
export type FormFieldKind = z.infer<typeof FormFieldKind>;

export const FormField = z.strictObject({
  /** what the list provider calls it */
  name: line({ min: 1, max: 64, pattern: /^(?:[A-Za-z][A-Za-z0-9_]*)$/u }),
  kind: FormFieldKind,
  label: z.exactOptional(line({ min: 1, max: 120 })),
  placeholder: z.exactOptional(line({ min: 1, max: 120 })),
  required: z.boolean().default(false),
  /** for select */
  options: z.exactOptional(list(line(), { min: 1, max: 100, unique: true })),
}).meta({ id: 'FormField', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.6', line: 734 } });
export type FormField = z.infer<typeof FormField>;
/** What {@link FormField} takes in: fields with a default may be left out. */
export type FormFieldInput = z.input<typeof FormField>;

export const FaqItem = z.strictObject({
  question: line({ min: 1, max: 300 }),
  answer: text({ min: 1, max: 5000 }),
}).meta({ id: 'FaqItem', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.7', line: 753 } });
export type FaqItem = z.infer<typeof FaqItem>;

export const HowtoStep = z.strictObject({
  title: line({ min: 1, max: 200 }),
  body: z.exactOptional(text({ min: 1, max: 5000 })),
  image_url: z.exactOptional(url()),
}).meta({ id: 'HowtoStep', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.8', line: 768 } });
export type HowtoStep = z.infer<typeof HowtoStep>;

export const ProfileLink = z.strictObject({
  label: line({ min: 1, max: 120 }),
  url: url(),
}).meta({ id: 'ProfileLink', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.9', line: 776 } });
export type ProfileLink = z.infer<typeof ProfileLink>;

export const VectorPath = z.strictObject({
  /** SVG path data */
  d: line({ min: 1, max: 20000, pattern: /^(?:[Mm][MmZzLlHhVvCcSsQqTtAa0-9eE .,+-]*)$/u }),
  closed: z.boolean().default(false),
}).meta({ id: 'VectorPath', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.10', line: 791 } });
export type VectorPath = z.infer<typeof VectorPath>;
/** What {@link VectorPath} takes in: fields with a default may be left out. */
export type VectorPathInput = z.input<typeof VectorPath>;
