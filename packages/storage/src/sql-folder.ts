/**
 * The migrations lie beside this file in src, and beside the built one in dist, as SQL that can
 * be read without this program.
 */
export const sqlFolder = new URL('./sql/', import.meta.url);
