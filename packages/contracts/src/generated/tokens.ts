// Compiled from contracts/*.md; edit those.
import * as z from 'zod';
import { Actor, ActorKind, ContractRef } from './common.js';
import { idOf, integer, json, jsonObject, line, list, map, number, text, timestamp, url } from '../value-types/index.js';

export const CanvasKind = z.enum([
  /** a page that visitors see */
  'page',
  /** a graph of agents, frameworks and connectors */
  'graph',
]).meta({ id: 'CanvasKind', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.1', line: 25 } });
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
]).meta({ id: 'TemplateKind', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.2', line: 32 } });
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
]).meta({ id: 'ElementKind', description: 'The first twelve stand on pages. The last three stand on graph canvases, where `container` and `text` may stand beside them, to group and to annotate.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.3', line: 41 } });
export type ElementKind = z.infer<typeof ElementKind>;

/** Whoever adds an element names it. The name is unique on its canvas. */
export const ElementId = line({ min: 1, max: 64, pattern: /^(?:[A-Za-z0-9][A-Za-z0-9_.:-]*)$/u }).meta({ id: 'ElementId', description: 'Whoever adds an element names it. The name is unique on its canvas.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.4', line: 64 } });
export type ElementId = z.infer<typeof ElementId>;

/** Whoever makes a canvas may name it. Otherwise it is named `cnv_` and a UUIDv7. */
export const CanvasId = line({ min: 1, max: 64, pattern: /^(?:[A-Za-z0-9][A-Za-z0-9_.:-]*)$/u }).meta({ id: 'CanvasId', description: 'Whoever makes a canvas may name it. Otherwise it is named `cnv_` and a UUIDv7.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.5', line: 76 } });
export type CanvasId = z.infer<typeof CanvasId>;

/** The path of a token, as it stands in this contract: `text.color`. The path of a list may be written with or without its `[]`. */
export const TokenPath = line({ min: 1, max: 200 }).meta({ id: 'TokenPath', description: 'The path of a token, as it stands in this contract: `text.color`. The path of a list may be written with or without its `[]`.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.6', line: 80 } });
export type TokenPath = z.infer<typeof TokenPath>;

/** The schema that a canvas was made with: a file in Git, read at one commit. */
export const SchemaRef = z.strictObject({
  schema_id: line({ min: 1, max: 200 }),
  commit: line({ min: 40, max: 64, pattern: /^(?:[0-9a-f]+)$/u }),
}).meta({ id: 'SchemaRef', description: 'The schema that a canvas was made with: a file in Git, read at one commit.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.7', line: 85 } });
export type SchemaRef = z.infer<typeof SchemaRef>;

