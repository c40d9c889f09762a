-- Who takes part: programmes, regions, groups, accounts, their sessions, the seats they hold, and the codes that let people in.
-- Every row below a programme carries programme_id, and composite keys make a row of another programme unreachable.

create table programme (
  id text primary key,
  name text not null check (char_length(name) between 1 and 200),
  starts date,
  ends date check (ends >= starts),
  fictional boolean not null default false,
  created_at timestamptz not null default now()
);

create table region (
  id text primary key,
  programme_id text not null references programme (id) on delete cascade,
  name text not null check (char_length(name) between 1 and 200),
  time_zone text not null default 'Europe/Sofia',
  created_at timestamptz not null default now(),
  unique (id, programme_id)
);
create index region_by_programme on region (programme_id);

create table working_group (
  id text primary key,
  programme_id text not null,
  region_id text not null,
  name text not null check (char_length(name) between 1 and 200),
  created_at timestamptz not null default now(),
  unique (id, programme_id),
  foreign key (region_id, programme_id) references region (id, programme_id) on delete cascade
);
create index working_group_by_region on working_group (region_id);

-- A seat account has neither e-mail nor password; a staff account has both.
create table account (
  id text primary key,
  email text check (char_length(email) between 3 and 254),
  password_hash text,
  locale text check (locale ~ '^[a-z]{2}(-[A-Z]{2})?$'),
  theme text check (theme in ('light', 'dark', 'auto')),
  created_at timestamptz not null default now(),
  check ((email is null) = (password_hash is null))
);
create unique index account_email on account (lower(email));

-- id and previous_id are SHA-256 of tokens, in hex: a reader of this table can open no session.
create table session (
  id text primary key check (id ~ '^[0-9a-f]{64}$'),
  -- Stays the same when the token changes: what screens and sockets call this session.
  handle text not null unique,
  account_id text not null references account (id) on delete cascade,
  kind text not null check (kind in ('guest', 'staff')),
  device_label text not null check (char_length(device_label) <= 60),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  -- A role change asks for a new token at the next page; the old one works until the new one was seen.
  rotation_due boolean not null default false,
  previous_id text unique check (previous_id ~ '^[0-9a-f]{64}$'),
  rotated_at timestamptz,
  previous_until timestamptz
);
create index session_by_account on session (account_id);
create index session_by_expiry on session (expires_at);

-- The session library writes fixed column names and reads every column of the account: these views rename and narrow.
create view auth_session as
  select id, handle, account_id as user_id, kind, device_label, created_at, seen_at, expires_at, rotation_due from session;
create view auth_account as
  select id, locale, theme from account;

create table member (
  id text primary key,
  account_id text not null references account (id) on delete cascade,
  programme_id text not null references programme (id) on delete cascade,
  region_id text,
  group_id text,
  role text not null check (role in ('admin', 'coordinator', 'facilitator', 'member', 'mentor', 'official')),
  nickname text not null check (char_length(nickname) between 1 and 40),
  -- Case, spaces and look-alike letters folded by the application: lower() knows no Cyrillic under the C locale.
  nickname_key text not null check (nickname_key <> ''),
  symbol text not null,
  colour text not null check (colour in ('a', 'b', 'c', 'd')),
  status text not null check (status in ('pending', 'active', 'removed')),
  pin_hash text,
  pin_tries int not null default 0,
  pin_tries_since timestamptz,
  pin_locked_until timestamptz,
  access_version int not null default 1,
  created_at timestamptz not null default now(),
  foreign key (region_id, programme_id) references region (id, programme_id) on delete cascade,
  foreign key (group_id, programme_id) references working_group (id, programme_id) on delete cascade,
  constraint member_scope check (
    case role
      when 'admin' then region_id is null and group_id is null
      when 'official' then group_id is null
      when 'coordinator' then region_id is not null and group_id is null
      else region_id is null and group_id is not null
    end
  )
);
create unique index member_once_per_group on member (account_id, group_id) where status <> 'removed' and group_id is not null;
create unique index member_nickname on member (group_id, nickname_key) where status <> 'removed' and group_id is not null;
create unique index member_symbol on member (group_id, symbol) where status <> 'removed' and role = 'member';
create index member_by_group on member (group_id);
create index member_by_account on member (account_id);
create index member_by_programme on member (programme_id);
create index member_by_region on member (region_id) where region_id is not null;

-- digits_hash and sealed are made with a key that is not in the database; see src/secrets.ts.
create table join_code (
  id text primary key,
  group_id text not null references working_group (id) on delete cascade,
  opened_by text references member (id) on delete set null,
  digits_hash bytea not null check (octet_length(digits_hash) = 32),
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  sealed bytea not null,
  valid_from timestamptz not null,
  valid_to timestamptz not null check (valid_to > valid_from),
  max_seats int not null check (max_seats between 1 and 100),
  revoked_at timestamptz
);
create unique index join_code_open_digits on join_code (digits_hash) where revoked_at is null;
create unique index join_code_one_open on join_code (group_id) where revoked_at is null;
create index join_code_by_group on join_code (group_id);
