import type { JsonValue } from '@northstar/contracts';
import { appendPointer } from './json/json-object.js';
import { displayValue } from '@northstar/contracts/validation';

export type DesignTokenProblemCode =
  /** The text is not JSON. */
  | 'json'
  /** A name occurs twice in one object. */
  | 'duplicate'
  /** The document exceeds a limit. */
  | 'limit'
  /** A name that the format does not allow. */
  | 'name'
  /** Neither a token nor a group, or both. */
  | 'structure'
  /** The type is missing, unknown, or different from the type of the referenced token. */
  | 'type'
  /** A value does not match its type. */
  | 'value'
  /** A reference to a token that does not exist. */
  | 'unknown'
  /** A reference to itself, directly or through other tokens. */
  | 'cycle'
  /** A reference to a token that is invalid itself. */
  | 'broken'
  /** A mapping from or to a path that does not exist. */
  | 'mapping'
  /** A value that matches its type but is invalid for the token of the catalogue. */
  | 'catalogue';

/** A problem of a document, described for the person who wrote it. */
export interface DesignTokenProblem {
  code: DesignTokenProblemCode;
  /** The path of the token or group, its names joined by dots; empty for the document's root. */
  path: string;
  /** Where in the document, as a JSON Pointer (RFC 6901). */
  pointer: string;
  /** From 1, like `column`. Present when the document was passed as text. */
  line?: number;
  column?: number;
  reason: string;
  expected: string;
  got?: JsonValue;
  /** Similar valid names or values, nearest first. */
  nearest?: readonly JsonValue[];
  /** The paths of the whole cycle; the first path is repeated at the end. */
  cycle?: readonly string[];
  /** The path of the catalogue that the value was to set. */
  token_path?: string;
}

/** The location of a value in a document. */
export interface Location {
  path: string;
  pointer: string;
}

/** The location of a member or item. Its pointer is built only when it is needed for a problem. */
export class NestedLocation implements Location {
  constructor(
    private readonly outer: Location,
    private readonly key: string | number,
  ) {}

  get path(): string {
    return this.outer.path;
  }

  get pointer(): string {
    return appendPointer(this.outer.pointer, this.key);
  }
}

export type ProblemDetails = Omit<
  DesignTokenProblem,
  keyof Location | 'line' | 'column' | 'nearest'
> & {
  /** Called only when the problem is reported. */
  nearest?: () => readonly JsonValue[];
};

const MAX_PROBLEMS = 1_000;

/** Collects the problems of one document. Only the first 1000 are kept. */
export class ProblemList {
  readonly list: DesignTokenProblem[];

  constructor(list: DesignTokenProblem[] = []) {
    this.list = list;
  }

  /** Adds a problem. Returns undefined, so that a reader can report and return in one statement. */
  add({ path, pointer }: Location, { got, nearest, ...details }: ProblemDetails): undefined {
    if (this.list.length > MAX_PROBLEMS) return undefined;
    if (this.list.length === MAX_PROBLEMS) {
      const reason = `has more than ${MAX_PROBLEMS} problems`;
      this.list.push({ code: 'limit', path: '', pointer: '', reason, expected: 'fewer problems' });
      return undefined;
    }
    const similar = nearest?.() ?? [];
    this.list.push({
      path,
      pointer,
      ...details,
      ...(got === undefined ? {} : { got: displayValue(got) }),
      ...(similar.length > 0 ? { nearest: similar } : {}),
    });
    return undefined;
  }
}
