import { nearest } from '../diagnostics/nearest.js';
import type { Heading } from '../grammar/heading.js';
import { GrammarError } from '../grammar/grammar-error.js';
import type { Row } from '../markdown/section.js';
import type { Located } from '../markdown/source-text.js';
import {
  type Body,
  type CodeUse,
  type Hint,
  hints,
  type OperationDeclaration,
  type Result,
  type Status,
  statuses,
} from '../model/model.js';
import { type DeclaredField, readField } from './field.js';
import { parseSize } from '../grammar/size.js';
import { attempt, declaredAt, descriptionOf, type Reading } from './reading.js';
import { cell, prose, rowsOf, withoutRepeats } from './rows.js';

export interface DeclaredOperation extends OperationDeclaration<DeclaredField> {
  /** Whether every row could be read. Otherwise missing rows are not reported. */
  readonly whole: boolean;
}

interface Parts {
  params: DeclaredField[];
  query: DeclaredField[];
  headers: DeclaredField[];
  body: DeclaredOperation['body'];
  results: Result[];
  errors: CodeUse[];
  hints: Hint[];
  client: Located | undefined;
}

const typeName = /^[A-Z][A-Za-z0-9]*$/;
const named = /^(param|query|header)\s+(\S+)$/;
const alone = ['body', 'errors', 'hints', 'client'];
const contents = { nothing: 'nothing', json: 'any', 'event stream': 'event_stream' } as const;
const mediaTypes = {
  text: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
  bytes: 'application/octet-stream',
} as const;
const mediaType = /^[\w.+-]+\/[\w.+-]+(?:;\s*[\w-]+=[\w.-]+)*$/;
const sentKinds = ['text', 'html', 'bytes'] as const;
const defaultMaxBytes = 1024 * 1024;

export function readOperation(
  reading: Reading,
  heading: Heading & { kind: 'operation' },
): DeclaredOperation {
  const { problems, section } = reading;
  const parts: Parts = {
    params: [],
    query: [],
    headers: [],
    body: null,
    results: [],
    errors: [],
    hints: [],
    client: undefined,
  };
  const rows = rowsOf(reading, { required: ['part', 'type'], optional: ['rules', 'meaning'] });
  withoutRepeats(
    reading,
    rows.filter((row) => row.cells.has('part')),
    'part',
    partOf,
    (row) => row.cells.get('part')?.at() ?? row.at,
  );
  const before = problems.count;
  for (const row of rows) attempt(problems, () => readPart(parts, row));
  const { client, ...rest } = parts;
  return {
    ...declaredAt(reading),
    at: heading.id.at(),
    id: heading.id.text,
    method: heading.method,
    path: heading.path.text,
    pathAt: heading.path.at(),
    summary: section.paragraphs[0] ?? '',
    description: descriptionOf(section),
    client: client?.text ?? null,
    clientAt: client?.at() ?? heading.id.at(),
    ...rest,
    whole: problems.count === before,
  };
}

function partOf(row: Row): string {
  return (row.cells.get('part')?.text ?? '').replace(/\s+/, ' ');
}

function readPart(parts: Parts, row: Row): void {
  const part = cell(row, 'part');
  const valued = named.exec(part.text);
  if (valued !== null) return readValue(parts, row, part, valued[1] ?? '', valued[2] ?? '');
  const type = cell(row, 'type');
  const status = statuses.find((known) => String(known) === part.text);
  if (status !== undefined) {
    parts.results.push(readResult(row, part, type, status));
    return;
  }
  if (part.text === 'body') {
    parts.body = readBody(row, type);
    return;
  }
  const rules = row.cells.get('rules');
  if (!alone.includes(part.text)) throw unknownPart(part);
  if (rules !== undefined) throw rulesDoNotFit(rules, part.text);
  switch (part.text) {
    case 'errors':
      parts.errors = type.commaSeparated().map((code) => ({ code: code.text, at: code.at() }));
      return;
    case 'hints':
      parts.hints = type.commaSeparated().map(readHint);
      return;
    case 'client':
      if (!/^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$/.test(type.text)) {
        throw new GrammarError(
          type.at(),
          `\`${type.text}\` is not a client method`,
          '`group.verb` in snake_case, such as `feeds.create`',
        );
      }
      parts.client = type;
      return;
    default:
      throw unknownPart(part);
  }
}

function rulesDoNotFit(rules: Located, what: string): GrammarError {
  return new GrammarError(rules.at(), `rules do not fit \`${what}\``, 'an empty cell');
}

