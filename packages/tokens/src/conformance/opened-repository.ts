import type { EventDraft, Scope } from '@northstar/contracts';
import type { CanvasRepository } from '../ports/canvas-repository.js';

/** A repository that holds nothing yet, opened for one test. */
export interface OpenedCanvasRepository {
  repository: CanvasRepository;
  /** The project's log, the oldest event first. */
  readEvents(scope: Scope): Promise<EventDraft[]>;
  close(): Promise<void>;
}
