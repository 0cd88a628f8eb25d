create table northstar.canvases (
  tenant_id     text collate "C" not null,
  project_id    text collate "C" not null,
  canvas_id     text collate "C" not null,
  surface_id    text collate "C",
  kind          text collate "C" not null,
  template_kind text collate "C",
  name          text,
  schema_ref    json,
  head_rev      bigint not null,
  head_event_id text collate "C",
  created_at    timestamptz(3) not null,
  updated_at    timestamptz(3) not null,
  primary key (tenant_id, project_id, canvas_id)
);

create index canvases_by_age on northstar.canvases
  (tenant_id, project_id, created_at desc, canvas_id desc);

-- Elements and values are kept in time: a row holds from the revision from_rev until before
-- until_rev, null meaning until now. So every past revision can be read, and the present costs
-- what is present. Whoever writes them holds the canvas's row, hence no foreign keys.
create table northstar.canvas_elements (
  tenant_id  text collate "C" not null,
  project_id text collate "C" not null,
  canvas_id  text collate "C" not null,
  element_id text collate "C" not null,
  kind       text collate "C" not null,
  parent_id  text collate "C",
  index      integer not null,
  from_rev   bigint not null,
  until_rev  bigint,
  primary key (tenant_id, project_id, canvas_id, element_id, from_rev)
);

create unique index canvas_elements_now on northstar.canvas_elements
  (tenant_id, project_id, canvas_id, element_id) where until_rev is null;

create table northstar.canvas_values (
  tenant_id        text collate "C" not null,
  project_id       text collate "C" not null,
  canvas_id        text collate "C" not null,
  -- '' is the canvas root, which no element can be named.
  element_id       text collate "C" not null,
  token_path       text collate "C" not null,
  value            json not null,
  actor            json,
  at               timestamptz(3) not null,
  contract_version text collate "C" not null,
  from_rev         bigint not null,
  until_rev        bigint,
  primary key (tenant_id, project_id, canvas_id, element_id, token_path, from_rev)
);

create unique index canvas_values_now on northstar.canvas_values
  (tenant_id, project_id, canvas_id, element_id, token_path) where until_rev is null;

-- One row a commit. What it changed, before and after, is what canvas_values holds until_rev and
-- from_rev its rev; it is not written twice.
create table northstar.canvas_log (
  tenant_id        text collate "C" not null,
  project_id       text collate "C" not null,
  canvas_id        text collate "C" not null,
  rev              bigint not null,
  event_id         text collate "C" not null,
  type             text collate "C" not null,
  args             json not null,
  actor            json,
  at               timestamptz(3) not null,
  contract_version text collate "C" not null,
  idempotency_key  text collate "C",
  fingerprint      text,
  primary key (tenant_id, project_id, canvas_id, rev)
);

create unique index canvas_log_by_event on northstar.canvas_log
  (tenant_id, project_id, canvas_id, event_id);
create unique index canvas_log_by_key on northstar.canvas_log
  (tenant_id, project_id, canvas_id, idempotency_key) where idempotency_key is not null;

alter table northstar.canvases enable row level security;
alter table northstar.canvases force row level security;
create policy own_project on northstar.canvases
  using (tenant_id = current_setting('northstar.tenant_id', true)
     and project_id = current_setting('northstar.project_id', true));
create policy worker on northstar.canvases
  using (current_setting('northstar.role', true) = 'worker');

alter table northstar.canvas_elements enable row level security;
alter table northstar.canvas_elements force row level security;
create policy own_project on northstar.canvas_elements
  using (tenant_id = current_setting('northstar.tenant_id', true)
     and project_id = current_setting('northstar.project_id', true));
create policy worker on northstar.canvas_elements
  using (current_setting('northstar.role', true) = 'worker');

alter table northstar.canvas_values enable row level security;
alter table northstar.canvas_values force row level security;
create policy own_project on northstar.canvas_values
  using (tenant_id = current_setting('northstar.tenant_id', true)
     and project_id = current_setting('northstar.project_id', true));
create policy worker on northstar.canvas_values
  using (current_setting('northstar.role', true) = 'worker');

alter table northstar.canvas_log enable row level security;
alter table northstar.canvas_log force row level security;
create policy own_project on northstar.canvas_log
  using (tenant_id = current_setting('northstar.tenant_id', true)
     and project_id = current_setting('northstar.project_id', true));
create policy worker on northstar.canvas_log
  using (current_setting('northstar.role', true) = 'worker');
