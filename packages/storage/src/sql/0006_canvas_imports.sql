-- The documents that values of canvases and layers were imported from, by the revision that each
-- import made. They stay when the log is trimmed, and go with their canvas. Whoever writes them
-- holds the canvas's row, hence no foreign key.
create table northstar.canvas_imports (
  tenant_id  text collate "C" not null,
  project_id text collate "C" not null,
  canvas_id  text collate "C" not null,
  rev        bigint not null,
  document   json not null,
  primary key (tenant_id, project_id, canvas_id, rev)
);

alter table northstar.canvas_imports enable row level security;
alter table northstar.canvas_imports force row level security;
create policy own_project on northstar.canvas_imports
  using (tenant_id = current_setting('northstar.tenant_id', true)
     and project_id = current_setting('northstar.project_id', true));
create policy worker on northstar.canvas_imports
  using (current_setting('northstar.role', true) = 'worker');
create policy tenant_layer on northstar.canvas_imports
  using (project_id = '@' and tenant_id = current_setting('northstar.tenant_id', true));
