/** The extensions of this project, in reverse domain name notation as the format asks for. */

/** On a token: the path of the catalogue, or a list of paths, that it sets. `[]`: none at all. */
export const tokenPathExtension = 'dev.northstar.token_path';

/** On a token: how its value was written in CSS, where the format can say it in one way only. */
export const cssExtension = 'dev.northstar.css';

/** On the document's root: values that the format has no type for, by their paths. */
export const valuesExtension = 'dev.northstar.values';

/**
 * On the document's root: values, by their paths, that the catalogue did not take when they were
 * exported, as they were set under another version of the contract.
 */
export const misfitsExtension = 'dev.northstar.misfits';
