/**
 * Storage cannot be opened as things stand, and only a person can change that: a wrong URL, a
 * database of another version, a folder in use. The message says what would be right.
 */
export class StorageSetupError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StorageSetupError';
  }
}
