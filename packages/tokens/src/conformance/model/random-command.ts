import type { CommandInput, JsonValue, ScopeCommandInput } from '@northstar/contracts';
import type { Random } from '@northstar/contracts/random';
import { elementsOf, nodesOf, type Node } from './page.js';

const paths: readonly (readonly [string, readonly JsonValue[]])[] = [
  ['text.color', ['red', 'blue', 'green']],
  ['layout.gap', ['1px', '2px']],
  ['responsive.mobile.layout.gap', ['3px']],
  ['anim.enabled', [true, false]],
  ['faq.items[]', [[], [{ question: 'Do you ship?', answer: 'Yes.' }]]],
];
/** Block tokens are allowed on the root and on their own block. */
const onRoot = paths.map(([path]) => path);
const onElements = onRoot.filter((path) => !path.startsWith('faq.'));
const invalidValues: readonly (readonly [string, JsonValue])[] = [
  ['text.colour', 'red'],
  ['content.bindings.input_1', 'x'],
  ['layout.gap', 'no value of any token'],
];

/** Builders change elements and values, other writers only values. */
export interface Writer {
  id: string;
  isBuilder: boolean;
}

/** A random command of a writer who sees this page, at revision `base_rev`. */
export function randomCommand(
  random: Random,
  writer: Writer,
  writers: readonly Writer[],
  { page, base_rev, fresh }: { page: Node; base_rev: number; fresh: string },
): CommandInput {
  const elements = elementsOf(page).map(({ element_id }) => element_id);
  const nobody = elements.length === 0 || random.chance(1 / 30);
  const element = () => (nobody ? 'nobody' : random.pick(elements));
  const parent = () => (random.chance(1 / 3) || elements.length === 0 ? null : element());
  const index = () => (random.chance(1 / 2) ? {} : { index: random.below(4) });
  const isBare = elements.length < 4;
  if (!writer.isBuilder || (!isBare && random.chance(1 / 3))) {
    return valueCommand(random, writers, { page, base_rev, element: parent() });
  }
  switch (isBare ? 0 : random.below(9)) {
    case 0:
    case 1:
    case 2: {
      const element_id = random.chance(1 / 12) ? element() : fresh;
      const kind = random.pick(['section', 'container', 'text'] as const);
      const args = { element_id, kind, parent_id: parent(), ...index() };
      return { type: 'add_element', base_rev, args };
    }
    case 3:
    case 4:
    case 5: {
      const args = {
        element_id: element(),
        ...(random.chance(1 / 3) ? {} : { parent_id: parent() }),
      };
      return { type: 'move_element', base_rev, args: { ...args, ...index() } };
    }
    case 6:
      return { type: 'remove_element', base_rev, args: { element_id: element() } };
    case 7: {
      const set = Object.keys(page.values);
      const token_paths = set.length === 0 ? ['text.color'] : [random.pick(set)];
      return { type: 'promote', base_rev, args: { token_paths } };
    }
    default: {
      const to_rev = Math.max(0, base_rev - random.below(6));
      return { type: 'revert', base_rev, args: { to_rev } };
    }
  }
}

/** A random command for a layer with these values, at revision `base_rev`. */
export function randomLayerCommand(
  random: Random,
  writers: readonly Writer[],
  { page, base_rev }: { page: Node; base_rev: number },
): ScopeCommandInput {
  if (random.chance(1 / 8)) {
    return { type: 'revert', base_rev, args: { to_rev: Math.max(0, base_rev - random.below(3)) } };
  }
  return valueCommand(random, writers, { page, base_rev, element: null });
}

function valueCommand(
  random: Random,
  writers: readonly Writer[],
  { page, base_rev, element }: { page: Node; base_rev: number; element: string | null },
): ScopeCommandInput {
  const at = element === null ? {} : { element_id: element };
  const path = () => random.pick(element === null ? onRoot : onElements);
  const update = (token_path: string) => {
    const values = paths.find(([known]) => known === token_path)?.[1] ?? ['red'];
    return { token_path, value: random.pick(values) };
  };
  switch (random.below(8)) {
    case 0:
    case 1: {
      const count = 1 + random.below(3);
      const chosen = [...new Set(Array.from({ length: count }, path))];
      return { type: 'set_tokens', base_rev, args: { ...at, updates: chosen.map(update) } };
    }
    case 2:
    case 3: {
      const set = nodesOf(page).find(({ node }) => node.id === (element ?? ''))?.node.values ?? {};
      const there = Object.keys(set);
      const token_path = there.length === 0 || random.chance(1 / 3) ? path() : random.pick(there);
      return { type: 'unset_token', base_rev, args: { ...at, token_path } };
    }
    case 4: {
      const valueWriters = writers.filter(({ isBuilder }) => !isBuilder);
      // The model can undo only values, so the actor must be a writer who changes nothing else.
      const id = valueWriters.length === 0 ? 'nobody' : random.pick(valueWriters).id;
      const since_rev = Math.max(0, base_rev - random.below(12));
      return { type: 'revert', base_rev, args: { actor: { kind: 'agent', id }, since_rev } };
    }
    case 5: {
      if (!random.chance(1 / 3))
        return { type: 'set_token', base_rev, args: { ...at, ...update(path()) } };
      const [token_path, value] = random.pick(invalidValues);
      return { type: 'set_token', base_rev, args: { ...at, token_path, value } };
    }
    default:
      return { type: 'set_token', base_rev, args: { ...at, ...update(path()) } };
  }
}
