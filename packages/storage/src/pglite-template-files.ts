/**
 * Where the build puts a migrated, empty PGlite; the first is the folder of the built package. The
 * sources use an earlier build's archive as long as its migrations are the same.
 */
export const pgliteTemplateFolders = [
  new URL('./', import.meta.url),
  new URL('../dist/', import.meta.url),
];
export const TEMPLATE_ARCHIVE = 'pglite-template.tar.gz';
/** Contains the digest of the archive's migrations. */
export const TEMPLATE_MARK = 'pglite-template.json';
