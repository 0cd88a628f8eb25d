/** The phase of the host, in this order: starting, ready, stopping, closing. */
export class Phase {
  #now: 'starting' | 'ready' | 'stopping' | 'closing' = 'starting';

  /** The host accepts requests. */
  ready(): void {
    this.#now = 'ready';
  }

  /** Readiness fails, but requests are served until load balancers have noticed it. */
  stopping(): void {
    this.#now = 'stopping';
  }

  /** New requests are rejected with `service.stopping`; open ones continue. */
  closing(): void {
    this.#now = 'closing';
  }

  get isReady(): boolean {
    return this.#now === 'ready';
  }

  get isStopping(): boolean {
    return this.#now === 'stopping' || this.#now === 'closing';
  }

  get isClosing(): boolean {
    return this.#now === 'closing';
  }
}
