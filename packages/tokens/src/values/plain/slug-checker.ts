import type { Checker } from '../fault.js';
import { kindOf } from '../kind-of.js';
import { proposing } from '../proposing.js';

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST = 200;
const expected = `a slug: lower-case words of letters and digits, joined by hyphens, at most ${LONGEST} characters`;

export function slugChecker(): Checker {
  const check: Checker = (value) => {
    if (typeof value !== 'string') {
      return { reason: `must be a string, got ${kindOf(value)}`, expected };
    }
    if (value.length > LONGEST) {
      return { reason: `must have at most ${LONGEST} characters`, expected };
    }
    if (slug.test(value)) return null;
    return { reason: 'is not a slug', expected };
  };
  return proposing(check, (value) => (typeof value === 'string' ? [slugOf(value)] : []));
}

function slugOf(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
