/**
 * Where the build puts a migrated, empty PGlite, the first place being that of the built package.
 * From the sources one that was built earlier serves too, as long as its migrations are the same.
 */
export const pgliteTemplateFolders = [
  new URL('./', import.meta.url),
  new URL('../dist/', import.meta.url),
];
export const TEMPLATE_ARCHIVE = 'pglite-template.tar.gz';
/** Says which migrations the archive holds. */
export const TEMPLATE_MARK = 'pglite-template.json';
