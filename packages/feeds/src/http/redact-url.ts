const secretName = /key|token|secret|signature|password|^sig$|^code$/i;

/** A URL as it may stand in a log or a message: no user, and no value of a secret parameter. */
export function redactUrl(url: URL): string {
  const shown = new URL(url);
  shown.username = '';
  shown.password = '';
  shown.hash = '';
  for (const name of new Set(shown.searchParams.keys())) {
    if (secretName.test(name) && name !== 'pageToken') shown.searchParams.set(name, 'REDACTED');
  }
  return shown.href;
}
