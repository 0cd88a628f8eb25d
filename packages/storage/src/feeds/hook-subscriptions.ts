import type { Scope } from '@northstar/contracts';
import type { HookSubscription } from '@northstar/feeds';
import type { ScopedDatabase } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { feedIsVisible, visibleValues } from './feed-columns.js';

type SubscriptionRow = Omit<HookSubscription, 'scope'> & {
  tenant_id: string;
  project_id: string;
  surface_id: string | null;
};

const columns = `tenant_id, project_id, surface_id, subscription_id, feed_id, hook, topic, secret,
  state, expires_at`;

/** The lock on the feed's row keeps a feed that is being deleted from getting a subscription. */
const put: Statement = {
  name: 'hook_subscriptions_put',
  text: `
    with feed as (select from feeds where ${feedIsVisible} for update)
    insert into hook_subscriptions
      (tenant_id, project_id, feed_id, surface_id, subscription_id, hook, topic, secret, state,
       expires_at)
    select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10 from feed
    on conflict (tenant_id, project_id, subscription_id) do update
      set state = excluded.state, expires_at = excluded.expires_at
    returning subscription_id`,
};

const ofFeed: Statement = {
  name: 'hook_subscriptions_of_feed',
  text: `
    select ${columns} from hook_subscriptions
    where tenant_id = $1 and project_id = $2 and feed_id = $3
    order by topic, subscription_id`,
};

const byId: Statement = {
  name: 'hook_subscriptions_by_id',
  text: `select ${columns} from hook_subscriptions where hook = $1 and subscription_id = $2`,
};

/** `requested_at` survives a running refresh, whose end sets `due_at`; see `feeds_finish`. */
const requestRefresh: Statement = {
  name: 'feeds_request_refresh',
  text: `
    update feeds set requested_at = $5, due_at = least(due_at, $5) where ${feedIsVisible}`,
};

export async function putSubscription(
  database: ScopedDatabase,
  { scope, feed_id, subscription_id, hook, topic, secret, state, expires_at }: HookSubscription,
): Promise<boolean> {
  const values = [subscription_id, hook, topic, secret, state, expires_at];
  const stored = await database.rows(put, [...visibleValues(scope, feed_id), ...values]);
  return stored.length > 0;
}

export async function listSubscriptions(
  database: ScopedDatabase,
  { tenant_id, project_id }: Scope,
  feed_id: string,
): Promise<HookSubscription[]> {
  const rows = await database.rows<SubscriptionRow>(ofFeed, [tenant_id, project_id, feed_id]);
  return rows.map(toSubscription);
}

export async function findSubscription(
  worker: ScopedDatabase,
  hook: string,
  subscription_id: string,
): Promise<HookSubscription | null> {
  const [row] = await worker.rows<SubscriptionRow>(byId, [hook, subscription_id]);
  return row === undefined ? null : toSubscription(row);
}

export async function deleteSubscription(
  database: ScopedDatabase,
  { tenant_id, project_id }: Scope,
  subscription_id: string,
): Promise<void> {
  await database.kysely
    .deleteFrom('hook_subscriptions')
    .where('tenant_id', '=', tenant_id)
    .where('project_id', '=', project_id)
    .where('subscription_id', '=', subscription_id)
    .execute();
}

export async function makeDue(
  database: ScopedDatabase,
  scope: Scope,
  feed_id: string,
  at: string,
): Promise<void> {
  await database.rows(requestRefresh, [...visibleValues(scope, feed_id), at]);
}

function toSubscription(row: SubscriptionRow): HookSubscription {
  const { tenant_id, project_id, surface_id, ...subscription } = row;
  const scope = { tenant_id, project_id, ...(surface_id !== null && { surface_id }) };
  return { ...subscription, scope };
}
