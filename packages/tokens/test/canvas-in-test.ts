import type {
  Actor,
  CanvasConflict as Conflict,
  CommandInput,
  JsonValue,
  RevisionResult,
  Snapshot,
} from '@northstar/contracts';
import { CanvasConflict, isEnginesError, RevisionResult as Result } from '@northstar/contracts';
import { openVault, scope, type OpenedVault } from './open-vault.js';

/** A command whose base_rev is optional. Default: the head. */
export type Draft = CommandInput extends infer Each
  ? Each extends CommandInput
    ? Omit<Each, 'base_rev'> & { base_rev?: number }
    : never
  : never;

/** The page `home` in a vault of its own, with shortcuts to write and to read it. */
export interface CanvasInTest extends OpenedVault {
  /** Applies a command to the head; the answer is validated by the contract. */
  do(draft: Draft, as?: Actor): Promise<RevisionResult>;
  set(
    token_path: string,
    value: JsonValue,
    element_id?: string,
    as?: Actor,
  ): Promise<RevisionResult>;
  add(element_id: string, parent_id?: string, as?: Actor): Promise<RevisionResult>;
  snapshot(rev?: number): Promise<Snapshot>;
  /** `element path = value` of every value, the root's element being written `root`. */
  values(rev?: number): Promise<string[]>;
  /** `parent/element@index` of every element in reading order. */
  elements(rev?: number): Promise<string[]>;
}

export async function openCanvas(): Promise<CanvasInTest> {
  const opened = openVault();
  const { vault } = opened;
  await vault.createCanvas(scope, { canvas_id: 'home', kind: 'page' });
  const head = async () => (await vault.getCanvas(scope, 'home')).head_rev;
  const canvas: CanvasInTest = {
    ...opened,
    async do(draft, as) {
      const command = { base_rev: await head(), ...draft };
      return Result.parse(await vault.apply(scope, 'home', command, as && { actor: as }));
    },
    set: (token_path, value, element_id, as) =>
      canvas.do(
        {
          type: 'set_token',
          args: { token_path, value, ...(element_id === undefined ? {} : { element_id }) },
        },
        as,
      ),
    add: (element_id, parent_id, as) =>
      canvas.do(
        {
          type: 'add_element',
          args: { element_id, kind: 'section', parent_id: parent_id ?? null },
        },
        as,
      ),
    snapshot: (rev) => vault.snapshot(scope, 'home', rev === undefined ? {} : { rev }),
    values: async (rev) =>
      (await canvas.snapshot(rev)).values.map(
        (row) => `${row.element_id ?? 'root'} ${row.token_path} = ${JSON.stringify(row.value)}`,
      ),
    elements: async (rev) =>
      (await canvas.snapshot(rev)).elements.map(
        (row) => `${row.parent_id ?? ''}/${row.element_id}@${row.index}`,
      ),
  };
  return canvas;
}

/** The conflict of a rejected command; throws when there was none. */
export async function conflictOf(call: Promise<unknown>): Promise<Conflict> {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!isEnginesError(error) || error.code !== 'canvas.conflict') {
    throw new Error('The command did not end in a conflict', { cause: error });
  }
  return CanvasConflict.parse(error.extensions);
}
