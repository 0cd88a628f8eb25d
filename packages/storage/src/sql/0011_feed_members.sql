-- The feeds that a composed feed is made of; null for any other feed.
alter table northstar.feeds add column members text[] collate "C";
create index feeds_composed on northstar.feeds (tenant_id, project_id) where members is not null;
