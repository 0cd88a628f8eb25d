-- Every table lives in the schema northstar and carries its owner: tenant, then project, first in
-- every primary key (it is the distribution column where the database is spread over machines).
--
-- Row-level security keeps projects apart even where a query forgets its where clause. A session
-- says for whom it speaks in the settings northstar.tenant_id and northstar.project_id; work that
-- crosses projects says northstar.role = 'worker'. Without either, a table looks empty. FORCE makes
-- it hold for the tables' owner too; superusers pass it, so sessions act as the role northstar_app.
--
-- JSON is kept as json, not jsonb: nothing looks inside it here, and what was written is what is
-- read back, to the order of keys and the spelling of numbers.
--
-- Text that orders or compares as an identifier is collated "C": the same order on every server.

-- One row a project: the counter that gives events their places. It is raised inside the
-- transaction that writes the event, so places have no gaps and follow the order of commits.
create table northstar.event_streams (
  tenant_id  text collate "C" not null,
  project_id text collate "C" not null,
  head_seq   bigint not null,
  -- Events up to and including this one have been forgotten.
  horizon    bigint not null default 0,
  primary key (tenant_id, project_id)
);

create table northstar.events (
  tenant_id  text collate "C" not null,
  project_id text collate "C" not null,
  seq        bigint not null,
  event_id   text collate "C" not null,
  topic      text collate "C" not null,
  name       text collate "C" not null,
  data       json not null,
  actor      json,
  at         timestamptz(3) not null,
  primary key (tenant_id, project_id, seq)
);

-- For a reader of few topics who comes back after a long time.
create index events_by_topic on northstar.events (tenant_id, project_id, topic, seq);

-- The first answers to requests that carried an Idempotency-Key.
create table northstar.idempotency_keys (
  tenant_id   text collate "C" not null,
  project_id  text collate "C" not null,
  operation   text collate "C" not null,
  key         text collate "C" not null,
  fingerprint text not null,
  -- Null inside the transaction that writes it, never afterwards.
  result      json,
  created_at  timestamptz(3) not null default now(),
  primary key (tenant_id, project_id, operation, key)
);

create index idempotency_keys_by_age on northstar.idempotency_keys (created_at);

alter table northstar.event_streams enable row level security;
alter table northstar.event_streams force row level security;
create policy own_project on northstar.event_streams
  using (tenant_id = current_setting('northstar.tenant_id', true)
     and project_id = current_setting('northstar.project_id', true));
create policy worker on northstar.event_streams
  using (current_setting('northstar.role', true) = 'worker');

alter table northstar.events enable row level security;
alter table northstar.events force row level security;
create policy own_project on northstar.events
  using (tenant_id = current_setting('northstar.tenant_id', true)
     and project_id = current_setting('northstar.project_id', true));
create policy worker on northstar.events
  using (current_setting('northstar.role', true) = 'worker');

alter table northstar.idempotency_keys enable row level security;
alter table northstar.idempotency_keys force row level security;
create policy own_project on northstar.idempotency_keys
  using (tenant_id = current_setting('northstar.tenant_id', true)
     and project_id = current_setting('northstar.project_id', true));
create policy worker on northstar.idempotency_keys
  using (current_setting('northstar.role', true) = 'worker');
