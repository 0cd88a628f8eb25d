import type { Command } from '@northstar/contracts';
import { ownersFor } from '../../catalogue/token-levels.js';
import type { OwnerPrecondition } from '../../ports/document-commit.js';
import type { DocumentRef } from '../../ports/document-ref.js';
import type { VaultParts } from '../vault-parts.js';
import { validUpdates } from './checked-updates.js';
import { emptyPlan, type Plan } from './plan.js';

/**
 * Plans a valid set_token or set_tokens without reading the document: one query less, at the same
 * cost however large the canvas is. On a canvas, the commit checks by `precondition` that the
 * element exists and is of a kind that has the tokens. Returns undefined for any other command, and
 * when a value is invalid.
 */
export function planWithoutReading(
  { catalogue }: VaultParts,
  ref: DocumentRef,
  { type, dry_run, args }: Command,
): { plan: Plan; precondition?: OwnerPrecondition } | undefined {
  if (dry_run || (type !== 'set_token' && type !== 'set_tokens')) return undefined;
  const { element_id = null } = args;
  const isLayer = ref.kind !== 'canvas';
  if (isLayer && element_id !== null) return undefined;
  const updates = validUpdates(
    catalogue,
    'updates' in args ? args.updates : [args],
    isLayer ? 'layer' : null,
  );
  if (updates === undefined) return undefined;
  const values = updates.map(({ entry, value }) => ({ element_id, token_path: entry.path, value }));
  const plan = { ...emptyPlan, values };
  if (isLayer) return { plan };
  const entries = updates.map(({ entry }) => entry);
  return { plan, precondition: { element_id, allowed: ownersFor(entries, element_id === null) } };
}
