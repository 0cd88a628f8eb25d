import { kindOf } from '../kind-of.js';
import { createValidator, type Validator } from '../validator.js';

export interface UrlRules {
  /** Describes a valid value. */
  expected: string;
  /** Without the colon. */
  schemes: readonly string[];
  /** Whether a path from the site's root is valid. */
  path: boolean;
  /** Whether `#fragment` is valid. */
  fragment: boolean;
}

export const MAX_URL_LENGTH = 2048;
// No URL of a page has this origin, so a text that resolves to another origin is not a path.
const site = 'https://site.invalid';

/** Creates the validator of a URL kind of the contract grammar. It parses as browsers do (WHATWG URL). */
export function urlValidator(rules: UrlRules): Validator {
  return createValidator({
    expected: rules.expected,
    reasonFor: (value) =>
      typeof value === 'string'
        ? urlProblem(value, rules)
        : `must be a string, got ${kindOf(value)}`,
    candidates: (value) => (typeof value === 'string' ? candidates(value) : []),
  });
}

function urlProblem(text: string, rules: UrlRules): string | null {
  if (text.length > MAX_URL_LENGTH) return `must have at most ${MAX_URL_LENGTH} characters`;
  const scheme = schemeOf(text);
  if (scheme !== undefined && !rules.schemes.includes(scheme)) {
    return `has the scheme ${scheme}:, which is not allowed`;
  }
  if (hasAmbiguousCharacters(text)) {
    return 'contains white space, backslashes or invisible characters';
  }
  if (scheme !== undefined) return absoluteUrlProblem(text, scheme);
  if (rules.fragment && /^#./.test(text)) return null;
  if (!rules.path) return 'must be an absolute URL';
  if (!/^\/(?!\/)/.test(text)) return 'must be an absolute URL or begin with a single slash';
  return parsed(text, site)?.origin === site ? null : 'is not a URL';
}

function absoluteUrlProblem(text: string, scheme: string): string | null {
  const url = parsed(text);
  if (url === undefined) return 'is not a URL';
  if (scheme !== 'http' && scheme !== 'https') {
    return url.pathname === '' || url.pathname.startsWith('/')
      ? `has nothing after ${scheme}:`
      : null;
  }
  // Browsers read `https:example.com` as a host; other parsers read it as a path.
  if (!/^https?:\/\/[^/]/i.test(text)) return 'must have two slashes and a host after its scheme';
  if (url.username !== '' || url.password !== '') {
    return 'must not contain a user name or password';
  }
  return null;
}

/**
 * The scheme that a browser reads (WHATWG URL, basic URL parser): leading control characters and
 * spaces are removed, tabs and line breaks are removed everywhere, and case is folded. The scheme
 * of ` JaVa\tScript:…` is `javascript`. Undefined for a relative URL.
 */
function schemeOf(text: string): string | undefined {
  const normalized = text.replace(/[\t\n\r]/g, '').replace(/^[\0-\x20]+/, '');
  return /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(normalized)?.[1]?.toLowerCase();
}

/** Whether a text has characters that browsers remove, fold or read as a slash. */
function hasAmbiguousCharacters(text: string): boolean {
  return /[\p{Cc}\p{Cs}\p{Zs}\p{Zl}\p{Zp}\p{Cf}\\]/u.test(text);
}

function parsed(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

function* candidates(text: string): Iterable<string> {
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
