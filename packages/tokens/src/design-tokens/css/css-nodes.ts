import { parse, type CssNode } from 'css-tree';

/** The parts of a CSS value between its commas; undefined when the text is not a CSS value. */
export function commaParts(text: string): CssNode[][] | undefined {
  let isBroken = false;
  const onParseError = () => {
    isBroken = true;
  };
  try {
    const value = parse(text, { context: 'value', onParseError });
    return isBroken || value.type !== 'Value' ? undefined : split(value.children.toArray());
  } catch (error) {
    // The parser throws, instead of calling onParseError, when input follows the value.
    if (error instanceof Error && error.name === 'SyntaxError') return undefined;
    throw error;
  }
}

/** The single node that a CSS value consists of; undefined when there are several. */
export function onlyNode(text: string): CssNode | undefined {
  const parts = commaParts(text);
  const [part = []] = parts ?? [];
  return parts?.length === 1 && part.length === 1 ? part[0] : undefined;
}

/** Splits nodes at their commas and removes white space. */
export function split(nodes: readonly CssNode[]): CssNode[][] {
  const parts: CssNode[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'Operator' && node.value.trim() === ',') parts.push([]);
    else if (node.type !== 'WhiteSpace') parts.at(-1)?.push(node);
  }
  return parts;
}
