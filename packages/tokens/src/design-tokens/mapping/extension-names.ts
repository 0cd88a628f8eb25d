/** The extensions of this project, in reverse domain name notation as the format requires. */

/** On a token: the path of the catalogue, or a list of paths, that it sets. `[]` sets none. */
export const tokenPathExtension = 'dev.northstar.token_path';

/** On a token: the CSS that its value was exported from, when converting back would change the spelling. */
export const cssExtension = 'dev.northstar.css';

/** On the document's root: values that the format cannot express, by their paths. */
export const valuesExtension = 'dev.northstar.values';

/**
 * On the document's root: values, by their paths, that were invalid when they were exported, because
 * they were set under another version of the contract.
 */
export const invalidValuesExtension = 'dev.northstar.invalid_values';
