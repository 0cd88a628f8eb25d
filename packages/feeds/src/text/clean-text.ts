const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu;
const loneSurrogates = /\p{Surrogate}/gu;

/**
 * Returns a vendor's text as the contracts' `text`: line breaks are `\n`, other control characters
 * and lone surrogates, which databases reject, are removed or replaced. Markup stays as it is.
 */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(controls, '').replace(loneSurrogates, '\uFFFD');
}

/** Returns the text on one line, as the contracts' `string`. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/[\n\t\u2028\u2029]+/g, ' ')
    .trim();
}
