import { kindOf } from '../kind-of.js';
import { createValidator, type Validator } from '../validator.js';

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MAX_LENGTH = 200;

export function slugValidator(): Validator {
  return createValidator({
    expected: `a slug: lower-case words of letters and digits, joined by hyphens, at most ${MAX_LENGTH} characters`,
    reasonFor(value) {
      if (typeof value !== 'string') return `must be a string, got ${kindOf(value)}`;
      if (value.length > MAX_LENGTH) return `must have at most ${MAX_LENGTH} characters`;
      return slug.test(value) ? null : 'is not a slug';
    },
    candidates: (value) => (typeof value === 'string' ? [toSlug(value)] : []),
  });
}

function toSlug(text: string): string {
  return text
    .slice(0, MAX_LENGTH)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
