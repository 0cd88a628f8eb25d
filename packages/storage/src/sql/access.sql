-- Run after migrations, and at a start that finds the role or its grants missing, as after a restore.
-- Sessions act as northstar_app, because row-level security does not hold for superusers. A user
-- who may not create roles goes without: FORCE makes it hold for them.
do $$
begin
  if not exists (select from pg_roles where rolname = 'northstar_app') then
    create role northstar_app nologin;
  end if;
exception
  -- Another database of this server made it at the same moment.
  when duplicate_object or unique_violation then null;
  when insufficient_privilege then null;
end
$$;

do $$
begin
  if exists (select from pg_roles where rolname = 'northstar_app') then
    begin
      set local role northstar_app;
      reset role;
    exception
      -- Since Postgres 16 whoever makes a role may grant it, but does not have it.
      when insufficient_privilege then
        begin
          execute format('grant northstar_app to %I', current_user);
        exception
          when insufficient_privilege then null;
          when unique_violation or internal_error then null;
        end;
    end;
    grant usage on schema northstar to northstar_app;
    grant select, insert, update, delete on all tables in schema northstar to northstar_app;
    revoke insert, update, delete on northstar.migrations from northstar_app;
  end if;
end
$$;