export const NewCanvas = z.strictObject({
  /** chosen by the caller, or given */
  canvas_id: z.exactOptional(CanvasId),
  kind: CanvasKind,
  /** what kind of page it is meant to become */
  template_kind: z.exactOptional(TemplateKind),
  /** shown in pickers */
  name: z.exactOptional(line({ min: 1, max: 120 })),
}).meta({ id: 'NewCanvas', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.8', line: 94 } });
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
}).meta({ id: 'Canvas', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.9', line: 115 } });
export type Canvas = z.infer<typeof Canvas>;

/** Newest first. */
export const CanvasList = z.strictObject({
  items: list(Canvas),
  /** null at the end */
  next_cursor: z.nullable(line()),
}).meta({ id: 'CanvasList', description: 'Newest first.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.10', line: 129 } });
export type CanvasList = z.infer<typeof CanvasList>;

export const Element = z.strictObject({
  element_id: ElementId,
  kind: ElementKind,
  /** null directly on the canvas */
  parent_id: z.nullable(ElementId),
  /** its place among its siblings, counted from 0 */
  index: integer({ min: 0 }),
}).meta({ id: 'Element', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.11', line: 138 } });
export type Element = z.infer<typeof Element>;

/** What every command has beside its type and its arguments. */
export const CommandFields = z.strictObject({
  /** the revision that the command was made for */
  base_rev: integer({ min: 0 }),
  /** the same key with the same command is applied once */
  idempotency_key: z.exactOptional(line({ min: 1, max: 200 })),
  /** who did it, when it is not the caller */
  actor: z.exactOptional(Actor),
  /** answer what would change, and write nothing */
  dry_run: z.boolean().default(false),
}).meta({ id: 'CommandFields', description: 'What every command has beside its type and its arguments.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.1', line: 151 } });
export type CommandFields = z.infer<typeof CommandFields>;
/** What {@link CommandFields} takes in: fields with a default may be left out. */
export type CommandFieldsInput = z.input<typeof CommandFields>;

export const AddElementArgs = z.strictObject({
  element_id: ElementId,
  kind: ElementKind,
  /** the element it lies in; the canvas when absent */
  parent_id: z.exactOptional(z.nullable(ElementId)),
  /** its place among its siblings, who move aside; last when absent or beyond them */
  index: z.exactOptional(integer({ min: 0 })),
}).meta({ id: 'AddElementArgs', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.2', line: 162 } });
export type AddElementArgs = z.infer<typeof AddElementArgs>;

export const AddElementCommand = z.strictObject({
  type: z.literal('add_element'),
  /** the revision that the command was made for */
  base_rev: integer({ min: 0 }),
  /** the same key with the same command is applied once */
  idempotency_key: z.exactOptional(line({ min: 1, max: 200 })),
  /** who did it, when it is not the caller */
  actor: z.exactOptional(Actor),
  /** answer what would change, and write nothing */
  dry_run: z.boolean().default(false),
  args: AddElementArgs,
}).meta({ id: 'AddElementCommand', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.3', line: 171 } });
export type AddElementCommand = z.infer<typeof AddElementCommand>;
/** What {@link AddElementCommand} takes in: fields with a default may be left out. */
export type AddElementCommandInput = z.input<typeof AddElementCommand>;

export const SetTokenArgs = z.strictObject({
  /** the canvas root when absent or null */
  element_id: z.exactOptional(z.nullable(ElementId)),
  token_path: TokenPath,
  value: json(),
}).meta({ id: 'SetTokenArgs', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.4', line: 179 } });
export type SetTokenArgs = z.infer<typeof SetTokenArgs>;

export const SetTokenCommand = z.strictObject({
  type: z.literal('set_token'),
  /** the revision that the command was made for */
  base_rev: integer({ min: 0 }),
  /** the same key with the same command is applied once */
  idempotency_key: z.exactOptional(line({ min: 1, max: 200 })),
  /** who did it, when it is not the caller */
  actor: z.exactOptional(Actor),
  /** answer what would change, and write nothing */
  dry_run: z.boolean().default(false),
  args: SetTokenArgs,
}).meta({ id: 'SetTokenCommand', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.5', line: 187 } });
export type SetTokenCommand = z.infer<typeof SetTokenCommand>;
/** What {@link SetTokenCommand} takes in: fields with a default may be left out. */
export type SetTokenCommandInput = z.input<typeof SetTokenCommand>;

export const TokenUpdate = z.strictObject({
  token_path: TokenPath,
  value: json(),
}).meta({ id: 'TokenUpdate', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.6', line: 195 } });
export type TokenUpdate = z.infer<typeof TokenUpdate>;

/** All or nothing. A path may stand in it once. */
export const SetTokensArgs = z.strictObject({
  /** the canvas root when absent or null */
  element_id: z.exactOptional(z.nullable(ElementId)),
  updates: list(TokenUpdate, { min: 1, max: 2000 }),
}).meta({ id: 'SetTokensArgs', description: 'All or nothing. A path may stand in it once.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.7', line: 202 } });
export type SetTokensArgs = z.infer<typeof SetTokensArgs>;

export const SetTokensCommand = z.strictObject({
  type: z.literal('set_tokens'),
  /** the revision that the command was made for */
  base_rev: integer({ min: 0 }),
  /** the same key with the same command is applied once */
  idempotency_key: z.exactOptional(line({ min: 1, max: 200 })),
  /** who did it, when it is not the caller */
  actor: z.exactOptional(Actor),
  /** answer what would change, and write nothing */
  dry_run: z.boolean().default(false),
  args: SetTokensArgs,
}).meta({ id: 'SetTokensCommand', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.8', line: 211 } });
export type SetTokensCommand = z.infer<typeof SetTokensCommand>;
/** What {@link SetTokensCommand} takes in: fields with a default may be left out. */
export type SetTokensCommandInput = z.input<typeof SetTokensCommand>;

export const MoveElementArgs = z.strictObject({
  element_id: ElementId,
  /** where it goes; null: directly onto the canvas; absent: it stays where it is */
  parent_id: z.exactOptional(z.nullable(ElementId)),
  /** its place among its siblings there; last when absent */
  index: z.exactOptional(integer({ min: 0 })),
}).meta({ id: 'MoveElementArgs', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.9', line: 219 } });
export type MoveElementArgs = z.infer<typeof MoveElementArgs>;

export const MoveElementCommand = z.strictObject({
  type: z.literal('move_element'),
  /** the revision that the command was made for */
  base_rev: integer({ min: 0 }),
  /** the same key with the same command is applied once */
  idempotency_key: z.exactOptional(line({ min: 1, max: 200 })),
  /** who did it, when it is not the caller */
  actor: z.exactOptional(Actor),
  /** answer what would change, and write nothing */
  dry_run: z.boolean().default(false),
  args: MoveElementArgs,
}).meta({ id: 'MoveElementCommand', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.10', line: 227 } });
export type MoveElementCommand = z.infer<typeof MoveElementCommand>;
/** What {@link MoveElementCommand} takes in: fields with a default may be left out. */
export type MoveElementCommandInput = z.input<typeof MoveElementCommand>;

export const RemoveElementArgs = z.strictObject({
  /** goes with all that lies in it, and with their values */
  element_id: ElementId,
}).meta({ id: 'RemoveElementArgs', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.11', line: 235 } });
export type RemoveElementArgs = z.infer<typeof RemoveElementArgs>;

export const RemoveElementCommand = z.strictObject({
  type: z.literal('remove_element'),
  /** the revision that the command was made for */
  base_rev: integer({ min: 0 }),
  /** the same key with the same command is applied once */
  idempotency_key: z.exactOptional(line({ min: 1, max: 200 })),
  /** who did it, when it is not the caller */
  actor: z.exactOptional(Actor),
  /** answer what would change, and write nothing */
  dry_run: z.boolean().default(false),
  args: RemoveElementArgs,
}).meta({ id: 'RemoveElementCommand', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.12', line: 241 } });
export type RemoveElementCommand = z.infer<typeof RemoveElementCommand>;
/** What {@link RemoveElementCommand} takes in: fields with a default may be left out. */
export type RemoveElementCommandInput = z.input<typeof RemoveElementCommand>;

export const UnsetTokenArgs = z.strictObject({
  /** the canvas root when absent or null */
  element_id: z.exactOptional(z.nullable(ElementId)),
  /** the token has again what it inherits; unset already is no mistake */
  token_path: TokenPath,
}).meta({ id: 'UnsetTokenArgs', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.13', line: 249 } });
export type UnsetTokenArgs = z.infer<typeof UnsetTokenArgs>;

export const UnsetTokenCommand = z.strictObject({
  type: z.literal('unset_token'),
  /** the revision that the command was made for */
  base_rev: integer({ min: 0 }),
  /** the same key with the same command is applied once */
  idempotency_key: z.exactOptional(line({ min: 1, max: 200 })),
  /** who did it, when it is not the caller */
  actor: z.exactOptional(Actor),
  /** answer what would change, and write nothing */
  dry_run: z.boolean().default(false),
  args: UnsetTokenArgs,
}).meta({ id: 'UnsetTokenCommand', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.14', line: 256 } });
export type UnsetTokenCommand = z.infer<typeof UnsetTokenCommand>;
/** What {@link UnsetTokenCommand} takes in: fields with a default may be left out. */
export type UnsetTokenCommandInput = z.input<typeof UnsetTokenCommand>;

/** Whose changes are meant: the actor of that kind and id. */
export const ActorRef = z.strictObject({
  kind: ActorKind,
  id: line({ min: 1, max: 120 }),
}).meta({ id: 'ActorRef', description: 'Whose changes are meant: the actor of that kind and id.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.15', line: 264 } });
export type ActorRef = z.infer<typeof ActorRef>;

/** Either `to_rev`, or `actor` and `since_rev`. */
export const RevertArgs = z.strictObject({
  /** the canvas is again as it was at that revision */
  to_rev: z.exactOptional(integer({ min: 0 })),
  /** what this actor changed after since_rev is undone; what others did to the same tokens later stays, and is told as a clash */
  actor: z.exactOptional(ActorRef),
  since_rev: z.exactOptional(integer({ min: 0 })),
}).meta({ id: 'RevertArgs', description: 'Either `to_rev`, or `actor` and `since_rev`.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.16', line: 273 } });
export type RevertArgs = z.infer<typeof RevertArgs>;

export const RevertCommand = z.strictObject({
  type: z.literal('revert'),
  /** the revision that the command was made for */
  base_rev: integer({ min: 0 }),
  /** the same key with the same command is applied once */
  idempotency_key: z.exactOptional(line({ min: 1, max: 200 })),
  /** who did it, when it is not the caller */
  actor: z.exactOptional(Actor),
  /** answer what would change, and write nothing */
  dry_run: z.boolean().default(false),
  args: RevertArgs,
}).meta({ id: 'RevertCommand', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.17', line: 283 } });
export type RevertCommand = z.infer<typeof RevertCommand>;
/** What {@link RevertCommand} takes in: fields with a default may be left out. */
export type RevertCommandInput = z.input<typeof RevertCommand>;

export const ScopeLayer = z.enum([
  /** all of a tenant's projects */
  'tenant',
  /** all of a project's canvases */
  'project',
  /** all canvases of a surface */
  'surface',
]).meta({ id: 'ScopeLayer', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.12', line: 607 } });
export type ScopeLayer = z.infer<typeof ScopeLayer>;

/** Values of the canvas root become those of a wider layer, for all of its canvases; the canvas keeps none of its own and so has them still. Both change in one transaction. */
export const PromoteArgs = z.strictObject({
  /** each is set on the canvas root */
  token_paths: list(TokenPath, { min: 1, max: 200, unique: true }),
  to: ScopeLayer.default('project'),
  /** the layer's revision that the command was made for; any when absent */
  layer_base_rev: z.exactOptional(integer({ min: 0 })),
}).meta({ id: 'PromoteArgs', description: 'Values of the canvas root become those of a wider layer, for all of its canvases; the canvas keeps none of its own and so has them still. Both change in one transaction.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.18', line: 291 } });
export type PromoteArgs = z.infer<typeof PromoteArgs>;
/** What {@link PromoteArgs} takes in: fields with a default may be left out. */
export type PromoteArgsInput = z.input<typeof PromoteArgs>;

export const PromoteCommand = z.strictObject({
  type: z.literal('promote'),
  /** the revision that the command was made for */
  base_rev: integer({ min: 0 }),
  /** the same key with the same command is applied once */
  idempotency_key: z.exactOptional(line({ min: 1, max: 200 })),
  /** who did it, when it is not the caller */
  actor: z.exactOptional(Actor),
  /** answer what would change, and write nothing */
  dry_run: z.boolean().default(false),
  args: PromoteArgs,
}).meta({ id: 'PromoteCommand', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.19', line: 302 } });
export type PromoteCommand = z.infer<typeof PromoteCommand>;
/** What {@link PromoteCommand} takes in: fields with a default may be left out. */
export type PromoteCommandInput = z.input<typeof PromoteCommand>;

export const Command = z.discriminatedUnion('type', [
  AddElementCommand,
  SetTokenCommand,
  SetTokensCommand,
  UnsetTokenCommand,
  MoveElementCommand,
  RemoveElementCommand,
  RevertCommand,
  PromoteCommand,
], { error: (issue) => (issue.code === 'invalid_union' ? 'must be one of add_element, set_token, set_tokens, unset_token, move_element, remove_element, revert, promote' : undefined) }).meta({ id: 'Command', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.20', line: 310 } });
export type Command = z.infer<typeof Command>;
/** What {@link Command} takes in: fields with a default may be left out. */
export type CommandInput = z.input<typeof Command>;

export const TokenChange = z.strictObject({
  /** null for the canvas root */
  element_id: z.nullable(ElementId),
  token_path: TokenPath,
  /** what was set there before; null when nothing was */
  before: json(),
  after: json(),
}).meta({ id: 'TokenChange', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.21', line: 364 } });
export type TokenChange = z.infer<typeof TokenChange>;

/** What an element is, and where it stands. */
export const ElementPlace = z.strictObject({
  kind: ElementKind,
  /** null directly on the canvas */
  parent_id: z.nullable(ElementId),
  /** its place among its siblings, counted from 0 */
  index: integer({ min: 0 }),
}).meta({ id: 'ElementPlace', description: 'What an element is, and where it stands.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.22', line: 373 } });
export type ElementPlace = z.infer<typeof ElementPlace>;

/** What a revision did to one element. Siblings that move aside for another, or close up behind it, are told of too: who puts each element where `after` says has the elements of that revision. First come those that are added, removed, or have another parent or kind, then those with another index alone; each by their ids. */
export const ElementChange = z.strictObject({
  element_id: ElementId,
  /** null: it was not there */
  before: z.nullable(ElementPlace),
  /** null: it is there no more */
  after: z.nullable(ElementPlace),
}).meta({ id: 'ElementChange', description: 'What a revision did to one element. Siblings that move aside for another, or close up behind it, are told of too: who puts each element where `after` says has the elements of that revision. First come those that are added, removed, or have another parent or kind, then those with another index alone; each by their ids.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.23', line: 383 } });
export type ElementChange = z.infer<typeof ElementChange>;

export const TouchedCanvas = z.strictObject({
  canvas_id: CanvasId,
  /** how many of its elements would be reached */
  element_count: integer({ min: 0 }),
}).meta({ id: 'TouchedCanvas', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.24', line: 412 } });
export type TouchedCanvas = z.infer<typeof TouchedCanvas>;

export const Breakpoint = z.enum([
  /** phones */
  'mobile',
  /** tablets */
  'tablet',
  /** wide screens */
  'desktop',
]).meta({ id: 'Breakpoint', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.10', line: 586 } });
export type Breakpoint = z.infer<typeof Breakpoint>;

/**
 * Whom a change would reach: the canvases and elements that would have another value of any token afterwards, for whoever reads them, and the elements that would be added, removed or stand elsewhere. A canvas of no surface is read by each surface's layer and by none; one that was made under a surface, by that surface's.
 *
 * A change of a layer reaches canvases. Only those that the caller's scope sees are looked at: the canvases of a tenant's other projects, and to who names a surface those of other surfaces, are neither named nor counted, for what is another's is not told of. `beyond_scope` says that the layer holds for such canvases too.
 */
export const Touched = z.strictObject({
  /** cut at 100; of a layer those of `canvases`, one canvas after the other as `by_canvas` has them */
  elements: list(ElementId, { min: 0, max: 100 }),
  /** how many there are on `canvases` */
  element_count: integer({ min: 0 }),
  breakpoints: list(Breakpoint),
  /** the command's own first, then by their ids; cut at 100 */
  canvases: list(CanvasId, { min: 0, max: 100 }),
  canvas_count: integer({ min: 0 }),
  /** where a layer changes: `canvases` again, each with its part of element_count */
  by_canvas: z.exactOptional(list(TouchedCanvas, { min: 0, max: 100 })),
  /** where a layer changes: whether it holds for canvases, if there are any, that the caller's scope does not see */
  beyond_scope: z.exactOptional(z.boolean()),
  /** true when there was more than is looked at for one answer: canvases that were not looked at are counted, their elements are not, and what only few readers see may be missed */
  approximate: z.exactOptional(z.boolean()),
}).meta({ id: 'Touched', description: 'Whom a change would reach: the canvases and elements that would have another value of any token afterwards, for whoever reads them, and the elements that would be added, removed or stand elsewhere. A canvas of no surface is read by each surface\'s layer and by none; one that was made under a surface, by that surface\'s.\n\nA change of a layer reaches canvases. Only those that the caller\'s scope sees are looked at: the canvases of a tenant\'s other projects, and to who names a surface those of other surfaces, are neither named nor counted, for what is another\'s is not told of. `beyond_scope` says that the layer holds for such canvases too.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.25', line: 419 } });
export type Touched = z.infer<typeof Touched>;

export const RevertClash = z.strictObject({
  /** null for the canvas root */
  element_id: z.nullable(ElementId),
  /** null where the element itself is meant */
  token_path: z.nullable(TokenPath),
  /** the value that stays; null when it is unset, and for an element */
  kept: json(),
  /** the later revision that decided it */
  rev: integer({ min: 1 }),
  /** who decided it */
  actor: z.nullable(Actor),
}).meta({ id: 'RevertClash', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.26', line: 442 } });
export type RevertClash = z.infer<typeof RevertClash>;

export const LayerRevision = z.strictObject({
  layer: ScopeLayer,
  current_rev: integer({ min: 0 }),
  changes: list(TokenChange),
}).meta({ id: 'LayerRevision', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.27', line: 452 } });
export type LayerRevision = z.infer<typeof LayerRevision>;

export const RevisionResult = z.strictObject({
  /** dry_run: nothing was written */
  status: z.enum(['applied', 'dry_run']),
  /** the revision that the command made; of a dry run, the newest there is */
  current_rev: integer({ min: 0 }),
  /** the event that tells of it; null of a dry run */
  event_id: z.nullable(idOf('evt')),
  changes: list(TokenChange),
  /** what add_element added, or move_element moved */
  element: z.exactOptional(Element),
  /** what remove_element or revert took away */
  removed_elements: z.exactOptional(list(ElementId)),
  /** the elements that changed, cut at 100; absent when none did */
  element_changes: z.exactOptional(list(ElementChange, { min: 0, max: 100 })),
  /** whether more elements changed than stand in element_changes */
  truncated: z.exactOptional(z.boolean()),
  /** of a dry run: whom it would reach */
  touched: z.exactOptional(Touched),
  /** what a revert left as it is */
  clashes: z.exactOptional(list(RevertClash)),
  /** what promote did to the layer */
  layer: z.exactOptional(LayerRevision),
}).meta({ id: 'RevisionResult', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.28', line: 460 } });
export type RevisionResult = z.infer<typeof RevisionResult>;

/** Why a stored value is invalid under this version of the contract. The value stays in effect until it is changed. */
export const ValueProblem = z.strictObject({
  /** what is wrong with the value */
  reason: text(),
  /** what a valid value looks like */
  expected: text(),
  /** the nearest valid value */
  nearest: z.exactOptional(json()),
}).meta({ id: 'ValueProblem', description: 'Why a stored value is invalid under this version of the contract. The value stays in effect until it is changed.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.1', line: 478 } });
export type ValueProblem = z.infer<typeof ValueProblem>;

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
  /** present when the value is no longer valid */
  problem: z.exactOptional(ValueProblem),
}).meta({ id: 'StoredValue', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.2', line: 489 } });
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
}).meta({ id: 'Snapshot', description: 'A canvas as it stood at one revision: what was set, not what follows from it.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.3', line: 502 } });
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
  /** each with what was there before */
  changes: list(TokenChange),
  /** the elements that changed, cut at 100; absent when none did */
  element_changes: z.exactOptional(list(ElementChange, { min: 0, max: 100 })),
  /** whether more elements changed than stand in element_changes: a snapshot tells them all */
  truncated: z.exactOptional(z.boolean()),
}).meta({ id: 'CanvasEvent', description: 'One command that was applied, whole.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.4', line: 517 } });
export type CanvasEvent = z.infer<typeof CanvasEvent>;

export const Replay = z.strictObject({
  /** oldest first */
  events: list(CanvasEvent),
  /** the log begins behind this revision: 0 unless it was trimmed */
  horizon_rev: integer({ min: 0 }),
  /** there is more to read while the last event's rev is smaller */
  head_rev: integer({ min: 0 }),
}).meta({ id: 'Replay', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.5', line: 533 } });
export type Replay = z.infer<typeof Replay>;

export const Verdict = z.enum([
  /** nothing that it touches has changed: send it again with current_rev */
  'applies',
  /** it is so already: nothing is left to do */
  'equal',
  /** another has decided otherwise since: read `current`, and decide anew */
  'clashes',
]).meta({ id: 'Verdict', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.6', line: 541 } });
export type Verdict = z.infer<typeof Verdict>;

export const PathVerdict = z.strictObject({
  /** null for the canvas root */
  element_id: z.nullable(ElementId),
  /** null where the element itself is meant */
  token_path: z.nullable(TokenPath),
  verdict: Verdict,
  /** what is set there now; null when nothing is */
  current: json(),
  /** the revision that decided it since base_rev */
  rev: z.exactOptional(integer({ min: 1 })),
  /** who did */
  actor: z.exactOptional(Actor),
}).meta({ id: 'PathVerdict', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.7', line: 549 } });
export type PathVerdict = z.infer<typeof PathVerdict>;

/** What a `canvas.conflict` says beside its message. */
export const CanvasConflict = z.strictObject({
  /** the newest revision */
  current_rev: integer({ min: 0 }),
  /** the commands since base_rev, oldest first */
  recovery_ops: list(CanvasEvent, { min: 0, max: 100 }),
  /** whether there are more than stand here: replay tells the rest */
  truncated: z.boolean(),
  /** of the command as a whole: the gravest of its paths */
  verdict: Verdict,
  /** for each path of the command, whether it still applies */
  paths: list(PathVerdict),
}).meta({ id: 'CanvasConflict', description: 'What a `canvas.conflict` says beside its message.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.8', line: 560 } });
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
]).meta({ id: 'Layer', description: 'Where a value may come from. A later row wins over an earlier one.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.9', line: 572 } });
export type Layer = z.infer<typeof Layer>;

export const TokenSource = z.strictObject({
  layer: Layer,
  /** of a `breakpoint` value, the layer that holds it, from `tenant` to `element` */
  held_in: z.exactOptional(Layer),
  /** the element that holds the value */
  element_id: z.exactOptional(ElementId),
  /** the revision that set it */
  rev: z.exactOptional(integer({ min: 1 })),
  actor: z.exactOptional(Actor),
  at: z.exactOptional(timestamp()),
  contract_version: line(),
  /** the path that holds the value, where it is another one */
  from_path: z.exactOptional(TokenPath),
}).meta({ id: 'TokenSource', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.11', line: 594 } });
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
]).meta({ id: 'TokenLevel', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §4.1', line: 797 } });
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
}).meta({ id: 'TokenItemTypeView', description: 'What the items of a list are.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §4.3', line: 820 } });
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
}).meta({ id: 'TokenTypeView', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §4.4', line: 834 } });
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
]).meta({ id: 'TokenEditor', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §4.2', line: 806 } });
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
}).meta({ id: 'TokenDefinitionView', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §4.5', line: 852 } });
export type TokenDefinitionView = z.infer<typeof TokenDefinitionView>;

export const ResolvedToken = z.strictObject({
  token_path: TokenPath,
  /** null when there is none */
  value: json(),
  source: TokenSource,
  definition: TokenDefinitionView,
  /** present when the value is no longer valid */
  problem: z.exactOptional(ValueProblem),
}).meta({ id: 'ResolvedToken', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.13', line: 615 } });
export type ResolvedToken = z.infer<typeof ResolvedToken>;

export const LossReason = z.enum([
  /** the layer holds no value for the token */
  'unset',
  /** a layer that weighs more holds one */
  'outweighed',
  /** the token is not inherited, so what lies around the element is not asked */
  'not_inherited',
  /** the token may not be set there */
  'not_applicable',
]).meta({ id: 'LossReason', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.14', line: 625 } });
export type LossReason = z.infer<typeof LossReason>;

/** One step of the ladder, the strongest first. */
export const ExplainRung = z.strictObject({
  layer: Layer,
  /** of a `breakpoint` rung, the layer that was looked in */
  held_in: z.exactOptional(Layer),
  element_id: z.exactOptional(ElementId),
  /** the path that was looked for there */
  token_path: TokenPath,
  /** null when there is none */
  value: json(),
  won: z.boolean(),
  /** why it is not the value, where it is not */
  lost_because: z.exactOptional(LossReason),
  rev: z.exactOptional(integer({ min: 1 })),
  actor: z.exactOptional(Actor),
  at: z.exactOptional(timestamp()),
  contract_version: z.exactOptional(line()),
}).meta({ id: 'ExplainRung', description: 'One step of the ladder, the strongest first.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.15', line: 634 } });
export type ExplainRung = z.infer<typeof ExplainRung>;

export const Explanation = z.strictObject({
  canvas_id: CanvasId,
  rev: integer({ min: 0 }),
  element_id: z.nullable(ElementId),
  breakpoint: z.nullable(Breakpoint),
  token: ResolvedToken,
  ladder: list(ExplainRung),
}).meta({ id: 'Explanation', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.16', line: 652 } });
export type Explanation = z.infer<typeof Explanation>;

/** A value that says what its place would have anyway. */
export const RedundantValue = z.strictObject({
  element_id: z.nullable(ElementId),
  token_path: TokenPath,
  value: json(),
  /** where the same value would come from */
  inherited: TokenSource,
}).meta({ id: 'RedundantValue', description: 'A value that says what its place would have anyway.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.17', line: 663 } });
export type RedundantValue = z.infer<typeof RedundantValue>;

export const RedundantValues = z.strictObject({
  canvas_id: CanvasId,
  rev: integer({ min: 0 }),
  items: list(RedundantValue),
  next_cursor: z.nullable(line()),
}).meta({ id: 'RedundantValues', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.18', line: 674 } });
export type RedundantValues = z.infer<typeof RedundantValues>;

/** The values of a layer. */
export const ScopeTokens = z.strictObject({
  layer: ScopeLayer,
  /** the revision shown */
  rev: integer({ min: 0 }),
  head_rev: integer({ min: 0 }),
  values: list(StoredValue),
}).meta({ id: 'ScopeTokens', description: 'The values of a layer.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.19', line: 683 } });
export type ScopeTokens = z.infer<typeof ScopeTokens>;

/** Layers have no elements: an element_id is refused. */
export const ScopeCommand = z.discriminatedUnion('type', [
  SetTokenCommand,
  SetTokensCommand,
  UnsetTokenCommand,
  RevertCommand,
], { error: (issue) => (issue.code === 'invalid_union' ? 'must be one of set_token, set_tokens, unset_token, revert' : undefined) }).meta({ id: 'ScopeCommand', description: 'Layers have no elements: an element_id is refused.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.20', line: 694 } });
export type ScopeCommand = z.infer<typeof ScopeCommand>;
/** What {@link ScopeCommand} takes in: fields with a default may be left out. */
export type ScopeCommandInput = z.input<typeof ScopeCommand>;

export const PlanAction = z.enum([
  /** set the proposed value */
  'set',
  /** unset it: nothing near would do */
  'unset',
]).meta({ id: 'PlanAction', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.21', line: 705 } });
export type PlanAction = z.infer<typeof PlanAction>;

/** A stored value that this build's contract would refuse, and what could be done about it. Nothing is rewritten unasked. */
export const PlanItem = z.strictObject({
  /** null for a layer */
  canvas_id: z.nullable(CanvasId),
  /** null for a canvas */
  layer: z.nullable(ScopeLayer),
  element_id: z.nullable(ElementId),
  token_path: TokenPath,
  value: json(),
  rev: integer({ min: 1 }),
  /** the version that accepted it */
  contract_version: line(),
  problem: ValueProblem,
  action: PlanAction,
  /** the value to set; null to unset */
  proposal: json(),
}).meta({ id: 'PlanItem', description: 'A stored value that this build\'s contract would refuse, and what could be done about it. Nothing is rewritten unasked.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.22', line: 712 } });
export type PlanItem = z.infer<typeof PlanItem>;

export const ContractPlan = z.strictObject({
  /** the version that values were held against */
  contract_version: line(),
  /** how many values this page looked at */
  checked: integer({ min: 0 }),
  items: list(PlanItem),
  next_cursor: z.nullable(line()),
}).meta({ id: 'ContractPlan', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.23', line: 730 } });
export type ContractPlan = z.infer<typeof ContractPlan>;

export const DesignTokenTargets = list(TokenPath, { min: 1, max: 50 }).meta({ id: 'DesignTokenTargets', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.25', line: 754 } });
export type DesignTokenTargets = z.infer<typeof DesignTokenTargets>;

/** A document in the Design Tokens Format 2025.10. It is kept with the revision that it makes, so that an export gives back what the values do not say: its groups, aliases, `$extends`, descriptions and the `$extensions` of other tools. */
export const DesignTokensImport = z.strictObject({
  base_rev: integer({ min: 0 }),
  document: jsonObject(),
  /** a path in the document, and the tokens that take its value; an export says it in the `$extensions` of the document's tokens */
  mapping: z.exactOptional(map(DesignTokenTargets)),
  idempotency_key: z.exactOptional(line({ min: 1, max: 200 })),
  actor: z.exactOptional(Actor),
  dry_run: z.boolean().default(false),
}).meta({ id: 'DesignTokensImport', description: 'A document in the Design Tokens Format 2025.10. It is kept with the revision that it makes, so that an export gives back what the values do not say: its groups, aliases, `$extends`, descriptions and the `$extensions` of other tools.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.24', line: 739 } });
export type DesignTokensImport = z.infer<typeof DesignTokensImport>;
/** What {@link DesignTokensImport} takes in: fields with a default may be left out. */
export type DesignTokensImportInput = z.input<typeof DesignTokensImport>;

export const DesignTokenNote = z.strictObject({
  /** in the document, or a token's */
  path: line(),
  reason: text(),
  expected: z.exactOptional(text()),
}).meta({ id: 'DesignTokenNote', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.26', line: 756 } });
export type DesignTokenNote = z.infer<typeof DesignTokenNote>;

export const DesignTokensImported = z.strictObject({
  /** null when nothing could be taken over: then nothing is written or kept, and no key is used up */
  result: z.nullable(RevisionResult),
  /** what has no place in this catalogue */
  unmapped: list(DesignTokenNote),
}).meta({ id: 'DesignTokensImported', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.27', line: 764 } });
export type DesignTokensImported = z.infer<typeof DesignTokensImported>;

export const DesignTokensExport = z.strictObject({
  document: jsonObject(),
  /** what the format cannot say, and values that this contract takes no more; both stand in the document's extensions */
  unmapped: list(DesignTokenNote),
}).meta({ id: 'DesignTokensExport', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.28', line: 771 } });
export type DesignTokensExport = z.infer<typeof DesignTokensExport>;

/** Every token that one element, or the canvas root, may have, with the value it has there. When no breakpoint is asked for, the `responsive.*` values that hold there stand behind, each as a token of its own, so that equal hashes look alike on every screen; one that nobody has set is left out, for there the token is what it is elsewhere. When one is asked for, they are in the values themselves. */
export const TokenCatalog = z.strictObject({
  canvas_id: CanvasId,
  rev: integer({ min: 0 }),
  tokens: list(ResolvedToken),
  /** values whose path is no token of this version */
  unknown: list(StoredValue),
  /** SHA-256 of the values: equal hashes look alike */
  resolved_hash: line({ min: 64, max: 64, pattern: /^(?:[0-9a-f]+)$/u }),
}).meta({ id: 'TokenCatalog', description: 'Every token that one element, or the canvas root, may have, with the value it has there. When no breakpoint is asked for, the `responsive.*` values that hold there stand behind, each as a token of its own, so that equal hashes look alike on every screen; one that nobody has set is left out, for there the token is what it is elsewhere. When one is asked for, they are in the values themselves.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.29', line: 778 } });
export type TokenCatalog = z.infer<typeof TokenCatalog>;

export const TokenDefinitionList = z.strictObject({
  items: list(TokenDefinitionView),
  next_cursor: z.nullable(line()),
}).meta({ id: 'TokenDefinitionList', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §4.6', line: 869 } });
export type TokenDefinitionList = z.infer<typeof TokenDefinitionList>;

export const CommittedChange = z.strictObject({
  /** null for the canvas root */
  element_id: z.nullable(ElementId),
  token_path: TokenPath,
  after: json(),
}).meta({ id: 'CommittedChange', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §7.2', line: 1171 } });
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
]).meta({ id: 'AspectRatio', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.1', line: 1216 } });
export type AspectRatio = z.infer<typeof AspectRatio>;

/** An item of a feed, placed by hand. */
export const ManualItemRef = z.strictObject({
  kind: z.literal('item'),
  item_id: line({ min: 1, max: 200 }),
  /** the feed it belongs to, where it is not the block's own */
  feed_id: z.exactOptional(line({ min: 1, max: 64 })),
}).meta({ id: 'ManualItemRef', description: 'An item of a feed, placed by hand.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.2', line: 1225 } });
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
}).meta({ id: 'ManualItemInline', description: 'A tile that is in no feed, written where it stands.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.3', line: 1235 } });
export type ManualItemInline = z.infer<typeof ManualItemInline>;

export const ManualItem = z.discriminatedUnion('kind', [
  ManualItemRef,
  ManualItemInline,
], { error: (issue) => (issue.code === 'invalid_union' ? 'must be one of item, inline' : undefined) }).meta({ id: 'ManualItem', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.4', line: 1248 } });
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
]).meta({ id: 'FormFieldKind', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.5', line: 1267 } });
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
}).meta({ id: 'FormField', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.6', line: 1281 } });
export type FormField = z.infer<typeof FormField>;
/** What {@link FormField} takes in: fields with a default may be left out. */
export type FormFieldInput = z.input<typeof FormField>;

export const FaqItem = z.strictObject({
  question: line({ min: 1, max: 300 }),
  answer: text({ min: 1, max: 5000 }),
}).meta({ id: 'FaqItem', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.7', line: 1300 } });
export type FaqItem = z.infer<typeof FaqItem>;

export const HowtoStep = z.strictObject({
  title: line({ min: 1, max: 200 }),
  body: z.exactOptional(text({ min: 1, max: 5000 })),
  image_url: z.exactOptional(url()),
}).meta({ id: 'HowtoStep', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.8', line: 1315 } });
export type HowtoStep = z.infer<typeof HowtoStep>;

export const ProfileLink = z.strictObject({
  label: line({ min: 1, max: 120 }),
  url: url(),
}).meta({ id: 'ProfileLink', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.9', line: 1323 } });
export type ProfileLink = z.infer<typeof ProfileLink>;

export const VectorPath = z.strictObject({
  /** SVG path data */
  d: line({ min: 1, max: 20000, pattern: /^(?:[Mm][MmZzLlHhVvCcSsQqTtAa0-9eE .,+-]*)$/u }),
  closed: z.boolean().default(false),
}).meta({ id: 'VectorPath', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.10', line: 1338 } });
export type VectorPath = z.infer<typeof VectorPath>;
/** What {@link VectorPath} takes in: fields with a default may be left out. */
export type VectorPathInput = z.input<typeof VectorPath>;
