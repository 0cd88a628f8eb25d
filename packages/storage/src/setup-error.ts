/**
 * Thrown when the storage cannot be opened until somebody changes something: a wrong URL, a
 * database of another version, a folder in use. The message says what to change.
 */
export class StorageSetupError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StorageSetupError';
  }
}
