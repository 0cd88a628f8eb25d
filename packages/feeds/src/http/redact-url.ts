const secretName = /key|token|secret|signature|password|^sig$|^code$/i;

/** Returns a URL for logs and messages: without user, password and the values of secret parameters. */
export function redactUrl(url: URL): string {
  const redacted = new URL(url);
  redacted.username = '';
  redacted.password = '';
  redacted.hash = '';
  for (const name of new Set(redacted.searchParams.keys())) {
    if (secretName.test(name) && name !== 'pageToken') redacted.searchParams.set(name, 'REDACTED');
  }
  return redacted.href;
}
