import { fork } from 'css-tree';

const gradients = ['linear', 'radial', 'conic'].flatMap((kind) => [
  `<${kind}-gradient()>`,
  `<repeating-${kind}-gradient()>`,
]);

/** The keywords of a size that depends on its content. */
export const sizeKeywords = ['auto', 'min-content', 'max-content', 'fit-content'];

/** The value kinds of the contract grammar in CSS value definition syntax. */
const syntaxes = {
  color: '<color>',
  length: '<length>',
  // A range such as <length [0,∞]> is not applied to the result of calc(): CSS clamps that when it renders.
  size: `<length-percentage> | ${sizeKeywords.join(' | ')}`,
  gradient: gradients.join(' | '),
  shadow: '<shadow>#',
  easing: '<easing-function>',
  tracks: 'none | <track-list> | <auto-track-list>',
  'font-family': '[ <string> | <custom-ident>+ ]#',
};

export type CssSyntax = keyof typeof syntaxes;

const prefix = 'token-';

/** A lexer with these syntaxes as named types: a syntax passed as text is parsed on every match. */
export const { lexer } = fork({
  types: Object.fromEntries(
    Object.entries(syntaxes).map(([name, syntax]) => [prefix + name, syntax]),
  ),
});

export function typeNameOf(syntax: CssSyntax): string {
  return prefix + syntax;
}
