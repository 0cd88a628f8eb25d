import { Command, DesignTokensImport, NewCanvas, ScopeCommand } from '@northstar/contracts';
import type { ContractType } from '@northstar/contracts/validation';
import { found, withoutUndefined, type Found } from './given-parts.js';
import { isPlainSetting } from './plain-setting.js';
import { refuseTooDeep } from './refuse-too-deep.js';

export function newCanvasFound(canvas: unknown): Found {
  refuseTooDeep('canvas', canvas);
  return body(NewCanvas, 'NewCanvas', canvas, 'canvas');
}

export function commandFound(command: unknown): Found {
  refuseTooDeep('command', command);
  return isPlainSetting(command) ? null : body(Command, 'Command', withArgs(command), 'command');
}

export function scopeCommandFound(command: unknown): Found {
  refuseTooDeep('command', command);
  if (isPlainSetting(command)) return null;
  return body(ScopeCommand, 'ScopeCommand', withArgs(command), 'command');
}

export function importFound(input: unknown): Found {
  refuseTooDeep('import', input);
  return body(DesignTokensImport, 'DesignTokensImport', input, 'input');
}

/** Paths begin inside, as those of all other mistakes of a command do: `args.element_id`. */
function body(type: ContractType, typeName: string, value: unknown, name: string): Found {
  const told = found(type, typeName, value, '');
  if (told === null) return null;
  const named = <Item extends { path?: string }>(item: Item) => ({
    ...item,
    path: item.path?.replace(/^\./, '') || name,
  });
  return { invalid: told.invalid.map(named), unknown: told.unknown.map(named) };
}

function withArgs(command: unknown): unknown {
  if (typeof command !== 'object' || command === null || !('args' in command)) return command;
  return { ...command, args: withoutUndefined(command.args) };
}
