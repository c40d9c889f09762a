-- How people with a post come in: the link of the first administrator, invitations of colleagues, and what their forms need.

alter table programme add column name_en text check (char_length(name_en) between 1 and 200);

-- Archived places are out of the lists and let nobody in; what is in them stays, and they can be taken back.
alter table region add column archived_at timestamptz;
alter table working_group add column archived_at timestamptz;

-- The language the plan is written in: a copy of the document's, for lists.
alter table plan add column lang text not null default 'bg' check (lang ~ '^[a-z]{2}$');

-- Until then the person may come back without the forgotten PIN and choose a new one.
alter table member add column pin_reset_until timestamptz;

-- What this installation remembers of itself.
create table installation_mark (
  name text primary key,
  value text not null,
  at timestamptz not null default now()
);

create table setup_link (
  id text primary key,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  -- A link of a start is worth nothing once there is an administrator, and the next start takes it back.
  made_by text not null check (made_by in ('start', 'command')),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  used_at timestamptz
);

-- Role and place are fixed by whoever invites. The sealed copy lets the inviter see the link again; see src/secrets.ts.
create table staff_invitation (
  id text primary key,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  sealed bytea not null,
  programme_id text not null references programme (id) on delete cascade,
  region_id text,
  group_id text,
  role text not null check (role in ('coordinator', 'facilitator', 'mentor')),
  -- For whom it is meant, in the inviter's words; shown to the inviter only.
  note text not null default '' check (char_length(note) <= 80),
  invited_by text not null references member (id) on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  revoked_at timestamptz,
  used_at timestamptz,
  used_by text references member (id) on delete set null,
  foreign key (region_id, programme_id) references region (id, programme_id) on delete cascade,
  foreign key (group_id, programme_id) references working_group (id, programme_id) on delete cascade,
  constraint staff_invitation_place check (
    case role
      when 'coordinator' then region_id is not null and group_id is null
      else region_id is null and group_id is not null
    end
  )
);
create index staff_invitation_by_programme on staff_invitation (programme_id);
create index staff_invitation_by_inviter on staff_invitation (invited_by);

-- One posted form makes one thing, however often it arrives.
create table form_ticket (
  key_hash bytea primary key check (octet_length(key_hash) = 32),
  made text not null,
  at timestamptz not null
);
create index form_ticket_by_age on form_ticket (at);

-- A way back in for somebody who forgot the password, made by whoever is above them; the newest of an account counts.
create table password_link (
  account_id text primary key references account (id) on delete cascade,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  sealed bytea not null,
  made_by text not null references member (id) on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at)
);
create index password_link_by_maker on password_link (made_by);
