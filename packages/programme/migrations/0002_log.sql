-- The plans of the groups, and the sync log that holds what people wrote into them.
-- Nothing acknowledged lives anywhere but here.

create table plan (
  id text primary key,
  group_id text not null references working_group (id) on delete cascade,
  title text not null check (char_length(title) <= 200),
  phase int not null default 1 check (phase between 1 and 7),
  epoch text not null,
  schema_version int not null check (schema_version > 0),
  fictional boolean not null default false,
  created_at timestamptz not null default now()
);
create index plan_by_group on plan (group_id);

-- One row per room, that is per document and epoch. Its row lock orders the log.
create table document (
  name text primary key,
  subject text not null,
  epoch text not null,
  parent_epoch text,
  head bigint not null default 0 check (head >= 0),
  schema_version int not null,
  created_at timestamptz not null default now(),
  retired_at timestamptz,
  unique (subject, epoch)
) with (fillfactor = 60);
-- At most one epoch of a document is alive.
create unique index document_alive on document (subject) where retired_at is null;

-- member_id null is the server itself. No foreign key to member: a log row outlives the seat that wrote it.
create table document_update (
  name text not null references document (name) on delete cascade,
  seq bigint not null check (seq > 0),
  bytes bytea not null,
  sha256 bytea not null check (octet_length(sha256) = 32),
  member_id text,
  at timestamptz not null default now(),
  primary key (name, seq)
);

-- Rows that a snapshot covers; kept for a while so that any moment can be rebuilt.
create table document_update_archive (
  name text not null references document (name) on delete cascade,
  seq bigint not null check (seq > 0),
  bytes bytea not null,
  sha256 bytea not null check (octet_length(sha256) = 32),
  member_id text,
  at timestamptz not null,
  archived_at timestamptz not null default now(),
  primary key (name, seq)
);
create index document_update_archive_age on document_update_archive (archived_at);

create table document_snapshot (
  name text not null references document (name) on delete cascade,
  upto bigint not null check (upto >= 0),
  bytes bytea not null,
  sha256 bytea not null check (octet_length(sha256) = 32),
  created_at timestamptz not null default now(),
  primary key (name, upto)
);

-- Which member may write under a clientID, from the row in which it was first used.
create table client_owner (
  name text not null references document (name) on delete cascade,
  client_id bigint not null check (client_id >= 0 and client_id < 9007199254740992),
  owner text not null,
  seq bigint not null check (seq >= 0),
  primary key (name, client_id)
);
create index client_owner_by_seq on client_owner (name, seq);

create table refused_update (
  id bigint generated always as identity primary key,
  name text not null references document (name) on delete cascade,
  member_id text,
  reason text not null,
  bytes bytea not null,
  at timestamptz not null default now()
);
create index refused_update_by_age on refused_update (at);
create index refused_update_by_member on refused_update (name, member_id);
