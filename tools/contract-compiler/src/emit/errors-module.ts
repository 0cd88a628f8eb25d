import type { Model } from '../model/model.js';
import { header, quoted, reference } from './source.js';

export function emitErrorsModule(model: Model): string {
  const codes = model.errors.map(
    ({ code, status, meaning, contract }) =>
      `  ${quoted(code)}: { status: ${status}, meaning: ${quoted(meaning)}, contract: ${reference(contract)} },\n`,
  );
  return `${header}
/** Every error code with its HTTP status and its meaning. */
export const errorCodes = {
${codes.join('')}} as const;

export type ErrorCode = keyof typeof errorCodes;
`;
}
