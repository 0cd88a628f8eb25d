-- A feed without a due time is never claimed. A process claims feeds of the kinds that it knows.
alter table northstar.feeds alter column due_at drop not null;
drop index northstar.feeds_by_due;
create index feeds_by_due on northstar.feeds (source_kind, due_at) where due_at is not null;

-- Hidden items are stored and refreshed but not listed or counted.
alter table northstar.feed_items add column hidden boolean not null default false;

-- The items that the running refresh of a feed has seen in earlier writes, so that its last write
-- does not remove them. Deleted when the refresh ends.
create table northstar.feed_items_seen (
  tenant_id  text collate "C" not null,
  project_id text collate "C" not null,
  feed_id    text collate "C" not null,
  lease_id   text collate "C" not null,
  item_id    text collate "C" not null,
  primary key (tenant_id, project_id, feed_id, lease_id, item_id)
);

alter table northstar.feed_items_seen enable row level security;
alter table northstar.feed_items_seen force row level security;
create policy own_project on northstar.feed_items_seen
  using (tenant_id = current_setting('northstar.tenant_id', true)
     and project_id = current_setting('northstar.project_id', true));
create policy worker on northstar.feed_items_seen
  using (current_setting('northstar.role', true) = 'worker');

-- FEEDS 2.0.0 renames `fault` to `last_error` and `door` to `transport`. Row-level security applies
-- to the owner of the tables as well.
select set_config('northstar.role', 'worker', true);

create function pg_temp.health_v2(health jsonb) returns jsonb language sql immutable as $$
  select (health - 'fault') || jsonb_build_object(
    'last_error', health -> 'fault', 'skipped_items', 0, 'skipped_reason', null)
$$;
create function pg_temp.source_v2(source jsonb) returns jsonb language sql immutable as $$
  select case when source ? 'door'
    then (source - 'door') || jsonb_build_object('transport', source -> 'door')
    else source end
$$;

update northstar.feeds set
  health = pg_temp.health_v2(health::jsonb)::json,
  source = case when source_kind = 'youtube' then pg_temp.source_v2(source::jsonb)::json
           else source end;

-- Results of createFeed that a repeated idempotency key returns.
update northstar.idempotency_keys set
  result = (result::jsonb || jsonb_build_object(
    'health', pg_temp.health_v2(result::jsonb -> 'health'),
    'source', pg_temp.source_v2(result::jsonb -> 'source')))::json
where operation = 'createFeed' and result is not null;

update northstar.events set
  data = ((data::jsonb - 'fault') || jsonb_build_object('last_error', data::jsonb -> 'fault'))::json
where name = 'feed.health' and data::jsonb ? 'fault';

drop function pg_temp.health_v2(jsonb);
drop function pg_temp.source_v2(jsonb);
select set_config('northstar.role', '', true);
