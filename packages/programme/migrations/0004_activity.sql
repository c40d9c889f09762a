-- Who did what to which thing of a plan, never what was written: "what is new" on the overview, and the history.

create table activity (
  id bigint generated always as identity primary key,
  plan_id text not null references plan (id) on delete cascade,
  member_id text not null,
  verb text not null,
  section text not null,
  thing text not null,
  at timestamptz not null
);

create index activity_by_plan on activity (plan_id, at desc);

-- Up to which row of a document's log the deeds are noted, so that each is noted once, whatever dies in between.
create table activity_head (
  name text primary key references document (name) on delete cascade,
  seq bigint not null
);

-- What was done before there was a history stays untold: nobody knows when it was.
insert into activity_head (name, seq) select name, head from document;
