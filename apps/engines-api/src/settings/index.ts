export { isLoopback } from './loopback.js';
export { readSettings, SettingsError } from './read-settings.js';
export type { Settings } from './read-settings.js';
export type { Setting } from './setting.js';
export { settingsTable } from './table.js';
export { unsupportedSettings } from './unsupported.js';
