import type { JsonValue, TokenType } from '@northstar/contracts';
import type { Ajv } from 'ajv';
import { lexer } from 'css-tree';
import { jsonSchemaOf } from './json-schema-of.js';

const syntaxes: Readonly<Record<string, string>> = {
  color: '<color>',
  length: '<length>',
  size: '<length-percentage> | auto | min-content | max-content | fit-content',
  gradient: '<gradient>',
  shadow: '<shadow>#',
  easing: '<easing-function>',
  tracks: 'none | <track-list> | <auto-track-list>',
  font_family: '[ <string> | <custom-ident>+ ]#',
};
const schemes: Readonly<Record<string, readonly string[]>> = {
  url: ['http:', 'https:'],
  image_url: ['http:', 'https:'],
  href: ['http:', 'https:', 'mailto:', 'tel:', 'sms:'],
};
const hidden = /[\p{Cc}\p{Cs}\p{Z}\p{Cf}\\]/u;

/** Adds keywords to Ajv that parse as our validators do: CSS by css-tree, URLs by WHATWG URL. */
export function teachFormats(ajv: Ajv): void {
  for (const [kind, syntax] of Object.entries(syntaxes)) {
    ajv.addFormat(kind, (text: string) => lexer.match(syntax, text).error === null);
  }
  for (const [kind, allowed] of Object.entries(schemes)) {
    const base = kind === 'url' ? undefined : 'https://site.invalid';
    ajv.addFormat(kind, (text: string) => {
      if (hidden.test(text) || /^(?:\/\/|:)/.test(text)) return false;
      const url = parsed(text, base);
      return url !== undefined && allowed.includes(url.protocol);
    });
  }
}

/** A token's type with the rules that a plain schema leaves out, as far as Ajv can express them. */
export function equivalentSchemaOf(type: TokenType): Record<string, JsonValue> {
  const plain = jsonSchemaOf(type);
  if (type.kind === 'string') return { ...plain, allOf: [{ pattern: '^[^\\p{Cc}\\p{Cs}\\u2028\\u2029]*$' }] }; // prettier-ignore
  if (type.kind === 'text') return { ...plain, pattern: '^(?:[^\\p{Cc}\\p{Cs}]|[\\n\\r\\t])*$' };
  if ('step' in type && type.step !== undefined) return { ...plain, multipleOf: type.step };
  if (type.kind in syntaxes || type.kind in schemes) return { type: 'string', format: type.kind };
  return plain;
}

function parsed(text: string, base: string | undefined): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
