import { GrammarError } from '../grammar/grammar-error.js';
import type { ErrorDeclaration } from '../model/model.js';
import { attempt, declaredAt, type Reading } from './reading.js';
import { cell, prose, rowsOf } from './rows.js';

export const codePattern = /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/;

export function readErrors(reading: Reading): ErrorDeclaration[] {
  const rows = rowsOf(reading, { required: ['code', 'status', 'meaning'], optional: [] });
  return rows.flatMap((row) => {
    const error = attempt(reading.problems, () => {
      const code = cell(row, 'code');
      if (!codePattern.test(code.text)) {
        throw new GrammarError(
          code.at(),
          `\`${code.text}\` is not an error code`,
          'lower-case words joined by dots, such as `feed.not_found`',
        );
      }
      const status = cell(row, 'status');
      if (!/^[45]\d\d$/.test(status.text)) {
        throw new GrammarError(
          status.at(),
          `\`${status.text}\` is not an error status`,
          'an HTTP status from 400 to 599',
        );
      }
      cell(row, 'meaning');
      return {
        ...declaredAt(reading, code.at()),
        code: code.text,
        status: Number(status.text),
        meaning: prose(row, 'meaning'),
      };
    });
    return error === undefined ? [] : [error];
  });
}
