import { createCursorCodec } from '@northstar/contracts/cursors';
import type { EventDraft, Scope } from '@northstar/contracts';
import {
  createCatalogue,
  createTokenVault,
  MemoryCanvasRepository,
  type TokenVault,
  type TokenVaultOptions,
} from '../src/index.js';

export const scope: Scope = { tenant_id: 'tnt_a', project_id: 'prj_a' };

// Created once: it is the same for every vault.
const catalogue = createCatalogue();

export interface OpenedVault {
  vault: TokenVault;
  repository: MemoryCanvasRepository;
  events: EventDraft[];
}

/** A vault over memory whose clock advances by a second with each call. */
export function openVault(options: TokenVaultOptions = {}): OpenedVault {
  const events: EventDraft[] = [];
  const repository = new MemoryCanvasRepository({
    onEvents: (_scope, added) => events.push(...added),
  });
  let seconds = 0;
  let ids = 0;
  const vault = createTokenVault({
    repository,
    catalogue,
    clock: () => new Date(Date.UTC(2026, 0, 1, 0, 0, (seconds += 1))),
    newId: (prefix) => `${prefix}_01900000-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`,
    cursors: createCursorCodec([{ key_id: 'k1', secret: new Uint8Array(32).fill(1) }]),
    ...options,
  });
  return { vault, repository, events };
}
