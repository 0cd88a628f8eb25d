/** A `type A` section; its first row is line 9. */
export const type = (row: string): string =>
  `## type A\n| field | type | rules | meaning |\n|---|---|---|---|\n${row}\n`;

/** An operation section; its first row is line 9. */
export const op = (rows: string, head = 'operation getA: GET /a'): string =>
  `## ${head}\n| part | type | rules | meaning |\n|---|---|---|---|\n${rows}\n`;

/** A token section; its first row is line 9. */
export const tok = (rows: string, head = 'tokens A (level element)'): string =>
  `## ${head}\n| path | type | rules | default | inherits | label | group | step |\n|---|---|---|---|---|---|---|---|\n${rows}\n`;
