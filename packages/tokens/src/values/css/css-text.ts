import { tokenize, tokenTypes } from 'css-tree';

export const LONGEST_CSS = 1000;

const closing = new Map([
  [tokenTypes.Function, tokenTypes.RightParenthesis],
  [tokenTypes.LeftParenthesis, tokenTypes.RightParenthesis],
  [tokenTypes.LeftSquareBracket, tokenTypes.RightSquareBracket],
]);
const closers = new Set(closing.values());
const refused = new Map([
  [tokenTypes.Comment, 'a comment'],
  [tokenTypes.BadString, 'a string without an end'],
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
 * Why a text could not be written into a style sheet or a `style` attribute as it stands and end
 * where it ends; null when it could. CSS closes what is left open at the end of a value (CSS
 * Syntax §5.4), which would swallow what a page writes behind it.
 */
export function cssTextFault(text: string): string | null {
  if (text.length > LONGEST_CSS) return `must have at most ${LONGEST_CSS} characters`;
  if (/[\p{Cc}\p{Cs}]/u.test(text)) return 'must hold no control characters';
  if (/[<\\]/.test(text)) return 'must hold neither < nor a backslash';
  if (text === '' || text !== text.trim())
    return 'must not be empty, nor begin or end with a space';
  let fault: string | null = null;
  const open: number[] = [];
  tokenize(text, (type, start, end) => {
    if (fault !== null) return;
    const name = refused.get(type);
    const closer = closing.get(type);
    if (name !== undefined) fault = `must not hold ${name}`;
    else if (type === tokenTypes.String && !isClosed(text, start, end))
      fault = 'has an open string';
    else if (closer !== undefined) open.push(closer);
    else if (closers.has(type) && open.pop() !== type) fault = 'has brackets that do not match';
  });
  return fault ?? (open.length > 0 ? 'has an open bracket' : null);
}

function isClosed(text: string, start: number, end: number): boolean {
  return end - start >= 2 && text[end - 1] === text[start];
}
