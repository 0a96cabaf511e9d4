-- A sentence for whoever brought the file.
alter table record_import add column stopped text;
