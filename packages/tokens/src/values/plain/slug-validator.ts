import { kindOf } from '../kind-of.js';
import { noProblems, type Validator } from '../validator.js';
import { withNearest } from '../with-nearest.js';

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MAX_LENGTH = 200;
const expected = `a slug: lower-case words of letters and digits, joined by hyphens, at most ${MAX_LENGTH} characters`;

export function slugValidator(): Validator {
  const validate: Validator = (value) => {
    if (typeof value !== 'string') {
      return [{ reason: `must be a string, got ${kindOf(value)}`, expected }];
    }
    if (value.length > MAX_LENGTH) {
      return [{ reason: `must have at most ${MAX_LENGTH} characters`, expected }];
    }
    return slug.test(value) ? noProblems : [{ reason: 'is not a slug', expected }];
  };
  return withNearest(validate, (value) => (typeof value === 'string' ? [toSlug(value)] : []));
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
