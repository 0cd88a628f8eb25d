import type { Position } from '../diagnostics/diagnostic.js';
import type { Located } from './source-text.js';

/** The cells of a row by the names of their columns, without empty cells. */
export interface Row {
  readonly at: Position;
  readonly cells: ReadonlyMap<string, Located>;
  /** The same cells as prose, backticks kept. */
  readonly prose: ReadonlyMap<string, string>;
}

export interface Table {
  readonly at: Position;
  readonly columns: readonly Located[];
  readonly rows: readonly Row[];
}

/** A fenced JSON block that is a test. */
export interface Fence {
  readonly at: Position;
  /** The text after `json`: `accepts`, `rejects name: at least 1 character`. */
  readonly info: string;
  readonly body: string;
}

/** A heading of level 2 or 3 with its contents. */
export interface Section {
  readonly at: Position;
  /** `4` or `4.2`. */
  readonly number: string;
  readonly heading: Located;
  /** The paragraphs and lists directly under the heading. */
  readonly paragraphs: readonly string[];
  readonly tables: readonly Table[];
  readonly fences: readonly Fence[];
}
