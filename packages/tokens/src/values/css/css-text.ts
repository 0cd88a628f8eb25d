import { tokenize, tokenTypes } from 'css-tree';

export const MAX_CSS_LENGTH = 1000;

const closing = new Map([
  [tokenTypes.Function, tokenTypes.RightParenthesis],
  [tokenTypes.LeftParenthesis, tokenTypes.RightParenthesis],
  [tokenTypes.LeftSquareBracket, tokenTypes.RightSquareBracket],
]);
const closers = new Set(closing.values());
const forbidden = new Map([
  [tokenTypes.Comment, 'a comment'],
  [tokenTypes.BadString, 'an unterminated string'],
  [tokenTypes.BadUrl, 'a broken url()'],
  [tokenTypes.Url, 'url()'],
  [tokenTypes.CDO, '<!--'],
  [tokenTypes.CDC, '-->'],
  [tokenTypes.Semicolon, 'a semicolon'],
  [tokenTypes.LeftCurlyBracket, 'a brace'],
  [tokenTypes.RightCurlyBracket, 'a brace'],
  [tokenTypes.AtKeyword, 'an at-rule'],
]);

/**
 * The reason why a text cannot be written into a style sheet or a `style` attribute without
 * changing what follows it; null when it can. CSS closes open strings and brackets at the end of a
 * style sheet (CSS Syntax §5.4), so an open one would swallow what a page writes after the value.
 */
export function cssTextProblem(text: string): string | null {
  if (text.length > MAX_CSS_LENGTH) return `must have at most ${MAX_CSS_LENGTH} characters`;
  if (/[\p{Cc}\p{Cs}]/u.test(text)) return 'must not contain control characters';
  if (/[<\\]/.test(text)) return 'must not contain < or a backslash';
  if (text === '' || text !== text.trim()) return 'must not be empty, or begin or end with a space';
  let problem: string | null = null;
  const open: number[] = [];
  tokenize(text, (type, start, end) => {
    if (problem !== null) return;
    const name = forbidden.get(type);
    const closer = closing.get(type);
    if (name !== undefined) problem = `must not contain ${name}`;
    else if (type === tokenTypes.String && !isClosed(text, start, end))
      problem = 'has an unterminated string';
    else if (closer !== undefined) open.push(closer);
    else if (closers.has(type) && open.pop() !== type) problem = 'has mismatched brackets';
  });
  return problem ?? (open.length > 0 ? 'has an unclosed bracket' : null);
}

function isClosed(text: string, start: number, end: number): boolean {
  return end - start >= 2 && text[end - 1] === text[start];
}
