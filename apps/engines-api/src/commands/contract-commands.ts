import type { ContractPlan, Scope } from '@northstar/contracts';
import type { TokenVault } from '@northstar/tokens';
import { CommandLineError } from './command-line.js';
import type { Command } from './command-line.js';
import { planTable } from './plan-table.js';
import type { PlannedItem, WholePlan } from './plan-table.js';

export interface ContractCommandOptions {
  readonly vault: Pick<TokenVault, 'planContract' | 'catalogue'>;
  /** Returns the projects of all tenants, or of one. */
  projects(tenant?: string): Promise<readonly Scope[]>;
}

/** Runs `contract plan` and returns its output. Changes nothing. */
export async function runContractCommand(
  command: Extract<Command, { name: 'contract plan' }>,
  options: ContractCommandOptions,
): Promise<string> {
  const plan = await wholePlan(options.vault, await scopesOf(command, options));
  return command.json ? JSON.stringify(plan, null, 2) : planTable(plan);
}

async function scopesOf(
  { tenant, project }: Extract<Command, { name: 'contract plan' }>,
  options: ContractCommandOptions,
): Promise<readonly Scope[]> {
  const known = await options.projects(tenant);
  const selected = known.filter(
    ({ project_id }) => project === undefined || project_id === project,
  );
  if (selected.length > 0 || tenant === undefined) return selected;
  const what = project === undefined ? 'projects' : `project ${project}`;
  throw new CommandLineError(`Tenant ${tenant} has no ${what}`);
}

async function wholePlan(
  vault: ContractCommandOptions['vault'],
  scopes: readonly Scope[],
): Promise<WholePlan> {
  const items: PlannedItem[] = [];
  const tenants = new Set<string>();
  let checked = 0;
  for (const scope of scopes) {
    const { tenant_id, project_id } = scope;
    for await (const page of pages(vault, scope)) {
      checked += page.checked;
      for (const item of page.items) {
        const isTenantLayer = item.layer === 'tenant';
        // The plan of each project has the tenant's layer.
        if (isTenantLayer && tenants.has(tenant_id)) continue;
        items.push({ tenant_id, project_id: isTenantLayer ? null : project_id, ...item });
      }
    }
    tenants.add(tenant_id);
  }
  const contract_version = vault.catalogue.version;
  return { contract_version, projects: scopes.length, checked, items };
}

async function* pages(vault: ContractCommandOptions['vault'], scope: Scope) {
  let cursor: string | null = null;
  do {
    const page: ContractPlan = await vault.planContract(scope, {
      limit: 1000,
      ...(cursor !== null && { cursor }),
    });
    yield page;
    cursor = page.next_cursor;
  } while (cursor !== null);
}
