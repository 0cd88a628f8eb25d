/** Where the host is in its life; /readyz and every request look at it. */
export class Phase {
  #now: 'starting' | 'ready' | 'stopping' | 'closing' = 'starting';

  /** Everything stands: requests are welcome. */
  ready(): void {
    this.#now = 'ready';
  }

  /** Readiness fails; requests are still served while balancers take notice. */
  stopping(): void {
    this.#now = 'stopping';
  }

  /** New requests are refused with `service.stopping`; those in flight go on. */
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
