import { UpstreamError } from './upstream-error.js';

/** Parses an http or https URL without user and password; throws `refused_url` for any other. */
export function parseUrl(text: string | URL, base?: URL): URL {
  const url = URL.canParse(String(text), base?.href) ? new URL(text, base) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new UpstreamError('refused_url', 'Only http and https URLs can be called');
  }
  if (url.username !== '' || url.password !== '') {
    throw new UpstreamError('refused_url', 'A URL must not contain a user name or a password');
  }
  return url;
}
