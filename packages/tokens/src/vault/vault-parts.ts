import type { Clock, Logger, NewId } from '@northstar/contracts';
import type { CursorCodec } from '@northstar/contracts/cursors';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { CanvasRepository } from '../ports/canvas-repository.js';

/** What the vault's methods are made of. */
export interface VaultParts {
  repository: CanvasRepository;
  catalogue: Catalogue;
  clock: Clock;
  ids: NewId;
  cursors: CursorCodec;
  logger: Logger;
}
