import type { CssNode, FunctionNode, List } from 'css-tree';

/** The kind of value that a mathematical expression results in (CSS Values 4 §10.9). */
export type MathKind = 'number' | 'length' | 'percentage' | 'length-percentage' | 'angle' | 'time';

const angles = new Set(['deg', 'grad', 'rad', 'turn']);
const times = new Set(['s', 'ms']);
const others = new Set(['fr', 'hz', 'khz', 'dpi', 'dpcm', 'dppx', 'x']);
const functions = new Set(['calc', 'min', 'max', 'clamp', 'abs']);
const counts = new Map([
  ['calc', 1],
  ['abs', 1],
  ['clamp', 3],
]);

export function isMath(node: CssNode): node is FunctionNode {
  return node.type === 'Function' && functions.has(node.name.toLowerCase());
}

/**
 * The kind of calc(), min(), max(), clamp() or abs(); undefined when it adds kinds that cannot be
 * added, such as `1px + 1`. The lexer accepts an expression of any kind anywhere.
 */
export function mathKind(node: FunctionNode): MathKind | undefined {
  const args = split(node.children);
  const name = node.name.toLowerCase();
  const count = counts.get(name) ?? args.length;
  if (args.length !== count) return undefined;
  return args.map(sumKind).reduce(added);
}

function split(children: List<CssNode>): CssNode[][] {
  const args: CssNode[][] = [[]];
  children.forEach((node) => {
    if (node.type === 'Operator' && node.value.trim() === ',') args.push([]);
    else if (node.type !== 'WhiteSpace') args.at(-1)?.push(node);
  });
  return args;
}

function sumKind(nodes: readonly CssNode[]): MathKind | undefined {
  const terms: CssNode[][] = [[]];
  for (const node of nodes) {
    // Plus and minus need spaces around them: `1px -2px` is two numbers.
    if (node.type === 'Operator' && /^\s+[-+]\s+$/.test(node.value)) terms.push([]);
    else terms.at(-1)?.push(node);
  }
  return terms.map(productKind).reduce(added);
}

function productKind(nodes: readonly CssNode[]): MathKind | undefined {
  const [first, ...rest] = nodes;
  let kind = first === undefined ? undefined : operandKind(first);
  for (let at = 0; at < rest.length; at += 2) {
    const [operator, operand] = [rest[at], rest[at + 1]];
    if (operator?.type !== 'Operator' || operand === undefined) return undefined;
    const factor = operandKind(operand);
    const sign = operator.value.trim();
    if (sign === '*') kind = multiplied(kind, factor);
    else kind = sign === '/' && factor === 'number' ? kind : undefined;
  }
  return kind;
}

function operandKind(node: CssNode): MathKind | undefined {
  if (node.type === 'Number') return 'number';
  if (node.type === 'Percentage') return 'percentage';
  if (node.type === 'Parentheses') return sumKind(split(node.children)[0] ?? []);
  if (node.type === 'Dimension') return dimensionKind(node.unit.toLowerCase());
  return isMath(node) ? mathKind(node) : undefined;
}

function dimensionKind(unit: string): MathKind | undefined {
  if (angles.has(unit)) return 'angle';
  if (times.has(unit)) return 'time';
  return others.has(unit) ? undefined : 'length';
}

function added(a: MathKind | undefined, b: MathKind | undefined): MathKind | undefined {
  if (a === undefined || b === undefined || a === b) return a === b ? a : undefined;
  const mix: readonly MathKind[] = ['length', 'percentage', 'length-percentage'];
  return mix.includes(a) && mix.includes(b) ? 'length-percentage' : undefined;
}

function multiplied(a: MathKind | undefined, b: MathKind | undefined): MathKind | undefined {
  if (a === 'number') return b;
  return b === 'number' ? a : undefined;
}
