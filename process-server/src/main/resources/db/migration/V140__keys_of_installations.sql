-- a key belongs to the installation that made it: in a copy of the database it signs nothing and opens nothing
alter table signing_key add column installation text not null default '';
alter table signing_key alter column installation drop default;
