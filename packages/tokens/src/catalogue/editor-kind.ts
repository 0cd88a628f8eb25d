import type { TokenEditor, TokenType } from '@northstar/contracts';

const editors: { readonly [Kind in TokenType['kind']]: TokenEditor } = {
  string: 'input',
  text: 'textarea',
  integer: 'slider',
  number: 'slider',
  boolean: 'toggle',
  enum: 'select',
  color: 'color',
  size: 'length',
  length: 'length',
  gradient: 'input',
  shadow: 'input',
  easing: 'input',
  tracks: 'input',
  font_family: 'input',
  image_url: 'input',
  href: 'input',
  slug: 'input',
  url: 'input',
  timestamp: 'input',
  object: 'object',
  json: 'object',
  list: 'list',
  map: 'object',
  ref: 'object',
  nullable: 'input',
};

/** The control that edits values of a type (TOKENS, enum TokenEditor). */
export function editorFor(type: TokenType): TokenEditor {
  return type.kind === 'nullable' ? editorFor(type.of) : editors[type.kind];
}
