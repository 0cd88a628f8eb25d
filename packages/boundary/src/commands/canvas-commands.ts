import type { Actor, CommandInput, RevisionResult } from '@northstar/contracts';

type CommandType = CommandInput['type'];
type ArgsOf<Type extends CommandType> = Extract<CommandInput, { type: Type }>['args'];

export interface CommandOptions {
  /** The revision that the command is based on. Defaults to the newest revision of the canvas. */
  base_rev?: number | undefined;
  /** Defaults to the `actor` of the client. */
  actor?: Actor | undefined;
  /** Checks the command and returns its result without changing anything. */
  dry_run?: boolean | undefined;
  /** Defaults to a random key. */
  idempotency_key?: string | undefined;
  /**
   * What happens when the canvas has changed since `base_rev`:
   *
   * - `rebase` (the default): the command is sent again for the newest revision, if no other change
   *   affects it. Otherwise the `canvas.conflict` is thrown.
   * - `overwrite`: the command is sent again for the newest revision in any case.
   * - `throw`: the `canvas.conflict` is thrown.
   */
  on_conflict?: 'rebase' | 'overwrite' | 'throw' | undefined;
  /** Cancels the command. */
  signal?: AbortSignal | undefined;
}

/** The commands of one canvas: a method for each type of command, named after the type. */
export type CanvasCommands = {
  /** Resolves to null when the canvas already is as the command would make it. */
  readonly [Type in CommandType]: (
    args: ArgsOf<Type>,
    options?: CommandOptions,
  ) => Promise<RevisionResult | null>;
};
