export { startTestPostgres } from './start-test-postgres.js';
export type { TestPostgres, TestPostgresOptions } from './start-test-postgres.js';
