-- Layers are documents like canvases, without elements, under ids that begin with '@', which no
-- canvas's does. The tenant's own stands under the project '@', which no project can be named:
-- one row for all of the tenant's projects.

alter table northstar.canvases add column horizon_rev bigint not null default 0;
alter table northstar.canvas_log add column answer json;

-- Layers are never listed.
drop index northstar.canvases_by_age;
create index canvases_by_age on northstar.canvases
  (tenant_id, project_id, created_at desc, canvas_id desc) where canvas_id not like '@%';

-- What a commit changed is found by its revision: what it opened by the primary key, what it
-- closed by the index on until_rev. Both also bound what reading a past revision looks at.
alter table northstar.canvas_elements drop constraint canvas_elements_pkey,
  add primary key (tenant_id, project_id, canvas_id, from_rev, element_id);
create index canvas_elements_closed on northstar.canvas_elements
  (tenant_id, project_id, canvas_id, until_rev) where until_rev is not null;

alter table northstar.canvas_values drop constraint canvas_values_pkey,
  add primary key (tenant_id, project_id, canvas_id, from_rev, element_id, token_path);
create index canvas_values_closed on northstar.canvas_values
  (tenant_id, project_id, canvas_id, until_rev) where until_rev is not null;

-- When revisions were made whose log rows are forgotten: times[1] is first_rev's, and so on, for
-- every commit, whether it changed anything or not. Eight bytes a commit, written by trimming
-- alone, so that commits pay nothing for it.
create table northstar.canvas_moments (
  tenant_id  text collate "C" not null,
  project_id text collate "C" not null,
  canvas_id  text collate "C" not null,
  first_rev  bigint not null,
  last_rev   bigint not null,
  times      timestamptz(3)[] not null,
  primary key (tenant_id, project_id, canvas_id, last_rev)
);

alter table northstar.canvas_moments enable row level security;
alter table northstar.canvas_moments force row level security;
create policy own_project on northstar.canvas_moments
  using (tenant_id = current_setting('northstar.tenant_id', true)
     and project_id = current_setting('northstar.project_id', true));
create policy worker on northstar.canvas_moments
  using (current_setting('northstar.role', true) = 'worker');

-- Every project of a tenant reads and writes the tenant's layer, and no more than that.
create policy tenant_layer on northstar.canvases
  using (project_id = '@' and tenant_id = current_setting('northstar.tenant_id', true));
create policy tenant_layer on northstar.canvas_values
  using (project_id = '@' and tenant_id = current_setting('northstar.tenant_id', true));
create policy tenant_layer on northstar.canvas_log
  using (project_id = '@' and tenant_id = current_setting('northstar.tenant_id', true));

-- A transaction that tells all of a tenant's projects says northstar.role = 'tenant' while it
-- does. It may raise their counters and append to their logs; it cannot read or change an event.
create policy tenant_tells on northstar.event_streams for select
  using (current_setting('northstar.role', true) = 'tenant'
     and tenant_id = current_setting('northstar.tenant_id', true));
create policy tenant_raises on northstar.event_streams for update
  using (current_setting('northstar.role', true) = 'tenant'
     and tenant_id = current_setting('northstar.tenant_id', true));
create policy tenant_begins on northstar.event_streams for insert
  with check (current_setting('northstar.role', true) = 'tenant'
     and tenant_id = current_setting('northstar.tenant_id', true));
create policy tenant_tells on northstar.events for insert
  with check (current_setting('northstar.role', true) = 'tenant'
     and tenant_id = current_setting('northstar.tenant_id', true));
