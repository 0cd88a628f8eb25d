import type { Scope } from '@northstar/contracts';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';

/** A project exists from its first write on, which creates its event log. */
const all: Statement = {
  name: 'events_list_projects',
  text: `
    select tenant_id, project_id from event_streams where $1::text is null or tenant_id = $1
    order by tenant_id collate "C", project_id collate "C"`,
};

/** Lists the projects of all tenants, or of one, ordered by id. */
export function listProjects(database: Database, tenant_id?: string): Promise<Scope[]> {
  return database.asWorker().rows<Scope>(all, [tenant_id ?? null]);
}
