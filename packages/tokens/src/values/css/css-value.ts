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
  /** What the syntax cannot say. */
  further?: FurtherRule;
}

export interface FurtherRule {
  /** Texts in which something may be wrong; others need no looking into. */
  concerns: RegExp;
  /** A reason, or null. */
  fault: (value: CssNode) => string | null;
}

const mathText = /\b(?:calc|min|max|clamp|abs)\(/i;

/**
 * Matches a text against a syntax: a reason, or null when it is a value of it. Its parts are looked
 * into only where mathematics, or what the syntax cannot say, may be wrong: most texts are tokens
 * that match, and a tree of them would cost more than the match.
 */
export function cssValueFault(text: string, rules: CssValueRules): string | null {
  const fault = cssTextFault(text);
  if (fault !== null) return fault;
  if (/\bvar\(/i.test(text)) return 'must not use var(): tokens are the variables';
  const { name, further } = rules;
  if (!matches(text, rules)) return `is not ${name}`;
  const [hasMath, isConcerned] = [mathText.test(text), further?.concerns.test(text) === true];
  if (!hasMath && !isConcerned) return null;
  const value = parsed(text);
  // The tree is matched too: it tells operators from signs, which tokens alone do not.
  if (value === undefined || !matches(value, rules)) return `is not ${name}`;
  return mathFault(value, rules) ?? (isConcerned ? (further?.fault(value) ?? null) : null);
}

function matches(value: string | CssNode, { syntax }: CssValueRules): boolean {
  return lexer.matchType(typeNameOf(syntax), value).error === null;
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
