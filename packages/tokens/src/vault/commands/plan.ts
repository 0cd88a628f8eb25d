import type { Command, Element, RevertClash, Scope } from '@northstar/contracts';
import { ElementTree } from '../../elements/element-tree.js';
import type { ValueWrite } from '../../ports/document-commit.js';
import type { DocumentRef, LayerRef } from '../../ports/document-ref.js';
import type {
  ElementRow,
  LoggedChange,
  LoggedElementChange,
  ValueRow,
} from '../../ports/document-rows.js';
import { addressKey } from '../../ports/token-address.js';
import type { LoadedDocument } from '../read-document.js';
import type { VaultParts } from '../vault-parts.js';

/** What a command would write, and what its result has in addition to the changes of values. */
export interface Plan {
  /** Elements that are added or moved, with the siblings whose index shifts. */
  elements: ElementRow[];
  removed_elements: string[];
  /** Values that are set or unset. Only values that are set at the moment are unset. */
  values: ValueWrite[];
  /** What the two lists of elements change, in any order. */
  element_changes: LoggedElementChange[];
  /** The values that are unset with the removed elements. */
  removed_values: LoggedChange[];
  /** Those of `elements` whose position the command itself sets, without shifted siblings. */
  placed: Element[];
  element?: Element;
  clashes?: RevertClash[];
  layer?: LayerPlan;
  /** The oldest version that validated the values, when it is not this build's version. */
  contract_version?: string;
}

/** What a promotion writes to a layer. */
export interface LayerPlan {
  ref: LayerRef;
  base_rev?: number;
  /** The revision at which the layer was read. */
  head_rev: number;
  values: ValueWrite[];
  /** The changes of the values, compared with the layer as it was read. */
  changes: LoggedChange[];
}

export const emptyPlan: Plan = {
  elements: [],
  removed_elements: [],
  values: [],
  element_changes: [],
  removed_values: [],
  placed: [],
};

/** The document that a command is planned on. */
export interface PlanningContext {
  parts: VaultParts;
  scope: Scope;
  ref: DocumentRef;
  document: LoadedDocument;
  /** The document's elements. */
  tree: ElementTree;
  /** The document's values by `addressKey`. */
  values: ReadonlyMap<string, ValueRow>;
}

export function planningContext(
  parts: VaultParts,
  scope: Scope,
  ref: DocumentRef,
  document: LoadedDocument,
): PlanningContext {
  const values = new Map(document.values.map((row) => [addressKey(row), row]));
  const tree = new ElementTree(document.elements);
  return { parts, scope, ref, document, tree, values };
}

export type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>;
