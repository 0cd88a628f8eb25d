import type { Validator } from '../validator.js';
import { urlValidator } from './url-validator.js';

/** An absolute http or https URL. */
export function absoluteUrlValidator(): Validator {
  return urlValidator({
    expected: 'an absolute http or https URL',
    schemes: ['http', 'https'],
    path: false,
    fragment: false,
  });
}

/** An absolute http or https URL, or a path from the site's root. */
export function imageUrlValidator(): Validator {
  return urlValidator({
    expected: 'an absolute http or https URL, or a path from the site’s root',
    schemes: ['http', 'https'],
    path: true,
    fragment: false,
  });
}

/** An http, https, mailto, tel or sms URL, a path from the site's root, or `#fragment`. */
export function hrefValidator(): Validator {
  return urlValidator({
    expected: 'an http, https, mailto, tel or sms URL, a path from the site’s root, or #fragment',
    schemes: ['http', 'https', 'mailto', 'tel', 'sms'],
    path: true,
    fragment: true,
  });
}
