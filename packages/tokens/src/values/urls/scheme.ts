/**
 * The scheme that a browser would see (WHATWG URL, basic URL parser): leading C0 controls and
 * spaces are stripped, tabs and line breaks are left out wherever they stand, case is folded.
 * So ` JaVa\tScript:…` is `javascript`. Undefined for a relative URL.
 */
export function schemeOf(text: string): string | undefined {
  const seen = text.replace(/[\t\n\r]/g, '').replace(/^[\0-\x20]+/, '');
  return /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(seen)?.[1]?.toLowerCase();
}

/** Characters that a browser drops, folds or reads as a slash, and so hide where a URL leads. */
export function hidesSomething(text: string): boolean {
  return /[\p{Cc}\p{Cs}\p{Zs}\p{Zl}\p{Zp}\p{Cf}\\]/u.test(text);
}
