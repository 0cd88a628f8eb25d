const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu;
const loneSurrogates = /\p{Surrogate}/gu;

/**
 * A vendor's text as the contracts' `text` allows it: line breaks as `\n`, no other control
 * characters, no halves of surrogate pairs (a database takes neither). Nothing else is changed:
 * markup stays as it is, text.
 */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(controls, '').replace(loneSurrogates, '\uFFFD');
}

/** The same on one line (the contracts' `string`). */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/[\n\t\u2028\u2029]+/g, ' ')
    .trim();
}
