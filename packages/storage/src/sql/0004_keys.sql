-- Callers' keys: the hash alone, so that a reader of this table can call nothing.
create table northstar.api_keys (
  tenant_id  text collate "C" not null,
  key_id     text collate "C" not null,
  -- Null: good for every project of the tenant.
  project_id text collate "C",
  name       text not null,
  -- SHA-256 of the whole key.
  hash       bytea not null,
  created_at timestamptz(3) not null,
  revoked_at timestamptz(3),
  primary key (tenant_id, key_id)
);

create unique index api_keys_by_hash on northstar.api_keys (hash);

-- What cursors are signed with. Made once, so that every copy of the program shares it.
create table northstar.cursor_keys (
  key_id     text collate "C" primary key,
  secret     bytea not null,
  created_at timestamptz(3) not null
);

-- Neither belongs to one project: only work that crosses projects sees them.
alter table northstar.api_keys enable row level security;
alter table northstar.api_keys force row level security;
create policy worker on northstar.api_keys
  using (current_setting('northstar.role', true) = 'worker');

alter table northstar.cursor_keys enable row level security;
alter table northstar.cursor_keys force row level security;
create policy worker on northstar.cursor_keys
  using (current_setting('northstar.role', true) = 'worker');
