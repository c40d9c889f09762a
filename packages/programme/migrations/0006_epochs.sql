-- Why an epoch began. After a restore the devices may hold acknowledged work of the former epoch that the database has lost,
-- and offer it again; after a row was voided nothing of the former epoch may come back.
alter table document add column begun_by text not null default 'creation'
  check (begun_by in ('creation', 'voided row', 'restore', 'mending'));
