import type { Checker, Fault } from '../fault.js';
import { kindOf } from '../kind-of.js';
import { proposing } from '../proposing.js';
import { hidesSomething, schemeOf } from './scheme.js';

export interface UrlRules {
  /** What would do, in words. */
  expected: string;
  /** Without the colon. */
  schemes: readonly string[];
  /** Whether a path from the site's root will do. */
  path: boolean;
  /** Whether `#fragment` will do. */
  fragment: boolean;
}

export const LONGEST_URL = 2048;
// A base that no URL of a page can name; a path that leaves it was no path.
const site = 'https://site.invalid';

/** One of the URL kinds of the contract grammar, parsed as a browser does (WHATWG URL). */
export function urlChecker(rules: UrlRules): Checker {
  const { expected } = rules;
  const check: Checker = (value) => {
    if (typeof value !== 'string') {
      return { reason: `must be a string, got ${kindOf(value)}`, expected };
    }
    const reason = urlFault(value, rules);
    return reason === null ? null : ({ reason, expected } satisfies Fault);
  };
  return proposing(check, (value) => (typeof value === 'string' ? meant(value) : []));
}

function urlFault(text: string, rules: UrlRules): string | null {
  if (text.length > LONGEST_URL) return `must have at most ${LONGEST_URL} characters`;
  const scheme = schemeOf(text);
  if (scheme !== undefined && !rules.schemes.includes(scheme)) {
    return `has the scheme ${scheme}:, which is not allowed`;
  }
  if (hidesSomething(text)) return 'holds white space, backslashes or invisible characters';
  if (scheme !== undefined) return absoluteFault(text, scheme);
  if (rules.fragment && /^#./.test(text)) return null;
  if (!rules.path) return 'must be an absolute URL';
  if (!/^\/(?!\/)/.test(text)) return 'must be an absolute URL or begin with a single slash';
  return parsed(text, site)?.origin === site ? null : 'is not a URL';
}

function absoluteFault(text: string, scheme: string): string | null {
  const url = parsed(text);
  if (url === undefined) return 'is not a URL';
  if (scheme !== 'http' && scheme !== 'https') {
    return url.pathname === '' || url.pathname.startsWith('/')
      ? `says nothing after ${scheme}:`
      : null;
  }
  // `https:example.com` is mended by browsers, but names a path to some other readers.
  if (!/^https?:\/\/[^/]/i.test(text)) return 'must have two slashes and a host behind its scheme';
  if (url.username !== '' || url.password !== '') return 'must not hold a user name or password';
  return null;
}

function parsed(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

function* meant(text: string): Iterable<string> {
  const trimmed = text.trim();
  yield trimmed;
  yield encodeURI(trimmed.replace(/\p{Cs}/gu, '')).replace(/%25/g, '%');
  if (/^[\w-]+(\.[\w-]+)+([/?#].*)?$/.test(trimmed)) yield `https://${trimmed}`;
  if (/^\/\/[^/]/.test(trimmed)) yield `https:${trimmed}`;
  const url = parsed(trimmed);
  if (url === undefined || !/^https?:$/.test(url.protocol)) return;
  url.username = '';
  url.password = '';
  yield url.href;
}
