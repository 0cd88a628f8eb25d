// Compiled from contracts/*.md; edit those.
import * as z from 'zod';
import { Actor, ActorKind, ContractRef } from './common.js';
import { idOf, integer, json, jsonObject, line, list, map, number, openEnum, text, timestamp, url } from '../value-types/index.js';

export const CanvasKind = z.enum([
  /** a page that visitors see */
  'page',
  /** a graph of agents, frameworks and connectors */
  'graph',
]).meta({ id: 'CanvasKind', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.1', line: 26 } });
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
]).meta({ id: 'TemplateKind', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.2', line: 33 } });
export type TemplateKind = z.infer<typeof TemplateKind>;

/** The first twelve kinds are allowed on pages. Graph canvases allow the last three, and `container` and `text` for grouping and annotation. */
export const KnownElementKind = z.enum([
  /** a full-width band of the page */
  'section',
  /** a box that groups other elements */
  'container',
  /** a block of text */
  'text',
  /** an image or a video */
  'media',
  /** a link that looks like a button */
  'button',
  /** a sign-up form */
  'form',
  /** a grid of tiles, filled from a feed or manually */
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
  /** an agent in a graph */
  'agent',
  /** a framework in a graph */
  'framework',
  /** a connector in a graph */
  'connector',
]).meta({ id: 'KnownElementKind', description: 'The first twelve kinds are allowed on pages. Graph canvases allow the last three, and `container` and `text` for grouping and annotation.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.3', line: 42 } });
export type KnownElementKind = z.infer<typeof KnownElementKind>;

/** The first twelve kinds are allowed on pages. Graph canvases allow the last three, and `container` and `text` for grouping and annotation. */
export const ElementKind = openEnum(KnownElementKind).meta({ id: 'ElementKind', description: 'The first twelve kinds are allowed on pages. Graph canvases allow the last three, and `container` and `text` for grouping and annotation.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.3', line: 42 } });
export type ElementKind = z.infer<typeof ElementKind>;

/** Chosen by the client that adds the element, and unique on its canvas. */
export const ElementId = line({ min: 1, max: 64, pattern: '[A-Za-z0-9][A-Za-z0-9_.:-]*' }).meta({ id: 'ElementId', description: 'Chosen by the client that adds the element, and unique on its canvas.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.4', line: 65 } });
export type ElementId = z.infer<typeof ElementId>;

/** Chosen by the client that creates the canvas, or generated: `cnv_` and a UUIDv7. */
export const CanvasId = line({ min: 1, max: 64, pattern: '[A-Za-z0-9][A-Za-z0-9_.:-]*' }).meta({ id: 'CanvasId', description: 'Chosen by the client that creates the canvas, or generated: `cnv_` and a UUIDv7.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.5', line: 77 } });
export type CanvasId = z.infer<typeof CanvasId>;

/** The path of a token as this contract defines it: `text.color`. The path of a list may be written with or without its `[]`. */
export const TokenPath = line({ min: 1, max: 200 }).meta({ id: 'TokenPath', description: 'The path of a token as this contract defines it: `text.color`. The path of a list may be written with or without its `[]`.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.6', line: 81 } });
export type TokenPath = z.infer<typeof TokenPath>;

/** A block or layout schema at one commit. */
export const SchemaRef = z.strictObject({
  /** the schema's name, such as `layout.landing` or `block.text` */
  schema_id: line({ min: 1, max: 200 }),
  /** the Git commit; for the built-in schemas the hash of the contracts */
  commit: line({ min: 40, max: 64, pattern: '[0-9a-f]+' }),
}).meta({ id: 'SchemaRef', description: 'A block or layout schema at one commit.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.7', line: 86 } });
export type SchemaRef = z.infer<typeof SchemaRef>;

