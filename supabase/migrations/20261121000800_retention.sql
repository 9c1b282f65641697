-- ════════════════════════════════════════════════════════════════════════════
-- Retention: closed conversations are deleted on the day the visitor was told.
-- Production: select cron.schedule('engawa-purge', '17 * * * *', 'select private.purge()');
-- (every hour, since it sweeps what the guard remembers as well). The embedded backend has a timer.
-- ════════════════════════════════════════════════════════════════════════════

create function private.purge() returns integer
language plpgsql security definer set search_path = '' as $$
declare
  gone integer;
begin
  perform guard.sweep();
  delete from public.conversations c where c.closes_on <= private.today();
  get diagnostics gone = row_count;
  if gone > 0 then
    perform private.audit_day('purged', null, gone);
  end if;
  return gone;
end $$;
comment on function private.purge() is
  'Deletes every closed conversation whose day has come, and returns how many; sweeps the guard. Only the owner may call it.';
revoke all on function private.purge() from public, anon, authenticated, service_role;
