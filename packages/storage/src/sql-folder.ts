/** The folder of the migrations: beside this file in src, and beside the built file in dist. */
export const sqlFolder = new URL('./sql/', import.meta.url);
