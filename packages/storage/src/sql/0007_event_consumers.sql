-- How far each named consumer of a project's events has read, such as outgoing webhooks.
create table northstar.event_consumers (
  tenant_id  text collate "C" not null,
  project_id text collate "C" not null,
  consumer   text collate "C" not null,
  -- The seq of the last event that it has handled.
  position   bigint not null,
  updated_at timestamptz(3) not null default now(),
  primary key (tenant_id, project_id, consumer)
);

alter table northstar.event_consumers enable row level security;
alter table northstar.event_consumers force row level security;
create policy own_project on northstar.event_consumers
  using (tenant_id = current_setting('northstar.tenant_id', true)
     and project_id = current_setting('northstar.project_id', true));
create policy worker on northstar.event_consumers
  using (current_setting('northstar.role', true) = 'worker');
