import type { JsonValue } from '@northstar/contracts';
import { step } from './json/json-object.js';
import { displayValue } from '../values/display-value.js';

export type DesignTokenProblemCode =
  /** The text is no JSON. */
  | 'json'
  /** A name stands twice in one object. */
  | 'duplicate'
  /** More than the limits allow. */
  | 'limit'
  /** A name that the format does not allow. */
  | 'name'
  /** Neither a token nor a group, or both. */
  | 'structure'
  /** No type, an unknown one, or another than that of what is referred to. */
  | 'type'
  /** A value that is not of its type. */
  | 'value'
  /** A reference to nothing. */
  | 'unknown'
  /** A reference that comes back to itself. */
  | 'cycle'
  /** A reference to a token that has a problem of its own. */
  | 'broken'
  /** A mapping to or from what is not there. */
  | 'mapping'
  /** A value of the right kind that the token of the catalogue does not take. */
  | 'catalogue';

/** One mistake of a document, in words for the person who wrote it. */
export interface DesignTokenProblem {
  code: DesignTokenProblemCode;
  /** The path of the token or group, its names joined by dots; empty for the document's root. */
  path: string;
  /** Where in the document, as a JSON Pointer (RFC 6901). */
  pointer: string;
  /** Both from 1; only for a document that came as text. */
  line?: number;
  column?: number;
  reason: string;
  expected: string;
  got?: JsonValue;
  /** What the writer may have meant, nearest first. */
  nearest?: readonly JsonValue[];
  /** The whole cycle; its first path stands at its end again. */
  cycle?: readonly string[];
  /** The path of the catalogue that the value was meant for. */
  token_path?: string;
}

/** Where a value stands. */
export interface Place {
  path: string;
  pointer: string;
}

/** Inside of another place. Its pointer is put together only when something is wrong there. */
export class Within implements Place {
  constructor(
    private readonly outer: Place,
    private readonly key: string | number,
  ) {}

  get path(): string {
    return this.outer.path;
  }

  get pointer(): string {
    return step(this.outer.pointer, this.key);
  }
}

export type ProblemDetails = Omit<
  DesignTokenProblem,
  keyof Place | 'line' | 'column' | 'nearest'
> & {
  /** Looked for only when the problem is told. */
  nearest?: () => readonly JsonValue[];
};

const MOST_TOLD = 1_000;

/** All problems of one document, as they are found; of very many only the first are told. */
export class Problems {
  readonly list: DesignTokenProblem[];

  constructor(found: DesignTokenProblem[] = []) {
    this.list = found;
  }

  add({ path, pointer }: Place, { got, nearest, ...details }: ProblemDetails): undefined {
    if (this.list.length > MOST_TOLD) return undefined;
    if (this.list.length === MOST_TOLD) {
      const reason = `has more than ${MOST_TOLD} mistakes`;
      this.list.push({ code: 'limit', path: '', pointer: '', reason, expected: 'fewer mistakes' });
      return undefined;
    }
    const meant = nearest?.() ?? [];
    this.list.push({
      path,
      pointer,
      ...details,
      ...(got === undefined ? {} : { got: displayValue(got) }),
      ...(meant.length > 0 ? { nearest: meant } : {}),
    });
    return undefined;
  }
}
