create table northstar.feeds (
  tenant_id       text collate "C" not null,
  project_id      text collate "C" not null,
  feed_id         text collate "C" not null,
  surface_id      text collate "C",
  name            text not null,
  source_kind     text collate "C" not null,
  source          json not null,
  mode            text collate "C" not null,
  refresh         json not null,
  version         bigint not null,
  head_rev        bigint not null,
  item_count      integer not null,
  cover_image_url text,
  health          json not null,
  -- What the source remembers between refreshes.
  state           json not null,
  due_at          timestamptz(3) not null,
  -- Who is refreshing it, and until when that counts should they never come back.
  lease_id        text collate "C",
  lease_until     timestamptz(3),
  created_at      timestamptz(3) not null,
  updated_at      timestamptz(3) not null,
  primary key (tenant_id, project_id, feed_id)
);

create index feeds_by_age on northstar.feeds (tenant_id, project_id, created_at desc, feed_id desc);
-- Asked by every process, of all projects at once.
create index feeds_by_due on northstar.feeds (due_at);

-- An item belongs to its feed's row: whoever writes items holds that row's lock, so no foreign
-- key is checked a second time for each item.
create table northstar.feed_items (
  tenant_id     text collate "C" not null,
  project_id    text collate "C" not null,
  feed_id       text collate "C" not null,
  item_id       text collate "C" not null,
  origin        text collate "C" not null,
  kind          text collate "C" not null,
  title         text not null,
  -- The title folded to one case by the program, the same on every server.
  title_folded  text not null,
  url           text not null,
  image_url     text,
  published_at  timestamptz(3),
  details       json not null,
  content_hash  text collate "C" not null,
  ingested_at   timestamptz(3) not null,
  rev           bigint not null,
  pinned        boolean not null default false,
  featured      boolean not null default false,
  position      integer,
  -- Orders without nulls, so that an index can begin in the middle of one.
  sort_at       timestamptz(3) not null
                generated always as (coalesce(published_at, '-infinity'::timestamptz)) stored,
  sort_position integer not null
                generated always as (coalesce(position, 2147483647)) stored,
  primary key (tenant_id, project_id, feed_id, item_id)
);

create index feed_items_newest on northstar.feed_items
  (tenant_id, project_id, feed_id, sort_at desc, item_id);
create index feed_items_featured on northstar.feed_items
  (tenant_id, project_id, feed_id, pinned desc, featured desc, sort_at desc, item_id);
create index feed_items_manual on northstar.feed_items
  (tenant_id, project_id, feed_id, sort_position, sort_at desc, item_id);

alter table northstar.feeds enable row level security;
alter table northstar.feeds force row level security;
create policy own_project on northstar.feeds
  using (tenant_id = current_setting('northstar.tenant_id', true)
     and project_id = current_setting('northstar.project_id', true));
create policy worker on northstar.feeds
  using (current_setting('northstar.role', true) = 'worker');

alter table northstar.feed_items enable row level security;
alter table northstar.feed_items force row level security;
create policy own_project on northstar.feed_items
  using (tenant_id = current_setting('northstar.tenant_id', true)
     and project_id = current_setting('northstar.project_id', true));
create policy worker on northstar.feed_items
  using (current_setting('northstar.role', true) = 'worker');
