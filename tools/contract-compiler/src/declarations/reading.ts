import type { Problems } from '../diagnostics/diagnostic.js';
import { GrammarError } from '../grammar/grammar-error.js';
import type { Section } from '../markdown/section.js';
import type { Declared } from '../model/model.js';

/** A section, its contract, and the problems found so far. */
export interface Reading {
  readonly owner: string;
  readonly file: string;
  readonly section: Section;
  readonly problems: Problems;
}

/** Runs a reader. A GrammarError is added to the problems, and undefined is returned. */
export function attempt<T>(problems: Problems, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof GrammarError)) throw error;
    problems.add(error.at, error.wrong, error.expected);
    return undefined;
  }
}

/** The location of this section's declaration or of a row of it. */
export function declaredAt(reading: Reading, at = reading.section.at): Declared {
  const { owner, file, section } = reading;
  const contract = { file, section: `${owner} §${section.number}`, line: at.line };
  return { owner, at, contract };
}

/** All paragraphs under the heading as one text. */
export function descriptionOf(section: Section): string {
  return section.paragraphs.join('\n\n');
}
