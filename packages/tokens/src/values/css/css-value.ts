import { parse, walk, type CssNode } from 'css-tree';
import { lexer, typeNameOf, type CssSyntax } from './css-syntaxes.js';
import { cssTextProblem } from './css-text.js';
import { isMath, mathKind, type MathKind } from './math-kind.js';

export interface CssValueRules {
  /** The name of the kind in a reason: `a CSS color`. */
  name: string;
  syntax: CssSyntax;
  /** The kinds that mathematical expressions in the value may have. */
  math: readonly MathKind[];
  /** A rule that the syntax cannot express. */
  extraRule?: ExtraRule;
}

export interface ExtraRule {
  /** Matches the texts that may break the rule; other texts are not parsed for it. */
  appliesTo: RegExp;
  /** The reason why a value breaks the rule, or null. */
  problem: (value: CssNode) => string | null;
}

const mathText = /\b(?:calc|min|max|clamp|abs)\(/i;

/**
 * The reason why a text is not a value of a syntax, or null. A tree is built only when the text
 * contains mathematics or may break the extra rule: most texts are a few tokens that match, and
 * building their tree would cost more than matching them.
 */
export function cssValueProblem(text: string, rules: CssValueRules): string | null {
  const textProblem = cssTextProblem(text);
  if (textProblem !== null) return textProblem;
  if (/\bvar\(/i.test(text)) return 'must not use var(): tokens are the variables';
  const { name, extraRule } = rules;
  if (!matches(text, rules)) return `is not ${name}`;
  const hasMath = mathText.test(text);
  const needsExtraRule = extraRule?.appliesTo.test(text) === true;
  if (!hasMath && !needsExtraRule) return null;
  const value = parsed(text);
  // The tree is matched too: it distinguishes operators from signs, which tokens alone do not.
  if (value === undefined || !matches(value, rules)) return `is not ${name}`;
  return mathProblem(value, rules) ?? (needsExtraRule ? (extraRule?.problem(value) ?? null) : null);
}

function matches(value: string | CssNode, { syntax }: CssValueRules): boolean {
  return lexer.matchType(typeNameOf(syntax), value).error === null;
}

function parsed(text: string): CssNode | undefined {
  let isBroken = false;
  const onParseError = () => {
    isBroken = true;
  };
  try {
    const value = parse(text, { context: 'value', onParseError });
    return isBroken ? undefined : value;
  } catch (error) {
    // The parser throws, instead of calling onParseError, when input follows the value.
    if (error instanceof Error && error.name === 'SyntaxError') return undefined;
    throw error;
  }
}

function mathProblem(value: CssNode, rules: CssValueRules): string | null {
  let problem: string | null = null;
  walk(value, function visit(node) {
    if (!isMath(node)) return undefined;
    const kind = mathKind(node);
    if (kind === undefined) problem = `mixes units in ${node.name}()`;
    else if (!rules.math.includes(kind)) problem = `has a ${node.name}() that results in a ${kind}`;
    // The kind of an expression already covers the expressions inside it.
    return walk.skip;
  });
  return problem;
}
