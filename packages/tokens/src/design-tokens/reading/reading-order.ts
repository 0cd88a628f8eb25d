/** An order in which each token comes after the tokens that it refers to, and the cycles. */
export interface ReadingOrder {
  order: string[];
  /** Each cycle begins and ends with the same path. */
  cycles: string[][];
}

/**
 * Orders tokens by their references. It uses its own stack, because a chain of references may be as
 * long as the document.
 */
export function readingOrder(references: ReadonlyMap<string, readonly string[]>): ReadingOrder {
  const order: string[] = [];
  const cycles: string[][] = [];
  const state = new Map<string, 'open' | 'done'>();
  for (const [start, targets] of references) {
    if (state.has(start)) continue;
    if (targets.length === 0) {
      state.set(start, 'done');
      order.push(start);
      continue;
    }
    const stack = [{ path: start, next: 0 }];
    state.set(start, 'open');
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const target = references.get(top.path)?.[top.next];
      top.next += 1;
      if (target === undefined) {
        state.set(top.path, 'done');
        order.push(top.path);
        stack.pop();
      } else if (state.get(target) === 'open') {
        const from = stack.findIndex(({ path }) => path === target);
        cycles.push([...stack.slice(from).map(({ path }) => path), target]);
      } else if (!state.has(target) && references.has(target)) {
        state.set(target, 'open');
        stack.push({ path: target, next: 0 });
      }
    }
  }
  return { order, cycles };
}
