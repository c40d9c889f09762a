-- Sessions that ended because their account lost its last place. A device that was away meanwhile still comes back under
-- such a token: it must be told that its person was removed, and not to sign in again. They open nothing.
create table ended_session (
  id text primary key check (id ~ '^[0-9a-f]{64}$'),
  previous_id text check (previous_id ~ '^[0-9a-f]{64}$'),
  account_id text not null references account (id) on delete cascade,
  ended_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index ended_session_by_previous on ended_session (previous_id) where previous_id is not null;
create index ended_session_by_account on ended_session (account_id);
create index ended_session_by_expiry on ended_session (expires_at);