export const NewCanvas = z.strictObject({
  /** generated when absent */
  canvas_id: z.exactOptional(CanvasId),
  kind: CanvasKind,
  /** the kind of page */
  template_kind: z.exactOptional(TemplateKind),
  /** the name that editors show */
  name: z.exactOptional(line({ min: 1, max: 120 })),
}).meta({ id: 'NewCanvas', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.8', line: 103 } });
export type NewCanvas = z.infer<typeof NewCanvas>;

export const Canvas = z.strictObject({
  canvas_id: CanvasId,
  kind: CanvasKind,
  template_kind: z.nullable(TemplateKind),
  name: z.nullable(line()),
  /** the newest revision; 0 for a new canvas */
  head_rev: integer({ min: 0 }),
  /** the event of the newest revision; null at revision 0 */
  head_event_id: z.nullable(idOf('evt')),
  /** the newest layout at its creation; null when there was none for it */
  schema_ref: z.nullable(SchemaRef),
  created_at: timestamp(),
  /** the time of the newest revision */
  updated_at: timestamp(),
}).meta({ id: 'Canvas', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.9', line: 124 } });
export type Canvas = z.infer<typeof Canvas>;

/** Newest first. */
export const CanvasList = z.strictObject({
  items: list(Canvas),
  /** null at the end */
  next_cursor: z.nullable(line()),
}).meta({ id: 'CanvasList', description: 'Newest first.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.10', line: 138 } });
export type CanvasList = z.infer<typeof CanvasList>;

/** The kind of an element and its position in the tree. */
export const ElementPosition = z.strictObject({
  kind: ElementKind,
  /** null for an element at the top of the canvas */
  parent_id: z.nullable(ElementId),
  /** its position among its siblings, from 0 */
  index: integer({ min: 0 }),
}).meta({ id: 'ElementPosition', description: 'The kind of an element and its position in the tree.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.11', line: 147 } });
export type ElementPosition = z.infer<typeof ElementPosition>;

export const Element = z.strictObject({
  element_id: ElementId,
  kind: ElementKind,
  /** null for an element at the top of the canvas */
  parent_id: z.nullable(ElementId),
  /** its position among its siblings, from 0 */
  index: integer({ min: 0 }),
}).meta({ id: 'Element', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.12', line: 157 } });
export type Element = z.infer<typeof Element>;

/** The fields of every command besides its type and its arguments. */
export const CommandFields = z.strictObject({
  /** the revision that the command is based on */
  base_rev: integer({ min: 0 }),
  /** the same key with the same command is applied once */
  idempotency_key: z.exactOptional(line({ min: 1, max: 200 })),
  /** the author of the change, when it is not the caller */
  actor: z.exactOptional(Actor),
  /** return what would change without writing it */
  dry_run: z.boolean().default(false),
}).meta({ id: 'CommandFields', description: 'The fields of every command besides its type and its arguments.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.1', line: 170 } });
export type CommandFields = z.infer<typeof CommandFields>;
/** The input of {@link CommandFields}: fields with a default are optional. */
export type CommandFieldsInput = z.input<typeof CommandFields>;

export const AddElementArgs = z.strictObject({
  element_id: ElementId,
  kind: KnownElementKind,
  /** the parent element; the top of the canvas when absent or null */
  parent_id: z.exactOptional(z.nullable(ElementId)),
  /** its position among its siblings, which are moved back; last when absent or greater than their number */
  index: z.exactOptional(integer({ min: 0 })),
}).meta({ id: 'AddElementArgs', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.2', line: 181 } });
export type AddElementArgs = z.infer<typeof AddElementArgs>;

export const AddElementCommand = z.strictObject({
  type: z.literal('add_element'),
  /** the revision that the command is based on */
  base_rev: integer({ min: 0 }),
  /** the same key with the same command is applied once */
  idempotency_key: z.exactOptional(line({ min: 1, max: 200 })),
  /** the author of the change, when it is not the caller */
  actor: z.exactOptional(Actor),
  /** return what would change without writing it */
  dry_run: z.boolean().default(false),
  args: AddElementArgs,
}).meta({ id: 'AddElementCommand', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.3', line: 190 } });
export type AddElementCommand = z.infer<typeof AddElementCommand>;
/** The input of {@link AddElementCommand}: fields with a default are optional. */
export type AddElementCommandInput = z.input<typeof AddElementCommand>;

export const SetTokenArgs = z.strictObject({
  /** the canvas root when absent or null */
  element_id: z.exactOptional(z.nullable(ElementId)),
  token_path: TokenPath,
  value: json(),
}).meta({ id: 'SetTokenArgs', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.4', line: 198 } });
export type SetTokenArgs = z.infer<typeof SetTokenArgs>;

export const SetTokenCommand = z.strictObject({
  type: z.literal('set_token'),
  /** the revision that the command is based on */
  base_rev: integer({ min: 0 }),
  /** the same key with the same command is applied once */
  idempotency_key: z.exactOptional(line({ min: 1, max: 200 })),
  /** the author of the change, when it is not the caller */
  actor: z.exactOptional(Actor),
  /** return what would change without writing it */
  dry_run: z.boolean().default(false),
  args: SetTokenArgs,
}).meta({ id: 'SetTokenCommand', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.5', line: 205 } });
export type SetTokenCommand = z.infer<typeof SetTokenCommand>;
/** The input of {@link SetTokenCommand}: fields with a default are optional. */
export type SetTokenCommandInput = z.input<typeof SetTokenCommand>;

export const TokenUpdate = z.strictObject({
  token_path: TokenPath,
  value: json(),
}).meta({ id: 'TokenUpdate', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.6', line: 213 } });
export type TokenUpdate = z.infer<typeof TokenUpdate>;

/** All updates are applied, or none. Each path may occur once. */
export const SetTokensArgs = z.strictObject({
  /** the canvas root when absent or null */
  element_id: z.exactOptional(z.nullable(ElementId)),
  updates: list(TokenUpdate, { min: 1, max: 2000 }),
}).meta({ id: 'SetTokensArgs', description: 'All updates are applied, or none. Each path may occur once.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.7', line: 220 } });
export type SetTokensArgs = z.infer<typeof SetTokensArgs>;

export const SetTokensCommand = z.strictObject({
  type: z.literal('set_tokens'),
  /** the revision that the command is based on */
  base_rev: integer({ min: 0 }),
  /** the same key with the same command is applied once */
  idempotency_key: z.exactOptional(line({ min: 1, max: 200 })),
  /** the author of the change, when it is not the caller */
  actor: z.exactOptional(Actor),
  /** return what would change without writing it */
  dry_run: z.boolean().default(false),
  args: SetTokensArgs,
}).meta({ id: 'SetTokensCommand', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.8', line: 229 } });
export type SetTokensCommand = z.infer<typeof SetTokensCommand>;
/** The input of {@link SetTokensCommand}: fields with a default are optional. */
export type SetTokensCommandInput = z.input<typeof SetTokensCommand>;

export const MoveElementArgs = z.strictObject({
  element_id: ElementId,
  /** the new parent; null moves it to the top of the canvas, absent keeps the parent */
  parent_id: z.exactOptional(z.nullable(ElementId)),
  /** its position among the new siblings; last when absent */
  index: z.exactOptional(integer({ min: 0 })),
}).meta({ id: 'MoveElementArgs', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.9', line: 237 } });
export type MoveElementArgs = z.infer<typeof MoveElementArgs>;

export const MoveElementCommand = z.strictObject({
  type: z.literal('move_element'),
  /** the revision that the command is based on */
  base_rev: integer({ min: 0 }),
  /** the same key with the same command is applied once */
  idempotency_key: z.exactOptional(line({ min: 1, max: 200 })),
  /** the author of the change, when it is not the caller */
  actor: z.exactOptional(Actor),
  /** return what would change without writing it */
  dry_run: z.boolean().default(false),
  args: MoveElementArgs,
}).meta({ id: 'MoveElementCommand', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.10', line: 245 } });
export type MoveElementCommand = z.infer<typeof MoveElementCommand>;
/** The input of {@link MoveElementCommand}: fields with a default are optional. */
export type MoveElementCommandInput = z.input<typeof MoveElementCommand>;

export const RemoveElementArgs = z.strictObject({
  /** removed with all its descendants and their values */
  element_id: ElementId,
}).meta({ id: 'RemoveElementArgs', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.11', line: 253 } });
export type RemoveElementArgs = z.infer<typeof RemoveElementArgs>;

export const RemoveElementCommand = z.strictObject({
  type: z.literal('remove_element'),
  /** the revision that the command is based on */
  base_rev: integer({ min: 0 }),
  /** the same key with the same command is applied once */
  idempotency_key: z.exactOptional(line({ min: 1, max: 200 })),
  /** the author of the change, when it is not the caller */
  actor: z.exactOptional(Actor),
  /** return what would change without writing it */
  dry_run: z.boolean().default(false),
  args: RemoveElementArgs,
}).meta({ id: 'RemoveElementCommand', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.12', line: 259 } });
export type RemoveElementCommand = z.infer<typeof RemoveElementCommand>;
/** The input of {@link RemoveElementCommand}: fields with a default are optional. */
export type RemoveElementCommandInput = z.input<typeof RemoveElementCommand>;

export const UnsetTokenArgs = z.strictObject({
  /** the canvas root when absent or null */
  element_id: z.exactOptional(z.nullable(ElementId)),
  /** takes its inherited value or default again; a token that is not set is allowed */
  token_path: TokenPath,
}).meta({ id: 'UnsetTokenArgs', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.13', line: 267 } });
export type UnsetTokenArgs = z.infer<typeof UnsetTokenArgs>;

export const UnsetTokenCommand = z.strictObject({
  type: z.literal('unset_token'),
  /** the revision that the command is based on */
  base_rev: integer({ min: 0 }),
  /** the same key with the same command is applied once */
  idempotency_key: z.exactOptional(line({ min: 1, max: 200 })),
  /** the author of the change, when it is not the caller */
  actor: z.exactOptional(Actor),
  /** return what would change without writing it */
  dry_run: z.boolean().default(false),
  args: UnsetTokenArgs,
}).meta({ id: 'UnsetTokenCommand', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.14', line: 274 } });
export type UnsetTokenCommand = z.infer<typeof UnsetTokenCommand>;
/** The input of {@link UnsetTokenCommand}: fields with a default are optional. */
export type UnsetTokenCommandInput = z.input<typeof UnsetTokenCommand>;

/** Identifies an actor by kind and id. */
export const ActorRef = z.strictObject({
  kind: ActorKind,
  id: line({ min: 1, max: 120 }),
}).meta({ id: 'ActorRef', description: 'Identifies an actor by kind and id.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.15', line: 282 } });
export type ActorRef = z.infer<typeof ActorRef>;

/** Either `to_rev`, or `actor` and `since_rev`. */
export const RevertArgs = z.strictObject({
  /** restores the canvas to this revision */
  to_rev: z.exactOptional(integer({ min: 0 })),
  /** undoes the changes of this actor after since_rev; later changes of others to the same tokens are kept and returned as clashes */
  actor: z.exactOptional(ActorRef),
  /** the revision after which the actor's changes are undone */
  since_rev: z.exactOptional(integer({ min: 0 })),
}).meta({ id: 'RevertArgs', description: 'Either `to_rev`, or `actor` and `since_rev`.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.16', line: 291 } });
export type RevertArgs = z.infer<typeof RevertArgs>;

export const RevertCommand = z.strictObject({
  type: z.literal('revert'),
  /** the revision that the command is based on */
  base_rev: integer({ min: 0 }),
  /** the same key with the same command is applied once */
  idempotency_key: z.exactOptional(line({ min: 1, max: 200 })),
  /** the author of the change, when it is not the caller */
  actor: z.exactOptional(Actor),
  /** return what would change without writing it */
  dry_run: z.boolean().default(false),
  args: RevertArgs,
}).meta({ id: 'RevertCommand', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.17', line: 301 } });
export type RevertCommand = z.infer<typeof RevertCommand>;
/** The input of {@link RevertCommand}: fields with a default are optional. */
export type RevertCommandInput = z.input<typeof RevertCommand>;

export const ScopeLayer = z.enum([
  /** all of a tenant's projects */
  'tenant',
  /** all of a project's canvases */
  'project',
  /** all canvases of a surface */
  'surface',
]).meta({ id: 'ScopeLayer', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.12', line: 620 } });
export type ScopeLayer = z.infer<typeof ScopeLayer>;

/** Moves values from the canvas root to a layer, where they apply to all canvases of the layer. Both change in one transaction. */
export const PromoteArgs = z.strictObject({
  /** each must be set on the canvas root */
  token_paths: list(TokenPath, { min: 1, max: 200, unique: true }),
  to: ScopeLayer.default('project'),
  /** the revision of the layer that the command is based on; any revision when absent */
  layer_base_rev: z.exactOptional(integer({ min: 0 })),
}).meta({ id: 'PromoteArgs', description: 'Moves values from the canvas root to a layer, where they apply to all canvases of the layer. Both change in one transaction.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.18', line: 309 } });
export type PromoteArgs = z.infer<typeof PromoteArgs>;
/** The input of {@link PromoteArgs}: fields with a default are optional. */
export type PromoteArgsInput = z.input<typeof PromoteArgs>;

export const PromoteCommand = z.strictObject({
  type: z.literal('promote'),
  /** the revision that the command is based on */
  base_rev: integer({ min: 0 }),
  /** the same key with the same command is applied once */
  idempotency_key: z.exactOptional(line({ min: 1, max: 200 })),
  /** the author of the change, when it is not the caller */
  actor: z.exactOptional(Actor),
  /** return what would change without writing it */
  dry_run: z.boolean().default(false),
  args: PromoteArgs,
}).meta({ id: 'PromoteCommand', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.19', line: 320 } });
export type PromoteCommand = z.infer<typeof PromoteCommand>;
/** The input of {@link PromoteCommand}: fields with a default are optional. */
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
], { error: (issue) => (issue.code === 'invalid_union' ? 'must be one of add_element, set_token, set_tokens, unset_token, move_element, remove_element, revert, promote' : undefined) }).meta({ id: 'Command', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.20', line: 328 } });
export type Command = z.infer<typeof Command>;
/** The input of {@link Command}: fields with a default are optional. */
export type CommandInput = z.input<typeof Command>;

/** A token of an element or of the canvas root. */
export const TokenAddress = z.strictObject({
  /** null for the canvas root */
  element_id: z.nullable(ElementId),
  token_path: TokenPath,
}).meta({ id: 'TokenAddress', description: 'A token of an element or of the canvas root.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.21', line: 382 } });
export type TokenAddress = z.infer<typeof TokenAddress>;

export const TokenChange = z.strictObject({
  /** null for the canvas root */
  element_id: z.nullable(ElementId),
  token_path: TokenPath,
  /** the value that was set before; null when none was */
  before: json(),
  /** the value that is set now; null when it was unset */
  after: json(),
}).meta({ id: 'TokenChange', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.22', line: 391 } });
export type TokenChange = z.infer<typeof TokenChange>;

/** What a revision changed about one element. Siblings whose index changed are included, so a client that moves each element to its `after` position has the elements of that revision. Elements that were added, removed or moved to another parent come first, then elements with only a new index; both in the order of their ids. */
export const ElementChange = z.strictObject({
  element_id: ElementId,
  /** null for an added element */
  before: z.nullable(ElementPosition),
  /** null for a removed element */
  after: z.nullable(ElementPosition),
}).meta({ id: 'ElementChange', description: 'What a revision changed about one element. Siblings whose index changed are included, so a client that moves each element to its `after` position has the elements of that revision. Elements that were added, removed or moved to another parent come first, then elements with only a new index; both in the order of their ids.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.23', line: 399 } });
export type ElementChange = z.infer<typeof ElementChange>;

export const TouchedCanvas = z.strictObject({
  canvas_id: CanvasId,
  /** the number of its elements that would be affected */
  element_count: integer({ min: 0 }),
}).meta({ id: 'TouchedCanvas', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.24', line: 428 } });
export type TouchedCanvas = z.infer<typeof TouchedCanvas>;

export const Breakpoint = z.enum([
  /** phones */
  'mobile',
  /** tablets */
  'tablet',
  /** wide screens */
  'desktop',
]).meta({ id: 'Breakpoint', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.10', line: 599 } });
export type Breakpoint = z.infer<typeof Breakpoint>;

/**
 * What a change would affect: the canvases and elements on which any token would have another value, and the elements that would be added, removed or moved. A canvas without a surface counts as read with each surface's layer and without one; a canvas of a surface as read with that surface's layer.
 *
 * A change of a layer affects canvases. Only canvases in the caller's scope are considered: canvases of the tenant's other projects and, when the scope names a surface, those of other surfaces are neither listed nor counted. `beyond_scope` is true when the layer applies to such canvases too.
 */
export const Touched = z.strictObject({
  /** the first 100; for a layer the elements of `canvases`, canvas by canvas in the order of `by_canvas` */
  elements: list(ElementId, { min: 0, max: 100 }),
  /** the number of affected elements on `canvases` */
  element_count: integer({ min: 0 }),
  breakpoints: list(Breakpoint),
  /** the first 100: the command's own canvas, then the others by id */
  canvases: list(CanvasId, { min: 0, max: 100 }),
  canvas_count: integer({ min: 0 }),
  /** for a change of a layer: `canvases`, each with its share of element_count */
  by_canvas: z.exactOptional(list(TouchedCanvas, { min: 0, max: 100 })),
  /** for a change of a layer: whether the layer applies to canvases outside the caller's scope */
  beyond_scope: z.exactOptional(z.boolean()),
  /** true when not every canvas was examined: canvases that were not examined are counted, their elements are not, and effects that few readers see may be missing */
  approximate: z.exactOptional(z.boolean()),
}).meta({ id: 'Touched', description: 'What a change would affect: the canvases and elements on which any token would have another value, and the elements that would be added, removed or moved. A canvas without a surface counts as read with each surface\'s layer and without one; a canvas of a surface as read with that surface\'s layer.\n\nA change of a layer affects canvases. Only canvases in the caller\'s scope are considered: canvases of the tenant\'s other projects and, when the scope names a surface, those of other surfaces are neither listed nor counted. `beyond_scope` is true when the layer applies to such canvases too.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.25', line: 435 } });
export type Touched = z.infer<typeof Touched>;

export const RevertClash = z.strictObject({
  /** null for the canvas root */
  element_id: z.nullable(ElementId),
  /** null for the element itself */
  token_path: z.nullable(TokenPath),
  /** the value that is kept; null when it is not set, and for an element */
  kept: json(),
  /** the later revision that set it */
  rev: integer({ min: 1 }),
  /** the author of that revision */
  actor: z.nullable(Actor),
}).meta({ id: 'RevertClash', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.26', line: 456 } });
export type RevertClash = z.infer<typeof RevertClash>;

export const LayerRevision = z.strictObject({
  layer: ScopeLayer,
  current_rev: integer({ min: 0 }),
  changes: list(TokenChange),
}).meta({ id: 'LayerRevision', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.27', line: 466 } });
export type LayerRevision = z.infer<typeof LayerRevision>;

export const RevisionResult = z.strictObject({
  /** dry_run when nothing was written */
  status: z.enum(['applied', 'dry_run']),
  /** the revision that the command created; for a dry run, the newest revision */
  current_rev: integer({ min: 0 }),
  /** the event of the revision; null for a dry run */
  event_id: z.nullable(idOf('evt')),
  changes: list(TokenChange),
  /** the element that add_element added or move_element moved */
  element: z.exactOptional(Element),
  /** the elements that remove_element or revert removed */
  removed_elements: z.exactOptional(list(ElementId)),
  /** the first 100 elements that changed; absent when none did */
  element_changes: z.exactOptional(list(ElementChange, { min: 0, max: 100 })),
  /** whether more elements changed than element_changes lists */
  truncated: z.exactOptional(z.boolean()),
  /** for a dry run: what the command would affect */
  touched: z.exactOptional(Touched),
  /** the changes that a revert did not undo */
  clashes: z.exactOptional(list(RevertClash)),
  /** what promote changed in the layer */
  layer: z.exactOptional(LayerRevision),
}).meta({ id: 'RevisionResult', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.28', line: 474 } });
export type RevisionResult = z.infer<typeof RevisionResult>;

/** Why a stored value is invalid under this version of the contract. The value stays in effect until it is changed. */
export const ValueProblem = z.strictObject({
  /** what is wrong with the value */
  reason: text(),
  /** what a valid value looks like */
  expected: text(),
  /** the nearest valid value */
  nearest: z.exactOptional(json()),
}).meta({ id: 'ValueProblem', description: 'Why a stored value is invalid under this version of the contract. The value stays in effect until it is changed.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.1', line: 492 } });
export type ValueProblem = z.infer<typeof ValueProblem>;

export const StoredValue = z.strictObject({
  /** null for the canvas root */
  element_id: z.nullable(ElementId),
  token_path: TokenPath,
  value: json(),
  /** the revision that set it */
  rev: integer({ min: 1 }),
  /** who set it, when known */
  actor: z.nullable(Actor),
  at: timestamp(),
  /** the version of this contract that validated it */
  contract_version: line(),
  /** present when the value is no longer valid */
  problem: z.exactOptional(ValueProblem),
}).meta({ id: 'StoredValue', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.2', line: 503 } });
export type StoredValue = z.infer<typeof StoredValue>;

/** A canvas at one revision: its elements and the values that are set, without resolved values. */
export const Snapshot = z.strictObject({
  canvas_id: CanvasId,
  kind: CanvasKind,
  /** the revision of this snapshot */
  rev: integer({ min: 0 }),
  /** the newest revision */
  head_rev: integer({ min: 0 }),
  /** the event of the newest revision; a replay after it returns later changes */
  head_event_id: z.nullable(idOf('evt')),
  /** parents before children, siblings in their order */
  elements: list(Element),
  values: list(StoredValue),
  schema_ref: z.nullable(SchemaRef),
}).meta({ id: 'Snapshot', description: 'A canvas at one revision: its elements and the values that are set, without resolved values.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.3', line: 515 } });
export type Snapshot = z.infer<typeof Snapshot>;

/** One applied command. */
export const CanvasEvent = z.strictObject({
  event_id: idOf('evt'),
  rev: integer({ min: 1 }),
  /** the command's type */
  type: line(),
  /** the command's args */
  args: json(),
  actor: z.nullable(Actor),
  at: timestamp(),
  changes: list(TokenChange),
  /** the first 100 elements that changed; absent when none did */
  element_changes: z.exactOptional(list(ElementChange, { min: 0, max: 100 })),
  /** whether more elements changed than element_changes lists; a snapshot has them all */
  truncated: z.exactOptional(z.boolean()),
}).meta({ id: 'CanvasEvent', description: 'One applied command.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.4', line: 530 } });
export type CanvasEvent = z.infer<typeof CanvasEvent>;

export const Replay = z.strictObject({
  /** oldest first */
  events: list(CanvasEvent),
  /** the log begins after this revision; 0 when it was never trimmed */
  horizon_rev: integer({ min: 0 }),
  /** the newest revision; greater than the rev of the last event while there are more events */
  head_rev: integer({ min: 0 }),
}).meta({ id: 'Replay', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.5', line: 546 } });
export type Replay = z.infer<typeof Replay>;

export const Verdict = z.enum([
  /** nothing that it depends on has changed: send it again with current_rev */
  'applies',
  /** the value is already the requested one: nothing is left to do */
  'equal',
  /** the value was changed since: read `current` and decide again */
  'clashes',
]).meta({ id: 'Verdict', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.6', line: 554 } });
export type Verdict = z.infer<typeof Verdict>;

export const PathVerdict = z.strictObject({
  /** null for the canvas root */
  element_id: z.nullable(ElementId),
  /** null for the element itself */
  token_path: z.nullable(TokenPath),
  verdict: Verdict,
  /** the value that is set now; null when none is */
  current: json(),
  /** the revision after base_rev that changed it */
  rev: z.exactOptional(integer({ min: 1 })),
  /** the author of that revision */
  actor: z.exactOptional(Actor),
}).meta({ id: 'PathVerdict', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.7', line: 562 } });
export type PathVerdict = z.infer<typeof PathVerdict>;

/** The additional members of a `canvas.conflict` problem. */
export const CanvasConflict = z.strictObject({
  /** the newest revision */
  current_rev: integer({ min: 0 }),
  /** the commands after base_rev, oldest first */
  recovery_ops: list(CanvasEvent, { min: 0, max: 100 }),
  /** whether there are more commands; replayCanvas returns them */
  truncated: z.boolean(),
  /** of the whole command: the most severe verdict of its paths */
  verdict: Verdict,
  /** for each path of the command, whether it still applies */
  paths: list(PathVerdict),
}).meta({ id: 'CanvasConflict', description: 'The additional members of a `canvas.conflict` problem.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.8', line: 573 } });
export type CanvasConflict = z.infer<typeof CanvasConflict>;

/** The source of a value. A later layer in this table overrides an earlier one. */
export const Layer = z.enum([
  /** this contract */
  'default',
  /** the tenant's values */
  'tenant',
  /** the project's values */
  'project',
  /** the surface's values */
  'surface',
  /** the canvas root */
  'canvas',
  /** the element, or an ancestor when the token is inherited */
  'element',
  /** a `responsive.*` value for the requested breakpoint */
  'breakpoint',
]).meta({ id: 'Layer', description: 'The source of a value. A later layer in this table overrides an earlier one.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.9', line: 585 } });
export type Layer = z.infer<typeof Layer>;

export const TokenSource = z.strictObject({
  layer: Layer,
  /** for a `breakpoint` value, the layer that sets it, from `tenant` to `element` */
  held_in: z.exactOptional(Layer),
  /** the element that sets the value */
  element_id: z.exactOptional(ElementId),
  /** the revision that set it */
  rev: z.exactOptional(integer({ min: 1 })),
  actor: z.exactOptional(Actor),
  at: z.exactOptional(timestamp()),
  contract_version: line(),
  /** the path that the value was set on, when it is another path */
  from_path: z.exactOptional(TokenPath),
}).meta({ id: 'TokenSource', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.11', line: 607 } });
export type TokenSource = z.infer<typeof TokenSource>;

export const TokenLevel = z.enum([
  /** can be set on the root of a page only */
  'page',
  /** can be set on any element, and on the canvas root for all elements */
  'element',
  /** can be set on elements of one kind, and on the canvas root for all elements of that kind */
  'block',
  /** can be set on graph canvases only */
  'graph',
]).meta({ id: 'TokenLevel', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §4.1', line: 807 } });
export type TokenLevel = z.infer<typeof TokenLevel>;

/** The type of the items of a list. */
export const TokenItemTypeView = z.strictObject({
  /** `string`, `number`, `color`, `length` … */
  kind: line(),
  /** minimum length, count or value */
  min: z.exactOptional(number()),
  /** maximum length, count or value */
  max: z.exactOptional(number()),
  /** a regular expression that matches the whole string */
  pattern: z.exactOptional(line()),
  options: z.exactOptional(list(line())),
  /** the type's name in this contract */
  name: z.exactOptional(line()),
  /** the type as JSON Schema */
  schema: z.exactOptional(jsonObject()),
}).meta({ id: 'TokenItemTypeView', description: 'The type of the items of a list.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §4.3', line: 830 } });
export type TokenItemTypeView = z.infer<typeof TokenItemTypeView>;

export const TokenTypeView = z.strictObject({
  /** `string`, `number`, `color`, `length` … */
  kind: line(),
  /** minimum length, count or value */
  min: z.exactOptional(number()),
  /** maximum length, count or value */
  max: z.exactOptional(number()),
  /** a regular expression that matches the whole string */
  pattern: z.exactOptional(line()),
  options: z.exactOptional(list(line())),
  /** the type's name in this contract */
  name: z.exactOptional(line()),
  /** the type as JSON Schema */
  schema: z.exactOptional(jsonObject()),
  /** the value must be greater */
  exclusive_min: z.exactOptional(number()),
  /** the value must be less */
  exclusive_max: z.exactOptional(number()),
  /** values are multiples of it, or the step of a slider */
  step: z.exactOptional(number()),
  /** the unit of a number, or of a length's bounds */
  unit: z.exactOptional(line()),
  /** no item may occur twice */
  unique: z.exactOptional(z.boolean()),
  /** for a list or a map */
  items: z.exactOptional(TokenItemTypeView),
}).meta({ id: 'TokenTypeView', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §4.4', line: 844 } });
export type TokenTypeView = z.infer<typeof TokenTypeView>;

export const KnownTokenEditor = z.enum([
  /** a slider with a numeric field */
  'slider',
  /** a switch */
  'toggle',
  /** a choice of options */
  'select',
  /** a color picker */
  'color',
  /** a numeric field with a unit */
  'length',
  /** one line of text */
  'input',
  /** several lines of text */
  'textarea',
  /** a list that can be extended and reordered */
  'list',
  /** a form or a JSON field */
  'object',
]).meta({ id: 'KnownTokenEditor', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §4.2', line: 816 } });
export type KnownTokenEditor = z.infer<typeof KnownTokenEditor>;

export const TokenEditor = openEnum(KnownTokenEditor).meta({ id: 'TokenEditor', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §4.2', line: 816 } });
export type TokenEditor = z.infer<typeof TokenEditor>;

export const TokenDefinitionView = z.strictObject({
  path: TokenPath,
  level: TokenLevel,
  /** the kind of element, for the level block */
  block: z.exactOptional(ElementKind),
  type: TokenTypeView,
  /** null when there is none */
  default: json(),
  /** the default is the value of this path on the canvas root */
  default_from: z.exactOptional(TokenPath),
  inherits: z.boolean(),
  label: line(),
  group: line(),
  meaning: z.exactOptional(line()),
  editor: TokenEditor,
  /** the section of this contract that defines the token */
  contract: ContractRef,
}).meta({ id: 'TokenDefinitionView', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §4.5', line: 856 } });
export type TokenDefinitionView = z.infer<typeof TokenDefinitionView>;

export const ResolvedToken = z.strictObject({
  token_path: TokenPath,
  /** null when the token has no value */
  value: json(),
  source: TokenSource,
  definition: TokenDefinitionView,
  /** present when the value is no longer valid */
  problem: z.exactOptional(ValueProblem),
}).meta({ id: 'ResolvedToken', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.13', line: 628 } });
export type ResolvedToken = z.infer<typeof ResolvedToken>;

export const KnownLossReason = z.enum([
  /** the layer sets no value for the token */
  'unset',
  /** a stronger layer sets a value */
  'outweighed',
  /** the token is not inherited, so values of ancestors do not apply */
  'not_inherited',
  /** the token cannot be set there */
  'not_applicable',
]).meta({ id: 'KnownLossReason', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.14', line: 638 } });
export type KnownLossReason = z.infer<typeof KnownLossReason>;

export const LossReason = openEnum(KnownLossReason).meta({ id: 'LossReason', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.14', line: 638 } });
export type LossReason = z.infer<typeof LossReason>;

/** One layer in the resolution of a token. The ladder lists the strongest layer first. */
export const ExplainRung = z.strictObject({
  layer: Layer,
  /** for a `breakpoint` rung, the layer that was searched */
  held_in: z.exactOptional(Layer),
  element_id: z.exactOptional(ElementId),
  /** the path that was searched for */
  token_path: TokenPath,
  /** null when the layer sets none */
  value: json(),
  /** whether this is the token's value */
  won: z.boolean(),
  /** present when `won` is false */
  lost_because: z.exactOptional(LossReason),
  rev: z.exactOptional(integer({ min: 1 })),
  actor: z.exactOptional(Actor),
  at: z.exactOptional(timestamp()),
  contract_version: z.exactOptional(line()),
}).meta({ id: 'ExplainRung', description: 'One layer in the resolution of a token. The ladder lists the strongest layer first.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.15', line: 647 } });
export type ExplainRung = z.infer<typeof ExplainRung>;

export const Explanation = z.strictObject({
  canvas_id: CanvasId,
  rev: integer({ min: 0 }),
  element_id: z.nullable(ElementId),
  breakpoint: z.nullable(Breakpoint),
  token: ResolvedToken,
  ladder: list(ExplainRung),
}).meta({ id: 'Explanation', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.16', line: 665 } });
export type Explanation = z.infer<typeof Explanation>;

/** A value that could be unset without effect, because the token would resolve to the same value. */
export const RedundantValue = z.strictObject({
  /** null for the canvas root */
  element_id: z.nullable(ElementId),
  token_path: TokenPath,
  value: json(),
  /** the source that the same value would come from */
  inherited: TokenSource,
}).meta({ id: 'RedundantValue', description: 'A value that could be unset without effect, because the token would resolve to the same value.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.17', line: 676 } });
export type RedundantValue = z.infer<typeof RedundantValue>;

export const RedundantValues = z.strictObject({
  canvas_id: CanvasId,
  rev: integer({ min: 0 }),
  items: list(RedundantValue),
  next_cursor: z.nullable(line()),
}).meta({ id: 'RedundantValues', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.18', line: 686 } });
export type RedundantValues = z.infer<typeof RedundantValues>;

/** The values that a layer sets. */
export const ScopeTokens = z.strictObject({
  layer: ScopeLayer,
  /** the revision of these values */
  rev: integer({ min: 0 }),
  /** the newest revision */
  head_rev: integer({ min: 0 }),
  values: list(StoredValue),
}).meta({ id: 'ScopeTokens', description: 'The values that a layer sets.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.19', line: 695 } });
export type ScopeTokens = z.infer<typeof ScopeTokens>;

/** A layer has no elements, so its commands must not have an `element_id`. */
export const ScopeCommand = z.discriminatedUnion('type', [
  SetTokenCommand,
  SetTokensCommand,
  UnsetTokenCommand,
  RevertCommand,
], { error: (issue) => (issue.code === 'invalid_union' ? 'must be one of set_token, set_tokens, unset_token, revert' : undefined) }).meta({ id: 'ScopeCommand', description: 'A layer has no elements, so its commands must not have an `element_id`.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.20', line: 706 } });
export type ScopeCommand = z.infer<typeof ScopeCommand>;
/** The input of {@link ScopeCommand}: fields with a default are optional. */
export type ScopeCommandInput = z.input<typeof ScopeCommand>;

export const PlanAction = z.enum([
  /** set the proposed value */
  'set',
  /** unset the value: there is no similar valid value */
  'unset',
]).meta({ id: 'PlanAction', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.21', line: 717 } });
export type PlanAction = z.infer<typeof PlanAction>;

/** A stored value that is invalid under the contract of this build, with a proposed change. The plan itself changes nothing. */
export const PlanItem = z.strictObject({
  /** null for a layer */
  canvas_id: z.nullable(CanvasId),
  /** null for a canvas */
  layer: z.nullable(ScopeLayer),
  /** null for the canvas root */
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
}).meta({ id: 'PlanItem', description: 'A stored value that is invalid under the contract of this build, with a proposed change. The plan itself changes nothing.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.22', line: 724 } });
export type PlanItem = z.infer<typeof PlanItem>;

export const ContractPlan = z.strictObject({
  /** the version that the values were validated against */
  contract_version: line(),
  /** the number of values that this page validated */
  checked: integer({ min: 0 }),
  items: list(PlanItem),
  next_cursor: z.nullable(line()),
}).meta({ id: 'ContractPlan', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.23', line: 741 } });
export type ContractPlan = z.infer<typeof ContractPlan>;

export const DesignTokenTargets = list(TokenPath, { min: 1, max: 50 }).meta({ id: 'DesignTokenTargets', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.25', line: 765 } });
export type DesignTokenTargets = z.infer<typeof DesignTokenTargets>;

/** A document in the Design Tokens Format 2025.10. It is stored with the revision that it creates, so that an export can restore its groups, aliases, `$extends`, descriptions and the `$extensions` of other tools. */
export const DesignTokensImport = z.strictObject({
  base_rev: integer({ min: 0 }),
  document: jsonObject(),
  /** by path in the document, the tokens that it sets; an export writes it into the `$extensions` of the document's tokens */
  mapping: z.exactOptional(map(DesignTokenTargets)),
  idempotency_key: z.exactOptional(line({ min: 1, max: 200 })),
  actor: z.exactOptional(Actor),
  dry_run: z.boolean().default(false),
}).meta({ id: 'DesignTokensImport', description: 'A document in the Design Tokens Format 2025.10. It is stored with the revision that it creates, so that an export can restore its groups, aliases, `$extends`, descriptions and the `$extensions` of other tools.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.24', line: 750 } });
export type DesignTokensImport = z.infer<typeof DesignTokensImport>;
/** The input of {@link DesignTokensImport}: fields with a default are optional. */
export type DesignTokensImportInput = z.input<typeof DesignTokensImport>;

export const DesignTokenNote = z.strictObject({
  /** a path in the document, or of a token */
  path: line(),
  reason: text(),
  expected: z.exactOptional(text()),
}).meta({ id: 'DesignTokenNote', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.26', line: 767 } });
export type DesignTokenNote = z.infer<typeof DesignTokenNote>;

export const DesignTokensImported = z.strictObject({
  /** null when the document sets nothing: then nothing is stored and the idempotency key is not used */
  result: z.nullable(RevisionResult),
  /** the tokens of the document that set nothing */
  unmapped: list(DesignTokenNote),
}).meta({ id: 'DesignTokensImported', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.27', line: 775 } });
export type DesignTokensImported = z.infer<typeof DesignTokensImported>;

export const DesignTokensExport = z.strictObject({
  document: jsonObject(),
  /** values that the format cannot express or this contract no longer accepts; both are in the document's extensions */
  unmapped: list(DesignTokenNote),
}).meta({ id: 'DesignTokensExport', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.28', line: 782 } });
export type DesignTokensExport = z.infer<typeof DesignTokensExport>;

/** Every token that an element or the canvas root can have, with its resolved value. When a breakpoint is requested, its `responsive.*` values are applied. Without a breakpoint, the `responsive.*` values that are set follow as tokens of their own, so that equal hashes mean an equal look on all screens. */
export const TokenCatalog = z.strictObject({
  canvas_id: CanvasId,
  rev: integer({ min: 0 }),
  tokens: list(ResolvedToken),
  /** values whose path is not a token of this version */
  unknown: list(StoredValue),
  /** the SHA-256 of the values: equal hashes mean an equal look */
  resolved_hash: line({ min: 64, max: 64, pattern: '[0-9a-f]+' }),
}).meta({ id: 'TokenCatalog', description: 'Every token that an element or the canvas root can have, with its resolved value. When a breakpoint is requested, its `responsive.*` values are applied. Without a breakpoint, the `responsive.*` values that are set follow as tokens of their own, so that equal hashes mean an equal look on all screens.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.29', line: 789 } });
export type TokenCatalog = z.infer<typeof TokenCatalog>;

export const TokenDefinitionList = z.strictObject({
  items: list(TokenDefinitionView),
  next_cursor: z.nullable(line()),
}).meta({ id: 'TokenDefinitionList', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §4.6', line: 873 } });
export type TokenDefinitionList = z.infer<typeof TokenDefinitionList>;

export const CommittedChange = z.strictObject({
  /** null for the canvas root */
  element_id: z.nullable(ElementId),
  token_path: TokenPath,
  /** the value that is set now; null when it was unset */
  after: json(),
}).meta({ id: 'CommittedChange', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §7.2', line: 1176 } });
export type CommittedChange = z.infer<typeof CommittedChange>;

/** The fields of the events of canvases and layers. */
export const CommitFields = z.strictObject({
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
}).meta({ id: 'CommitFields', description: 'The fields of the events of canvases and layers.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §7.3', line: 1183 } });
export type CommitFields = z.infer<typeof CommitFields>;

export const AspectRatio = z.enum([
  /** square */
  '1:1',
  /** classic */
  '4:3',
  /** wide */
  '16:9',
  /** tall, as phones record video */
  '9:16',
]).meta({ id: 'AspectRatio', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.1', line: 1225 } });
export type AspectRatio = z.infer<typeof AspectRatio>;

/** An item of a feed, placed manually. */
export const ManualItemRef = z.strictObject({
  kind: z.literal('item'),
  item_id: line({ min: 1, max: 200 }),
  /** the feed of the item; the block's own feed when absent */
  feed_id: z.exactOptional(line({ min: 1, max: 64 })),
}).meta({ id: 'ManualItemRef', description: 'An item of a feed, placed manually.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.2', line: 1234 } });
export type ManualItemRef = z.infer<typeof ManualItemRef>;

/** A tile that is not in a feed, defined in the list itself. */
export const ManualItemInline = z.strictObject({
  kind: z.literal('inline'),
  title: line({ min: 1, max: 300 }),
  /** the target of the tile's link */
  url: z.exactOptional(url()),
  image_url: z.exactOptional(url()),
  badge: z.exactOptional(line({ min: 1, max: 40 })),
  text: z.exactOptional(text({ min: 1, max: 2000 })),
}).meta({ id: 'ManualItemInline', description: 'A tile that is not in a feed, defined in the list itself.', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.3', line: 1244 } });
export type ManualItemInline = z.infer<typeof ManualItemInline>;

export const ManualItem = z.discriminatedUnion('kind', [
  ManualItemRef,
  ManualItemInline,
], { error: (issue) => (issue.code === 'invalid_union' ? 'must be one of item, inline' : undefined) }).meta({ id: 'ManualItem', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.4', line: 1257 } });
export type ManualItem = z.infer<typeof ManualItem>;

export const FormFieldKind = z.enum([
  /** an e-mail address */
  'email',
  /** a telephone number */
  'phone',
  /** one line of text */
  'text',
  /** several lines of text */
  'textarea',
  /** a number */
  'number',
  /** a day */
  'date',
  /** one of its options */
  'select',
  /** yes or no */
  'checkbox',
  /** submitted but not shown */
  'hidden',
]).meta({ id: 'FormFieldKind', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.5', line: 1276 } });
export type FormFieldKind = z.infer<typeof FormFieldKind>;

export const FormField = z.strictObject({
  /** the field's name at the list provider */
  name: line({ min: 1, max: 64, pattern: '[A-Za-z][A-Za-z0-9_]*' }),
  kind: FormFieldKind,
  label: z.exactOptional(line({ min: 1, max: 120 })),
  placeholder: z.exactOptional(line({ min: 1, max: 120 })),
  required: z.boolean().default(false),
  /** for the kind select */
  options: z.exactOptional(list(line(), { min: 1, max: 100, unique: true })),
}).meta({ id: 'FormField', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.6', line: 1290 } });
export type FormField = z.infer<typeof FormField>;
/** The input of {@link FormField}: fields with a default are optional. */
export type FormFieldInput = z.input<typeof FormField>;

export const FaqItem = z.strictObject({
  question: line({ min: 1, max: 300 }),
  answer: text({ min: 1, max: 5000 }),
}).meta({ id: 'FaqItem', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.7', line: 1309 } });
export type FaqItem = z.infer<typeof FaqItem>;

export const HowtoStep = z.strictObject({
  title: line({ min: 1, max: 200 }),
  body: z.exactOptional(text({ min: 1, max: 5000 })),
  image_url: z.exactOptional(url()),
}).meta({ id: 'HowtoStep', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.8', line: 1324 } });
export type HowtoStep = z.infer<typeof HowtoStep>;

export const ProfileLink = z.strictObject({
  label: line({ min: 1, max: 120 }),
  url: url(),
}).meta({ id: 'ProfileLink', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.9', line: 1332 } });
export type ProfileLink = z.infer<typeof ProfileLink>;

export const VectorPath = z.strictObject({
  /** SVG path data */
  d: line({ min: 1, max: 20000, pattern: '[Mm][MmZzLlHhVvCcSsQqTtAa0-9eE .,+-]*' }),
  closed: z.boolean().default(false),
}).meta({ id: 'VectorPath', contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.10', line: 1347 } });
export type VectorPath = z.infer<typeof VectorPath>;
/** The input of {@link VectorPath}: fields with a default are optional. */
export type VectorPathInput = z.input<typeof VectorPath>;
