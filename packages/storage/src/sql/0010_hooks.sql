-- Which feed a webhook belongs to, and the secret that signs its deliveries.
create table northstar.hook_subscriptions (
  tenant_id       text collate "C" not null,
  project_id      text collate "C" not null,
  subscription_id text collate "C" not null,
  feed_id         text collate "C" not null,
  surface_id      text collate "C",
  hook            text collate "C" not null,
  topic           text collate "C" not null,
  secret          text not null,
  state           text collate "C" not null,
  expires_at      timestamptz(3),
  primary key (tenant_id, project_id, subscription_id)
);

create index hook_subscriptions_of_feed on northstar.hook_subscriptions
  (tenant_id, project_id, feed_id, topic);
-- A delivery contains only the id.
create index hook_subscriptions_by_id on northstar.hook_subscriptions (subscription_id);

alter table northstar.hook_subscriptions enable row level security;
alter table northstar.hook_subscriptions force row level security;
create policy own_project on northstar.hook_subscriptions
  using (tenant_id = current_setting('northstar.tenant_id', true)
     and project_id = current_setting('northstar.project_id', true));
create policy worker on northstar.hook_subscriptions
  using (current_setting('northstar.role', true) = 'worker');

-- When a delivery asked for a refresh since the last claim; null when none did.
alter table northstar.feeds add column requested_at timestamptz(3);
