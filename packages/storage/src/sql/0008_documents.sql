-- Canvases and layers are documents of one of four kinds: 'canvas', 'tenant_layer', 'project_layer'
-- and 'surface_layer'. document_id is the canvas_id, or the id of the tenant, project or surface
-- that the layer belongs to. A tenant's layer belongs to all of its projects: its project_id is ''.
--
-- Before this migration, layers were canvases with the ids '@tenant' (under the project '@'),
-- '@project' and '@surface:…'.

-- Row-level security applies to this session too, unless its user is a superuser.
select set_config('northstar.role', 'worker', true);

alter table northstar.canvases rename to documents;
alter table northstar.canvas_elements rename to document_elements;
alter table northstar.canvas_values rename to document_values;
alter table northstar.canvas_log rename to document_log;
alter table northstar.canvas_moments rename to document_moments;
alter table northstar.canvas_imports rename to document_imports;

drop policy tenant_layer on northstar.documents;
drop policy tenant_layer on northstar.document_values;
drop policy tenant_layer on northstar.document_log;
drop policy tenant_layer on northstar.document_imports;
drop index northstar.canvases_by_age;

do $$
declare
  name text;
begin
  foreach name in array array['documents', 'document_elements', 'document_values', 'document_log',
                              'document_moments', 'document_imports'] loop
    execute format('alter table northstar.%I rename column canvas_id to document_id', name);
    execute format(
      'alter table northstar.%I add column document_kind text collate "C" not null default %L',
      name, 'canvas');
    execute format('alter table northstar.%I alter column document_kind drop default', name);
    execute format($update$
      update northstar.%I set
        document_kind = case document_id
          when '@tenant' then 'tenant_layer' when '@project' then 'project_layer'
          else 'surface_layer' end,
        document_id = case document_id
          when '@tenant' then tenant_id when '@project' then project_id
          else substr(document_id, length('@surface:') + 1) end,
        project_id = case document_id when '@tenant' then '' else project_id end
      where document_id like '@%%' $update$, name);
  end loop;
end
$$;

-- The stored part of a command's result names the layer that its commit also wrote.
update northstar.document_log set answer = json_build_object(
  'extras', coalesce(answer -> 'told', '{}'),
  'placed', coalesce(answer -> 'placed', '[]'),
  'layer', case when answer -> 'layer' ->> 'layer_id' is not null then json_build_object(
    'kind', case answer -> 'layer' ->> 'layer_id'
      when '@tenant' then 'tenant_layer' when '@project' then 'project_layer'
      else 'surface_layer' end,
    'id', case answer -> 'layer' ->> 'layer_id'
      when '@tenant' then tenant_id when '@project' then project_id
      else substr(answer -> 'layer' ->> 'layer_id', length('@surface:') + 1) end,
    'event_id', answer -> 'layer' ->> 'event_id') end)
where answer is not null;

-- Layers have no kind of canvas.
alter table northstar.documents rename column kind to canvas_kind;
alter table northstar.documents alter column canvas_kind drop not null;
update northstar.documents set canvas_kind = null where document_kind <> 'canvas';

alter table northstar.documents drop constraint canvases_pkey,
  add primary key (tenant_id, project_id, document_kind, document_id);
create index documents_by_age on northstar.documents
  (tenant_id, project_id, created_at desc, document_id desc) where document_kind = 'canvas';

alter table northstar.document_elements drop constraint canvas_elements_pkey,
  add primary key (tenant_id, project_id, document_kind, document_id, from_rev, element_id);
drop index northstar.canvas_elements_now;
create unique index document_elements_now on northstar.document_elements
  (tenant_id, project_id, document_kind, document_id, element_id) where until_rev is null;
drop index northstar.canvas_elements_closed;
create index document_elements_closed on northstar.document_elements
  (tenant_id, project_id, document_kind, document_id, until_rev) where until_rev is not null;

alter table northstar.document_values drop constraint canvas_values_pkey,
  add primary key
    (tenant_id, project_id, document_kind, document_id, from_rev, element_id, token_path);
drop index northstar.canvas_values_now;
create unique index document_values_now on northstar.document_values
  (tenant_id, project_id, document_kind, document_id, element_id, token_path)
  where until_rev is null;
drop index northstar.canvas_values_closed;
create index document_values_closed on northstar.document_values
  (tenant_id, project_id, document_kind, document_id, until_rev) where until_rev is not null;

alter table northstar.document_log drop constraint canvas_log_pkey,
  add primary key (tenant_id, project_id, document_kind, document_id, rev);
drop index northstar.canvas_log_by_event;
create unique index document_log_by_event on northstar.document_log
  (tenant_id, project_id, document_kind, document_id, event_id);
drop index northstar.canvas_log_by_key;
create unique index document_log_by_key on northstar.document_log
  (tenant_id, project_id, document_kind, document_id, idempotency_key)
  where idempotency_key is not null;

alter table northstar.document_moments drop constraint canvas_moments_pkey,
  add primary key (tenant_id, project_id, document_kind, document_id, last_rev);

alter table northstar.document_imports drop constraint canvas_imports_pkey,
  add primary key (tenant_id, project_id, document_kind, document_id, rev);

-- All projects of a tenant may read and write the tenant's layer. It has neither elements nor
-- moments, as layers keep their logs.
create policy tenant_layer on northstar.documents
  using (document_kind = 'tenant_layer' and project_id = ''
     and tenant_id = current_setting('northstar.tenant_id', true));
create policy tenant_layer on northstar.document_values
  using (document_kind = 'tenant_layer' and project_id = ''
     and tenant_id = current_setting('northstar.tenant_id', true));
create policy tenant_layer on northstar.document_log
  using (document_kind = 'tenant_layer' and project_id = ''
     and tenant_id = current_setting('northstar.tenant_id', true));
create policy tenant_layer on northstar.document_imports
  using (document_kind = 'tenant_layer' and project_id = ''
     and tenant_id = current_setting('northstar.tenant_id', true));

select set_config('northstar.role', '', true);
