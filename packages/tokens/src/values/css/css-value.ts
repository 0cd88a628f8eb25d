import { parse, walk, type CssNode } from 'css-tree';
import { lexer, typeNameOf, type CssSyntax } from './css-syntaxes.js';
import { cssTextFault } from './css-text.js';
import { isMath, mathKind, type MathKind } from './math-kind.js';

export interface CssValueRules {
  /** What it is called: `a CSS color`. */
  name: string;
  syntax: CssSyntax;
  /** What mathematical expressions in it may come out as. */
  math: readonly MathKind[];
  /** What the syntax cannot say; a reason, or null. */
  further?: (value: CssNode, text: string) => string | null;
}

/** Parses a text as a CSS value and matches it against a syntax: a reason, or null when it is one. */
export function cssValueFault(text: string, rules: CssValueRules): string | null {
  const fault = cssTextFault(text);
  if (fault !== null) return fault;
  const value = parsed(text);
  if (value === undefined) return `is not ${rules.name}`;
  if (/\bvar\(/i.test(text)) return 'must not use var(): tokens are the variables';
  if (lexer.matchType(typeNameOf(rules.syntax), value).error !== null)
    return `is not ${rules.name}`;
  return mathFault(value, rules) ?? rules.further?.(value, text) ?? null;
}

function parsed(text: string): CssNode | undefined {
  let broken = false;
  const onParseError = () => {
    broken = true;
  };
  try {
    const value = parse(text, { context: 'value', onParseError });
    return broken ? undefined : value;
  } catch (error) {
    // The parser throws, rather than tells, what stands behind the end of a value.
    if (error instanceof Error && error.name === 'SyntaxError') return undefined;
    throw error;
  }
}

function mathFault(value: CssNode, rules: CssValueRules): string | null {
  let fault: string | null = null;
  walk(value, function visit(node) {
    if (!isMath(node)) return undefined;
    const kind = mathKind(node);
    if (kind === undefined) fault = `mixes units in ${node.name}()`;
    else if (!rules.math.includes(kind)) fault = `has a ${node.name}() that comes out as a ${kind}`;
    // What stands inside was looked at with the whole.
    return walk.skip;
  });
  return fault;
}