/** `NewFeed`, `form HubRequest` or `raw`, with a limit of its size. */
function readBody(row: Row, type: Located): Body {
  const [, form, name] = /^(form\s+)?([A-Z][A-Za-z0-9]*)$/.exec(type.text) ?? [];
  if (name === undefined && type.text !== 'raw')
    throw new GrammarError(
      type.at(),
      `\`${type.text}\` is not a body`,
      'the name of a declared type, `form NAME` or `raw`',
    );
  const format = name === undefined ? 'raw' : form === undefined ? 'json' : 'form';
  const size = row.cells.get('rules');
  return {
    format,
    name: name ?? null,
    maxBytes: size === undefined ? defaultMaxBytes : parseSize(size),
    at: type.at(),
    meaning: prose(row, 'meaning'),
  };
}

function readValue(parts: Parts, row: Row, part: Located, kind: string, written: string): void {
  const quoted = kind === 'query' ? /^"([A-Za-z0-9_.~:[\]-]+)"$/.exec(written)?.[1] : undefined;
  const name = quoted ?? written;
  const start = part.text.length - written.length + (quoted === undefined ? 0 : 1);
  const at = part.slice(start, start + name.length);
  const pattern =
    quoted !== undefined
      ? /./
      : kind === 'header'
        ? /^[A-Za-z][A-Za-z0-9-]*$/
        : /^[a-z][a-z0-9_]*$/;
  if (!pattern.test(name)) {
    throw new GrammarError(
      at.at(),
      `\`${name}\` is not the name of a ${kind}`,
      kind === 'header'
        ? 'words joined by hyphens, such as `If-Match`'
        : kind === 'query'
          ? 'snake_case, or another name in double quotes'
          : 'snake_case',
    );
  }
  const field = readField(row, at);
  if (kind === 'query') parts.query.push(field);
  else if (kind === 'header') parts.headers.push({ ...field, name: name.toLowerCase() });
  else if (field.optional || field.defaultText !== undefined) {
    throw new GrammarError(
      row.cells.get('rules')?.at() ?? row.at,
      'a param is always required',
      'neither `optional` nor a default',
    );
  } else parts.params.push(field);
}

function readResult(row: Row, part: Located, type: Located, status: Status): Result {
  const base = { status, at: type.at(), meaning: prose(row, 'meaning') };
  const kind = Object.entries(contents).find(([word]) => word === type.text)?.[1];
  if ((status === 204 || status === 304) && kind !== 'nothing') {
    throw new GrammarError(type.at(), `${part.text} has no content`, '`nothing`');
  }
  const size = row.cells.get('rules');
  const [word = '', ...rest] = type.text.split(/\s+/);
  const sent = sentKinds.find((known) => known === word);
  const media = rest.join(' ');
  if (sent !== undefined && (media === '' || mediaType.test(media))) {
    const limit = size === undefined ? {} : { maxBytes: parseSize(size) };
    return { ...base, kind: sent, mediaType: media === '' ? mediaTypes[sent] : media, ...limit };
  }
  if (size !== undefined) throw rulesDoNotFit(size, part.text);
  if (kind !== undefined) return { ...base, kind };
  if (typeName.test(type.text)) return { ...base, kind: 'json', name: type.text };
  throw new GrammarError(
    type.at(),
    `\`${type.text}\` is not an answer`,
    'the name of a declared type, `nothing`, `json`, `event stream`, or `text`, `html` or `bytes` with a media type',
  );
}

function readHint(word: Located): Hint {
  const hint = hints.find((known) => known === word.text);
  if (hint !== undefined) return hint;
  const near = nearest(word.text, hints);
  throw new GrammarError(
    word.at(),
    `unknown hint \`${word.text}\``,
    near === undefined ? hints.map((one) => `\`${one}\``).join(', ') : `\`${near}\``,
  );
}

function unknownPart(part: Located): GrammarError {
  if (/^\d+$/.test(part.text))
    return new GrammarError(
      part.at(),
      `${part.text} is not the status of an answer`,
      `one of ${statuses.join(', ')}`,
    );
  const near = nearest(part.text.split(/\s/)[0] ?? '', ['param', 'query', 'header', ...alone]);
  const right = near === undefined || alone.includes(near) ? near : `${near} NAME`;
  return new GrammarError(
    part.at(),
    `unknown part \`${part.text}\``,
    right === undefined
      ? '`param NAME`, `query NAME`, `header NAME`, `body`, a status, `errors`, `hints` or `client`'
      : `\`${right}\``,
  );
}
