import { fork } from 'css-tree';

const gradients = ['linear', 'radial', 'conic'].flatMap((kind) => [
  `<${kind}-gradient()>`,
  `<repeating-${kind}-gradient()>`,
]);

/** The words for a size that follows from what is inside. */
export const sizeWords = ['auto', 'min-content', 'max-content', 'fit-content'];

/** What the kinds of the contract grammar are, in CSS value definition syntax. */
const syntaxes = {
  color: '<color>',
  length: '<length>',
  // A lexer's range does not reach into calc(): CSS clamps that where it is drawn.
  size: `<length-percentage> | ${sizeWords.join(' | ')}`,
  gradient: gradients.join(' | '),
  shadow: '<shadow>#',
  easing: '<easing-function>',
  tracks: 'none | <track-list> | <auto-track-list>',
  'font-family': '[ <string> | <custom-ident>+ ]#',
};

export type CssSyntax = keyof typeof syntaxes;

const prefix = 'token-';

/** A lexer that knows them by name: a syntax given as text would be read anew for every value. */
export const { lexer } = fork({
  types: Object.fromEntries(
    Object.entries(syntaxes).map(([name, syntax]) => [prefix + name, syntax]),
  ),
});

export function typeNameOf(syntax: CssSyntax): string {
  return prefix + syntax;
}
