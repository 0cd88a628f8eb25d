import type { Position } from '../diagnostics/diagnostic.js';
import type { Located } from './source-text.js';

/** A row of a table by its columns' names; an empty cell is not there. */
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

/** A fenced block of JSON that is a test. */
export interface Fence {
  readonly at: Position;
  /** What stands behind `json`: `accepts`, `rejects name: at least 1 character`. */
  readonly info: string;
  readonly body: string;
}

/** A heading of level 2 or 3 with what stands below it, up to the next one. */
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
