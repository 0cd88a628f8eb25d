import type { Problems } from '../diagnostics/diagnostic.js';
import { Mistake } from '../grammar/mistake.js';
import type { Section } from '../markdown/section.js';
import type { Declared } from '../model/model.js';

/** What the reader of a declaration needs to know of where it stands. */
export interface Reading {
  readonly owner: string;
  readonly file: string;
  readonly section: Section;
  readonly problems: Problems;
}

/** Runs a reader; a Mistake becomes a diagnostic and the answer undefined. */
export function attempt<T>(problems: Problems, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    problems.add(error.at, error.wrong, error.expected);
    return undefined;
  }
}

/** Where the declaration of this section stands, or a row of it. */
export function declaredAt(reading: Reading, at = reading.section.at): Declared {
  const { owner, file, section } = reading;
  const contract = { file, section: `${owner} §${section.number}`, line: at.line };
  return { owner, at, contract };
}

/** All paragraphs under the heading as one text. */
export function descriptionOf(section: Section): string {
  return section.paragraphs.join('\n\n');
}
