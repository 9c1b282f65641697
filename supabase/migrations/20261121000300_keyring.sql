-- ════════════════════════════════════════════════════════════════════════════
-- Keyring: one organisation key per epoch, granted to members as age files.
-- The database can lose these rows but not change them unnoticed: the manifest
-- carries a MAC that only holders of the organisation key can make.
-- ════════════════════════════════════════════════════════════════════════════

-- ── keyring_epochs ──────────────────────────────────────────────────────────
create table public.keyring_epochs (
  epoch integer primary key check (epoch > 0),
  manifest jsonb not null check (jsonb_typeof(manifest) = 'object'),
  mac text not null,
  created_on date not null default private.today()
);
comment on table public.keyring_epochs is 'Who held the organisation key in each epoch, signed by that key.';
comment on column public.keyring_epochs.manifest is 'Epoch, organisation and recovery recipients, members, MAC of the epoch before.';
alter table public.keyring_epochs enable row level security;
revoke all on table public.keyring_epochs from public, anon, authenticated, service_role;

-- ── grants ──────────────────────────────────────────────────────────────────
create table public.grants (
  epoch integer not null references public.keyring_epochs (epoch) on delete cascade,
  member_id text not null check (length(member_id) between 1 and 64),
  file text not null,
  primary key (epoch, member_id)
);
comment on table public.grants is 'The organisation key of an epoch, encrypted to one member or to the paper recovery key.';
comment on column public.grants.member_id is 'The member''s user id, or ''recovery''.';
alter table public.grants enable row level security;
revoke all on table public.grants from public, anon, authenticated, service_role;

-- ── Policies and grants ─────────────────────────────────────────────────────
create policy keyring_epochs_read on public.keyring_epochs for select to authenticated
  using ((select private.is_staff('reader')));
create policy keyring_epochs_second_factor on public.keyring_epochs as restrictive for all to authenticated
  using ((select private.session_is_strong()));
grant select on table public.keyring_epochs to authenticated;

create policy grants_own on public.grants for select to authenticated
  using (member_id = (select auth.uid())::text and (select private.is_staff('reader')));
create policy grants_second_factor on public.grants as restrictive for all to authenticated
  using ((select private.session_is_strong()));
grant select on table public.grants to authenticated;
