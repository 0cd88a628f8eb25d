import { nearest } from '../diagnostics/nearest.js';
import type { Located } from '../markdown/source-text.js';
import { type Level, type Method, methods } from '../model/model.js';
import { GrammarError } from './grammar-error.js';

/** The declaration of a heading. */
export type Heading =
  | { readonly kind: 'enum'; readonly name: Located; readonly open?: true }
  | { readonly kind: 'type'; readonly name: Located }
  | { readonly kind: 'family'; readonly name: Located }
  | { readonly kind: 'alias'; readonly name: Located; readonly type: Located }
  | { readonly kind: 'union'; readonly name: Located; readonly by: string; readonly open?: true }
  | { readonly kind: 'patch'; readonly name: Located; readonly of: Located }
  | { readonly kind: 'errors' }
  | {
      readonly kind: 'operation';
      readonly id: Located;
      readonly method: Method;
      readonly path: Located;
    }
  | { readonly kind: 'event'; readonly name: Located; readonly topic: Located }
  | {
      readonly kind: 'tokens';
      readonly name: Located;
      readonly level: Level;
      readonly block?: string;
    };

const shapes = {
  enum: '`enum NAME`',
  type: '`type NAME` or `type NAME = TYPE`',
  union: '`union NAME by FIELD`',
  patch: '`patch NAME of UNION`',
  errors: '`errors`, or `errors for …`',
  operation: '`operation NAME: METHOD /path`',
  event: '`event NAME on TOPIC`',
  family: '`family NAME`',
  tokens:
    '`tokens NAME` and then `(level page)`, `(level element)`, `(level graph)` or `(block KIND)`',
};
type Word = keyof typeof shapes;

const pascal = /^[A-Z][A-Za-z0-9]*$/;
const camel = /^[a-z][A-Za-z0-9]*$/;
const snake = /^[a-z][a-z0-9_]*$/;
const dotted = /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$/;
const path = /^\/$|^(\/([A-Za-z0-9._~-]+|\{[a-z][a-z0-9_]*\}))+(:[a-z][A-Za-z0-9_-]*)?$/;
const topic = /^(project|[a-z][a-z0-9_]*:\{[a-z][a-z0-9_]*\})$/;

/** Reads a heading; returns undefined for prose. @throws GrammarError when it is neither */
export function parseHeading(heading: Located): Heading | undefined {
  const word = /^[a-z]+(?=\s|$|:)/.exec(heading.text)?.[0];
  if (word === undefined) return undefined;
  if (word === 'open') {
    const declared = parseHeading(heading.slice(word.length).trim());
    if (declared?.kind === 'enum' || declared?.kind === 'union') return { ...declared, open: true };
    throw new GrammarError(
      heading.at(),
      '`open` is followed by neither an enum nor a union',
      '`open enum NAME` or `open union NAME by FIELD`',
    );
  }
  if (!isWord(word)) {
    // Prose headings start with a capital, so this is a mistyped word.
    const near = nearest(word, Object.keys(shapes));
    if (near === undefined) return undefined;
    throw new GrammarError(
      heading.at(),
      `\`${word}\` is not a declaration`,
      `\`${near}\`, or a capital letter`,
    );
  }
  const rest = heading.slice(word.length).trim();
  switch (word) {
    case 'enum':
    case 'family':
      return { kind: word, name: named(rest, word) };
    case 'type': {
      const equals = rest.text.indexOf('=');
      if (equals === -1) return { kind: 'type', name: named(rest, word) };
      const name = named(rest.slice(0, equals).trim(), word);
      return { kind: 'alias', name, type: rest.slice(equals + 1).trim() };
    }
    case 'union': {
      const found = /^(\S+)\s+by\s+(\S+)$/.exec(rest.text);
      if (found === null || !snake.test(found[2] ?? '')) throw invalidHeading(heading, word);
      return {
        kind: 'union',
        name: named(rest.slice(0, found[1]?.length), word),
        by: found[2] ?? '',
      };
    }
    case 'patch': {
      const found = /^(\S+)\s+of\s+(\S+)$/.exec(rest.text);
      if (found === null) throw invalidHeading(heading, word);
      const of = rest.slice(rest.text.length - (found[2]?.length ?? 0));
      return { kind: 'patch', name: named(rest.slice(0, found[1]?.length), word), of };
    }
    case 'errors':
      if (rest.text !== '' && !/^for\s+\S/.test(rest.text)) throw invalidHeading(heading, word);
      return { kind: 'errors' };
    case 'operation':
      return operation(heading, rest);
    case 'event': {
      const found = /^(\S+)\s+on\s+(\S+)$/.exec(rest.text);
      if (found === null) throw invalidHeading(heading, word);
      const name = rest.slice(0, found[1]?.length);
      if (!dotted.test(name.text))
        throw new GrammarError(
          name.at(),
          `\`${name.text}\` is not an event's name`,
          'lower-case words joined by dots, such as `feed.updated`',
        );
      const on = rest.slice(rest.text.length - (found[2]?.length ?? 0));
      if (!topic.test(on.text))
        throw new GrammarError(
          on.at(),
          `\`${on.text}\` is not a topic`,
          '`project`, or like `feed:{feed_id}`',
        );
      return { kind: 'event', name, topic: on };
    }
    case 'tokens': {
      const found = /^(\S+)\s+\((?:level\s+(page|element|graph)|block\s+([a-z][a-z0-9_]*))\)$/.exec(
        rest.text,
      );
      if (found === null) throw invalidHeading(heading, word);
      const name = named(rest.slice(0, found[1]?.length), word);
      const level = levelOf(found[2]);
      return {
        kind: 'tokens',
        name,
        level,
        ...(found[3] === undefined ? {} : { block: found[3] }),
      };
    }
  }
}

function operation(heading: Located, rest: Located): Heading {
  const found = /^([^\s:]+):\s+(\S+)\s+(\S+)$/.exec(rest.text);
  if (found === null) throw invalidHeading(heading, 'operation');
  const [, name = '', verb = '', route = ''] = found;
  const id = rest.slice(0, name.length);
  if (!camel.test(name))
    throw new GrammarError(id.at(), `\`${name}\` is not an operation's name`, 'camelCase');
  const method = methods.find((known) => known === verb);
  const verbAt = rest.text.indexOf(verb, name.length + 1);
  if (method === undefined) {
    throw new GrammarError(
      rest.at(verbAt),
      `\`${verb}\` is not a method`,
      methods.map((one) => `\`${one}\``).join(', '),
    );
  }
  const routed = rest.slice(rest.text.length - route.length);
  if (!path.test(route)) {
    throw new GrammarError(
      routed.at(),
      `\`${route}\` is not a path`,
      'like `/feeds/{feed_id}` or `/feeds/{feed_id}:refresh`',
    );
  }
  return { kind: 'operation', id, method, path: routed };
}

function named(name: Located, word: Word): Located {
  if (!pascal.test(name.text)) {
    throw new GrammarError(
      name.at(),
      name.text === '' ? `the ${word} has no name` : `\`${name.text}\` is not a name`,
      `PascalCase, as in ${shapes[word]}`,
    );
  }
  return name;
}

function invalidHeading(heading: Located, word: Word): GrammarError {
  return new GrammarError(
    heading.at(),
    `the heading of this \`${word}\` is not valid`,
    shapes[word],
  );
}

function levelOf(text: string | undefined): Level {
  return text === 'page' || text === 'element' || text === 'graph' ? text : 'block';
}

function isWord(word: string): word is Word {
  return Object.hasOwn(shapes, word);
}
