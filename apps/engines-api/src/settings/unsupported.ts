import { settingsTable } from './table.js';

/** Settings of the design that a later version will support. */
const planned = [
  'JWKS_URL',
  'SCHEMAS_REPO',
  'SECRETS_KEY',
  'SHOPIFY_API_URL',
  'SHOPIFY_API_VERSION',
  'WAKE_URL',
  'WEBSUB_HUB_URL',
];

/** Returns the names of the set variables that this version does not support, for a warning. */
export function unsupportedSettings(
  environment: Readonly<Record<string, string | undefined>>,
): string[] {
  const supported = new Set<string>(Object.values(settingsTable).map(({ name }) => name));
  return planned.filter((name) => !supported.has(name) && (environment[name] ?? '') !== '');
}
