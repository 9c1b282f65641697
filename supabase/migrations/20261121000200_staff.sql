-- ════════════════════════════════════════════════════════════════════════════
-- Staff: who may read and answer, and the one function every policy asks.
-- ════════════════════════════════════════════════════════════════════════════

create type public.staff_role as enum ('reader', 'counsellor', 'admin');
comment on type public.staff_role is
  'In rising order: reads; reads and answers; also looks after staff and the audit log.';

-- ── staff ───────────────────────────────────────────────────────────────────
create table public.staff (
  user_id uuid primary key references auth.users (id) on delete cascade,
  display_name text not null check (length(display_name) between 1 and 80),
  role public.staff_role not null default 'reader',
  active boolean not null default true,
  recipient text check (recipient ~ '^age1pq1[0-9a-z]+$')
);
comment on table public.staff is 'Members of staff. A sign-in without an active row here sees nothing.';
comment on column public.staff.recipient is 'Public key of the member, to which the organisation key is granted.';
alter table public.staff enable row level security;
revoke all on table public.staff from public, anon, authenticated, service_role;

-- ── member_keys ─────────────────────────────────────────────────────────────
create table public.member_keys (
  user_id uuid primary key references public.staff (user_id) on delete cascade,
  wrapped jsonb not null check (jsonb_typeof(wrapped) = 'object')
);
comment on table public.member_keys is
  'The member''s private key, wrapped by a passphrase that never leaves the browser. Apart from staff so that colleagues cannot fetch it to guess at.';
alter table public.member_keys enable row level security;
revoke all on table public.member_keys from public, anon, authenticated, service_role;

-- ── Who is asking ───────────────────────────────────────────────────────────
create function private.is_staff(min_role public.staff_role default 'reader') returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from public.staff s
    where s.user_id = (select auth.uid()) and s.active and s.role >= min_role
  )
$$;
comment on function private.is_staff(public.staff_role) is
  'Is the signed-in person active staff of at least this role?';
revoke all on function private.is_staff(public.staff_role) from public;
grant execute on function private.is_staff(public.staff_role) to authenticated;

create function private.session_is_strong() returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce(
    (select not s.require_mfa or (select auth.jwt()) ->> 'aal' = 'aal2' from private.settings s),
    false)
$$;
comment on function private.session_is_strong() is
  'True when the session has a second factor, or this deployment does not ask for one.';
revoke all on function private.session_is_strong() from public;
grant execute on function private.session_is_strong() to authenticated;

create function private.require_staff(min_role public.staff_role) returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  if (select auth.uid()) is null then
    raise exception 'sign_in_required' using errcode = 'PT401';
  end if;
  if not private.is_staff(min_role) then
    raise exception 'staff_only' using errcode = 'PT403';
  end if;
  if not private.session_is_strong() then
    raise exception 'second_factor_required' using errcode = 'PT403';
  end if;
  return (select auth.uid());
end $$;
comment on function private.require_staff(public.staff_role) is
  'The member''s id; raises PT401 sign_in_required, PT403 staff_only or PT403 second_factor_required.';
revoke all on function private.require_staff(public.staff_role) from public;

-- ── Policies and grants ─────────────────────────────────────────────────────
-- One's own row stays readable, so that the app can say why nothing else is shown.
create policy staff_read on public.staff for select to authenticated
  using (user_id = (select auth.uid()) or (select private.is_staff('reader')));
create policy staff_second_factor on public.staff as restrictive for all to authenticated
  using (user_id = (select auth.uid()) or (select private.session_is_strong()));
grant select on table public.staff to authenticated;

create policy member_keys_own on public.member_keys for select to authenticated
  using (user_id = (select auth.uid()) and (select private.is_staff('reader')));
create policy member_keys_second_factor on public.member_keys as restrictive for all to authenticated
  using ((select private.session_is_strong()));
grant select on table public.member_keys to authenticated;
