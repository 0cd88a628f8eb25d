import type { ContractPlan, PlanItem, Scope } from '@northstar/contracts';
import type { TokenVault } from '@northstar/tokens';
import { CommandLineError } from './command-line.js';
import type { Command } from './command-line.js';
import { planTable } from './plan-table.js';

export interface ContractParts {
  readonly vault: Pick<TokenVault, 'planContract' | 'catalogue'>;
  /** Of all tenants, or of one. */
  projects(tenant?: string): Promise<readonly Scope[]>;
}

/** An item of the plan with the project that it is of; null for a tenant's layer. */
export interface PlannedItem extends PlanItem {
  readonly tenant_id: string;
  readonly project_id: string | null;
}

/** The plans of projects as one. */
export interface WholePlan extends Pick<ContractPlan, 'contract_version' | 'checked'> {
  readonly projects: number;
  readonly items: readonly PlannedItem[];
}

/** Runs `contract plan`; returns what it prints. It reads, and changes nothing. */
export async function runContractCommand(
  command: Extract<Command, { name: 'contract plan' }>,
  parts: ContractParts,
): Promise<string> {
  const plan = await wholePlan(parts.vault, await scopesOf(command, parts));
  return command.json ? JSON.stringify(plan, null, 2) : planTable(plan);
}

async function scopesOf(
  { tenant, project }: Extract<Command, { name: 'contract plan' }>,
  parts: ContractParts,
): Promise<readonly Scope[]> {
  const known = await parts.projects(tenant);
  const wanted = known.filter(({ project_id }) => project === undefined || project_id === project);
  if (wanted.length > 0 || tenant === undefined) return wanted;
  const what = project === undefined ? 'anything' : `a project ${project}`;
  throw new CommandLineError(`Tenant ${tenant} does not hold ${what}`);
}

async function wholePlan(
  vault: ContractParts['vault'],
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
        const isTenants = item.layer === 'tenant';
        // Each project of a tenant shows the tenant's layer.
        if (isTenants && tenants.has(tenant_id)) continue;
        items.push({ tenant_id, project_id: isTenants ? null : project_id, ...item });
      }
    }
    tenants.add(tenant_id);
  }
  const contract_version = vault.catalogue.version;
  return { contract_version, projects: scopes.length, checked, items };
}

async function* pages(vault: ContractParts['vault'], scope: Scope) {
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
