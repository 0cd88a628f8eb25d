/** Where a stream stands: what is needed to go on after a cut. */
export interface StreamPlace {
  cursor: string | undefined;
  /** How long the server asks to wait before reconnecting. */
  retryMs: number;
}
