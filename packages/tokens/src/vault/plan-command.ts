import type { Command, Element, TokenUpdate } from '@northstar/contracts';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Place } from '../catalogue/placement.js';
import { ElementTree } from '../elements/element-tree.js';
import type { ValueWrite } from '../ports/canvas-commit.js';
import type { CanvasState, ElementRow } from '../ports/canvas-rows.js';
import { elementNotFound } from './canvas-faults.js';
import { plannedElement } from './plan-element.js';
import { checkedUpdates } from './token-mistakes.js';

/** What a command will write. */
export interface Plan {
  elements: ElementRow[];
  values: ValueWrite[];
  /** What add_element adds. */
  element?: Element;
}

/**
 * Checks a command against the catalogue and the canvas and says what it will write. Of a command
 * that was made for another revision than the canvas shows, only what does not depend on the
 * canvas is looked at: a repository will refuse it, or knows it already.
 */
export function planCommand(catalogue: Catalogue, state: CanvasState, command: Command): Plan {
  const { kind, head_rev } = state.canvas;
  const current = command.base_rev === head_rev;
  const tree = new ElementTree(state.elements);
  if (command.type === 'add_element') {
    if (!current) return { elements: [], values: [] };
    const { element, moved } = plannedElement(kind, tree, command.args);
    return { elements: [element, ...moved], values: [], element };
  }
  const { element_id = null } = command.args;
  const element = element_id === null ? null : tree.find(element_id);
  if (element === undefined && current) throw elementNotFound(element_id ?? '', 'args.element_id');
  const place: Place | null =
    element === undefined ? null : { canvas: kind, element: element?.kind ?? null };
  const known = checkedUpdates(catalogue, updatesOf(command), place);
  return {
    elements: [],
    values: known.map(({ entry, value }) => ({ element_id, token_path: entry.path, value })),
  };
}

function updatesOf(command: Exclude<Command, { type: 'add_element' }>): TokenUpdate[] {
  if (command.type === 'set_tokens') return command.args.updates;
  const { token_path, value } = command.args;
  return [{ token_path, value }];
}
