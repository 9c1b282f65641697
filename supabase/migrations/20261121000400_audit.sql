-- ════════════════════════════════════════════════════════════════════════════
-- Audit log: who did what to which row. Append only, for everybody.
-- ════════════════════════════════════════════════════════════════════════════

create table public.audit_log (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor uuid,
  action text not null check (action in ('opening', 'read', 'reply', 'status', 'let_in', 'deleted_by_visitor', 'purged')),
  subject uuid,
  amount integer not null default 1 check (amount > 0)
);
comment on table public.audit_log is 'Append only, also for reading messages. Holds no content, ever.';
comment on column public.audit_log.at is 'The minute for staff; only the day (midnight in Japan) for anything a visitor did.';
comment on column public.audit_log.actor is 'User id of the member of staff; null for visitors and for the retention job.';
comment on column public.audit_log.subject is 'Id of the conversation; says nothing once that row is gone.';
comment on column public.audit_log.amount is 'How many rows, for actions on several at once.';
alter table public.audit_log enable row level security;
revoke all on table public.audit_log from public, anon, authenticated, service_role;

-- ── Append only ─────────────────────────────────────────────────────────────
create function private.refuse_change() returns trigger
language plpgsql set search_path = '' as $$
begin
  raise exception 'audit_log_is_append_only' using errcode = '42501';
end $$;
comment on function private.refuse_change() is 'Trigger: no role, not even the service role, changes or removes audit rows.';
revoke all on function private.refuse_change() from public;

create trigger audit_log_no_change before update or delete on public.audit_log
  for each row execute function private.refuse_change();
create trigger audit_log_no_truncate before truncate on public.audit_log
  for each statement execute function private.refuse_change();

-- ── Writing ─────────────────────────────────────────────────────────────────
create function private.audit_staff(actor uuid, action text, subject uuid) returns void
language sql set search_path = '' as $$
  insert into public.audit_log (at, actor, action, subject)
  values (date_trunc('minute', now()), actor, action, subject)
$$;
comment on function private.audit_staff(uuid, text, uuid) is 'Writes one audit row for a member of staff, to the minute.';
revoke all on function private.audit_staff(uuid, text, uuid) from public;

create function private.audit_day(action text, subject uuid, amount integer default 1) returns void
language sql set search_path = '' as $$
  insert into public.audit_log (at, action, subject, amount)
  values (private.today()::timestamp at time zone 'Asia/Tokyo', action, subject, amount)
$$;
comment on function private.audit_day(text, uuid, integer) is 'Writes one audit row that tells only the day.';
revoke all on function private.audit_day(text, uuid, integer) from public;

-- ── Policies and grants ─────────────────────────────────────────────────────
create policy audit_log_read on public.audit_log for select to authenticated
  using ((select private.is_staff('admin')));
create policy audit_log_second_factor on public.audit_log as restrictive for all to authenticated
  using ((select private.session_is_strong()));
grant select on table public.audit_log to authenticated;
