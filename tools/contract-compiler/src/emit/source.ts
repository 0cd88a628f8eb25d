import type { ContractReference } from '../model/model.js';

export const header = '// Compiled from contracts/*.md; edit those.\n';

/** A value as TypeScript on one line: `{ min: 1, max: 120 }`. */
export function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    if (entries.length === 0) return '{}';
    return `{ ${entries.map(([key, item]) => `${propertyName(key)}: ${inline(item)}`).join(', ')} }`;
  }
  return typeof value === 'string' ? quoted(value) : JSON.stringify(value);
}

/** A string literal in single quotes. */
export function quoted(value: string): string {
  const escaped = JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${escaped.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`;
}

export function propertyName(key: string): string {
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(key) ? key : quoted(key);
}

/** A doc comment; empty for an empty text. */
export function comment(text: string, indent = ''): string {
  if (text === '') return '';
  const lines = text.replaceAll('*/', '*\\/').split('\n');
  if (lines.length === 1) return `${indent}/** ${lines[0] ?? ''} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
}

export function reference({ file, section, line }: ContractReference): string {
  return inline({ file, section, line });
}

/** `import { a, b } from './x.js';`, empty when there are no names. */
export function importing(names: Iterable<string>, from: string, type = false): string {
  const sorted = [...new Set(names)].sort();
  if (sorted.length === 0) return '';
  return `import ${type ? 'type ' : ''}{ ${sorted.join(', ')} } from '${from}';\n`;
}

/** The module of a contract: `FEEDS` → `./feeds.js`. */
export function moduleOf(contract: string): string {
  return `./${contract.toLowerCase()}.js`;
}

/** A namespace import, because a named `z` would bundle all languages of zod's messages. */
export const importZod = "import * as z from 'zod';\n";
