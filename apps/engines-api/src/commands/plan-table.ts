import type { JsonValue } from '@northstar/contracts';
import type { PlannedItem, WholePlan } from './contract-commands.js';

const WIDEST = 48;
const head = ['where', 'token', 'value', 'kept since', 'what is wrong', 'proposal'];

/** A plan for people: a table for each project, or one line when every value fits. */
export function planTable(plan: WholePlan): string {
  const { contract_version, projects, checked, items } = plan;
  const said = `${counted(checked, 'value')} of ${counted(projects, 'project')} held against TOKENS ${contract_version}`;
  if (items.length === 0) return `${said}: all fit.`;
  const groups = new Map<string, PlannedItem[]>();
  for (const item of items) {
    const { tenant_id, project_id } = item;
    const title = project_id === null ? tenant_id : `${tenant_id} / ${project_id}`;
    groups.set(title, [...(groups.get(title) ?? []), item]);
  }
  const tables = [...groups].map(([title, group]) => `${title}\n${table(group)}`);
  const invalid = items.length === 1 ? '1 does not fit' : `${items.length} do not fit`;
  return [`${said}: ${invalid}. Nothing was changed.`, ...tables].join('\n\n');
}

function table(items: readonly PlannedItem[]): string {
  const rows = [head, ...items.map(cells)];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`)
    .map((line) => line.trimEnd())
    .join('\n');
}

function cells(item: PlannedItem): string[] {
  const { token_path, value, contract_version, problem, action, proposal } = item;
  const proposed = action === 'unset' ? 'unset' : `set ${JSON.stringify(proposal)}`;
  const shown = [placeOf(item), token_path, text(value), contract_version, problem.reason, proposed];
  return shown.map(cut);
}

function placeOf({ canvas_id, layer, element_id }: PlannedItem): string {
  const place = layer === null ? `canvas ${canvas_id}` : `the ${layer}’s layer`;
  return element_id === null ? place : `${place}, ${element_id}`;
}

function text(value: JsonValue): string {
  return JSON.stringify(value);
}

function cut(words: string): string {
  return words.length <= WIDEST ? words : `${words.slice(0, WIDEST - 1)}…`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
