import type { Checker } from '../fault.js';
import { urlChecker } from './url-checker.js';

/** An absolute http or https URL. */
export function absoluteUrlChecker(): Checker {
  return urlChecker({
    expected: 'an absolute http or https URL',
    schemes: ['http', 'https'],
    path: false,
    fragment: false,
  });
}

/** An absolute http or https URL, or a path from the site's root. */
export function imageUrlChecker(): Checker {
  return urlChecker({
    expected: 'an absolute http or https URL, or a path from the site’s root',
    schemes: ['http', 'https'],
    path: true,
    fragment: false,
  });
}

/** An http, https, mailto, tel or sms URL, a path from the site's root, or `#fragment`. */
export function hrefChecker(): Checker {
  return urlChecker({
    expected: 'an http, https, mailto, tel or sms URL, a path from the site’s root, or #fragment',
    schemes: ['http', 'https', 'mailto', 'tel', 'sms'],
    path: true,
    fragment: true,
  });
}
