import type { Clock, Logger, NewId } from '@northstar/contracts';
import type { CursorCodec } from '@northstar/contracts/cursors';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { CanvasRepository } from '../ports/canvas-repository.js';
import type { SchemaStore } from '../ports/schema-store.js';

/** What the methods of a vault work with. */
export interface VaultParts {
  repository: CanvasRepository;
  catalogue: Catalogue;
  schemas: SchemaStore;
  clock: Clock;
  newId: NewId;
  cursors: CursorCodec;
  logger: Logger;
}
