import { z } from 'zod';
import { cleanText } from '../../../text/index.js';

const text = z.string().optional().catch(undefined);
const ErrorBody = z.object({
  error: z.object({
    message: text,
    status: text,
    errors: z
      .array(z.object({ reason: text, message: text }))
      .optional()
      .catch(undefined),
    details: z
      .array(z.object({ reason: text }))
      .optional()
      .catch(undefined),
  }),
});

export interface ErrorWords {
  /** Every reason that the body gives, of both of Google's forms; empty for no error body. */
  reasons: readonly string[];
  /** Opaque text, HTML and all. */
  message: string | null;
}

/** Reads an error answer of a Google API, old (`errors[]`) or new (`status`, `details[]`). */
export function readErrorBody(body: string): ErrorWords {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return { reasons: [], message: null };
  }
  const parsed = ErrorBody.safeParse(json);
  if (!parsed.success) return { reasons: [], message: null };
  const { message, status, errors = [], details = [] } = parsed.data.error;
  const reasons = [...details, ...errors].map(({ reason }) => reason);
  const words = message ?? errors[0]?.message;
  return {
    reasons: [...reasons, status].filter((reason) => reason !== undefined),
    message: words === undefined ? null : cleanText(words),
  };
}
