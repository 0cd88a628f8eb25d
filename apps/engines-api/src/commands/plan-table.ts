import type { ContractPlan, PlanItem } from '@northstar/contracts';

/** An item of a plan with its project; the project is null for a tenant's layer. */
export interface PlannedItem extends PlanItem {
  readonly tenant_id: string;
  readonly project_id: string | null;
}

/** The plans of several projects, combined. */
export interface WholePlan extends Pick<ContractPlan, 'contract_version' | 'checked'> {
  readonly projects: number;
  readonly items: readonly PlannedItem[];
}

const MAX_CELL_LENGTH = 48;
const header = ['where', 'token', 'value', 'set under', 'problem', 'proposal'];

/** Formats a plan as text: a table for each project, or one line if every value is valid. */
export function planTable(plan: WholePlan): string {
  const { contract_version, projects, checked, items } = plan;
  const summary = `Checked ${counted(checked, 'value')} of ${counted(projects, 'project')} against TOKENS ${contract_version}`;
  if (items.length === 0) return `${summary}: all are valid.`;
  const groups = new Map<string, PlannedItem[]>();
  for (const item of items) {
    const { tenant_id, project_id } = item;
    const title = project_id === null ? tenant_id : `${tenant_id} / ${project_id}`;
    groups.set(title, [...(groups.get(title) ?? []), item]);
  }
  const tables = [...groups].map(([title, group]) => `${title}\n${table(group)}`);
  const invalid = items.length === 1 ? '1 is invalid' : `${items.length} are invalid`;
  return [`${summary}: ${invalid}. Nothing was changed.`, ...tables].join('\n\n');
}

function table(items: readonly PlannedItem[]): string {
  const rows = [header, ...items.map(cells)];
  const widths = header.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`)
    .map((line) => line.trimEnd())
    .join('\n');
}

function cells(item: PlannedItem): string[] {
  const { token_path, value, contract_version, problem, action, proposal } = item;
  const proposed = action === 'unset' ? 'unset' : `set ${JSON.stringify(proposal)}`;
  const row = [
    locationOf(item),
    token_path,
    JSON.stringify(value),
    contract_version,
    problem.reason,
    proposed,
  ];
  return row.map(cut);
}

function locationOf({ canvas_id, layer, element_id }: PlannedItem): string {
  const document = layer === null ? `canvas ${canvas_id}` : `${layer} layer`;
  return element_id === null ? document : `${document}, ${element_id}`;
}

function cut(text: string): string {
  return text.length <= MAX_CELL_LENGTH ? text : `${text.slice(0, MAX_CELL_LENGTH - 1)}…`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
