import type { Command, Element, RevertClash, Scope } from '@northstar/contracts';
import { ElementTree } from '../../elements/element-tree.js';
import type { ValueWrite } from '../../ports/document-commit.js';
import type {
  ElementRow,
  LoggedChange,
  LoggedElementChange,
  ValueRow,
} from '../../ports/document-rows.js';
import { addressKey } from '../../ports/token-address.js';
import type { DocumentRef, LayerRef } from '../../ports/document-ref.js';
import type { Standing } from '../target.js';
import type { VaultParts } from '../vault-parts.js';

/** What a command will write, and what its answer will tell. */
export interface Plan {
  /** Elements that are new or stand elsewhere, those that move aside included. */
  elements: ElementRow[];
  removed_elements: string[];
  /** What is unset is set now. */
  values: ValueWrite[];
  /** What becomes of elements by the two above, in any order. */
  element_changes: LoggedElementChange[];
  /** The values that go with the removed elements. */
  lost: LoggedChange[];
  /** Those of `elements` whose place the command itself decides. */
  placed: Element[];
  element?: Element;
  clashes?: RevertClash[];
  layer?: LayerPlan;
  /** The version that the values were checked by, where it is not this build's. */
  contract_version?: string;
}

/** What promote does to a layer. */
export interface LayerPlan {
  ref: LayerRef;
  base_rev?: number;
  /** The revision at which it was read. */
  head_rev: number;
  /** Each sets a value. */
  values: ValueWrite[];
  /** What they change, as the layer was read. */
  changes: LoggedChange[];
}

export const emptyPlan: Plan = {
  elements: [],
  removed_elements: [],
  values: [],
  element_changes: [],
  lost: [],
  placed: [],
};

/** What a command is planned on. */
export interface Ground {
  parts: VaultParts;
  scope: Scope;
  target: DocumentRef;
  standing: Standing;
  tree: ElementTree;
  /** The values of `standing`, by their places. */
  values: ReadonlyMap<string, ValueRow>;
}

export function groundOf(
  parts: VaultParts,
  scope: Scope,
  target: DocumentRef,
  standing: Standing,
): Ground {
  const values = new Map(standing.values.map((row) => [addressKey(row), row]));
  const tree = new ElementTree(standing.elements);
  return { parts, scope, target, standing, tree, values };
}

export type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>;
