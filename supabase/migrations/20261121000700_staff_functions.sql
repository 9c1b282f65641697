-- ════════════════════════════════════════════════════════════════════════════
-- What staff do with a conversation. Each call checks the member and leaves an
-- audit row. Changes carry the version the member saw; a stale one is refused.
-- ════════════════════════════════════════════════════════════════════════════

create function private.conversation_for_staff(c public.conversations) returns json
language sql stable set search_path = '' as $$
  select json_build_object(
    'id', c.id, 'lookup_hash', c.lookup_hash, 'status', c.status, 'opened_on', c.opened_on,
    'last_visitor_on', c.last_visitor_on, 'last_staff_on', c.last_staff_on,
    'closes_on', c.closes_on, 'version', c.version, 'held', c.held)
$$;
comment on function private.conversation_for_staff(public.conversations) is
  'The clear columns that staff see of a conversation.';
revoke all on function private.conversation_for_staff(public.conversations) from public;

-- ── read_openings ───────────────────────────────────────────────────────────
create function public.read_openings(conversation_ids uuid[]) returns json
language plpgsql security definer set search_path = '' as $$
declare
  member uuid := private.require_staff('reader');
  openings json;
begin
  if conversation_ids is null or cardinality(conversation_ids) > 50 then
    raise exception 'too_many' using errcode = 'PT400', hint = 'at most 50 ids';
  end if;
  perform private.audit_staff(member, 'opening', m.conversation_id)
  from public.messages m where m.conversation_id = any (conversation_ids) and m.position = 1;
  select coalesce(json_agg(json_build_object('conversation_id', m.conversation_id, 'file', m.file)), '[]')
  into openings
  from public.messages m where m.conversation_id = any (conversation_ids) and m.position = 1;
  return openings;
end $$;
comment on function public.read_openings(uuid[]) is
  'The first message of up to 50 conversations, for the line in the inbox; one audit row each. Does not count as having read them. Returns [{conversation_id, file}]. Raises PT400 too_many, PT401, PT403.';
revoke all on function public.read_openings(uuid[]) from public, anon, service_role;
grant execute on function public.read_openings(uuid[]) to authenticated;

-- ── read_for_staff ──────────────────────────────────────────────────────────
create function public.read_for_staff(conversation_id uuid, after bigint default 0) returns json
language plpgsql security definer set search_path = '' as $$
declare
  member uuid := private.require_staff('reader');
  conversation public.conversations;
  page json;
begin
  select c.* into conversation from public.conversations c
  where c.id = read_for_staff.conversation_id for update;
  if conversation.id is null then
    raise exception 'conversation_unknown' using errcode = 'PT404';
  end if;
  if conversation.status = 'received' then
    update public.conversations c set status = 'read', version = c.version + 1
    where c.id = conversation.id returning c.* into conversation;
  end if;
  perform private.audit_staff(member, 'read', conversation.id);
  page := private.message_page(conversation.id, after);
  return json_build_object(
    'conversation', private.conversation_for_staff(conversation),
    'messages', page -> 'messages', 'more', page -> 'more');
end $$;
comment on function public.read_for_staff(uuid, bigint) is
  'A page of messages for a member of staff; writes the audit row, and turns received into read. Returns {conversation, messages, more}. Raises PT401, PT403, PT404 conversation_unknown.';
revoke all on function public.read_for_staff(uuid, bigint) from public, anon, service_role;
grant execute on function public.read_for_staff(uuid, bigint) to authenticated;

-- ── staff_reply ─────────────────────────────────────────────────────────────
create function public.staff_reply(
  conversation_id uuid, message_id uuid, file text, expected_version integer
) returns json
language plpgsql security definer set search_path = '' as $$
declare
  member uuid := private.require_staff('counsellor');
  conversation public.conversations;
begin
  if message_id is null then
    raise exception 'id_missing' using errcode = 'PT400';
  end if;
  perform private.require_file(file);
  select c.* into conversation from public.conversations c
  where c.id = staff_reply.conversation_id for update;
  if conversation.id is null then
    raise exception 'conversation_unknown' using errcode = 'PT404';
  end if;

  if private.append_message(conversation.id, message_id, 'out', file) then
    -- Raising here also undoes the message, so a colleague's change is never written over.
    if conversation.version is distinct from expected_version then
      raise exception 'version_stale' using errcode = 'PT409';
    end if;
    update public.conversations c
    set status = 'answered', closes_on = null, last_staff_on = private.today(), version = c.version + 1
    where c.id = conversation.id returning c.* into conversation;
    perform private.audit_staff(member, 'reply', conversation.id);
  end if;
  return json_build_object('status', conversation.status, 'version', conversation.version, 'closes_on', conversation.closes_on);
end $$;
comment on function public.staff_reply(uuid, uuid, text, integer) is
  'Stores a reply and turns the conversation into answered. Sending the same reply again is a success. Returns {status, version, closes_on}. Raises PT400, PT401, PT403, PT404, PT409 version_stale or message_conflict, PT413.';
revoke all on function public.staff_reply(uuid, uuid, text, integer) from public, anon, service_role;
grant execute on function public.staff_reply(uuid, uuid, text, integer) to authenticated;

-- ── set_status ──────────────────────────────────────────────────────────────
create function public.set_status(
  conversation_id uuid, status public.conversation_status, expected_version integer
) returns json
language plpgsql security definer set search_path = '' as $$
declare
  member uuid := private.require_staff('counsellor');
  conversation public.conversations;
begin
  if status is null then
    raise exception 'status_missing' using errcode = 'PT400';
  end if;
  select c.* into conversation from public.conversations c
  where c.id = set_status.conversation_id for update;
  if conversation.id is null then
    raise exception 'conversation_unknown' using errcode = 'PT404';
  end if;

  -- Already there: a retry after a lost answer, or a colleague who wanted the same.
  if conversation.status <> set_status.status then
    if conversation.version is distinct from expected_version then
      raise exception 'version_stale' using errcode = 'PT409';
    end if;
    update public.conversations c
    set status = set_status.status,
        closes_on = case when set_status.status = 'closed'
          then private.today() + (select s.keep_days from private.settings s)::integer end,
        version = c.version + 1
    where c.id = conversation.id returning c.* into conversation;
    perform private.audit_staff(member, 'status', conversation.id);
  end if;
  return json_build_object(
    'status', conversation.status, 'version', conversation.version, 'closes_on', conversation.closes_on);
end $$;
comment on function public.set_status(uuid, public.conversation_status, integer) is
  'Sets what the visitor is told. Closing fixes the day of deletion. Returns {status, version, closes_on}. Raises PT400, PT401, PT403, PT404, PT409 version_stale.';
revoke all on function public.set_status(uuid, public.conversation_status, integer)
  from public, anon, service_role;
grant execute on function public.set_status(uuid, public.conversation_status, integer) to authenticated;

-- ── reply_days ──────────────────────────────────────────────────────────────
create function public.reply_days() returns json
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_staff('reader');
  return (
    select coalesce(json_agg(json_build_object(
      'days', w.days, 'answered', w.answered, 'waiting', w.waiting) order by w.days), '[]')
    from (
      select coalesce(first.day, private.today()) - c.opened_on as days,
        count(first.day) as answered, count(*) - count(first.day) as waiting
      from public.conversations c
      cross join lateral (
        select min(m.day) as day from public.messages m
        where m.conversation_id = c.id and m.direction = 'out') first
      -- Closed without an answer: none was asked for, or none could be given.
      where c.opened_on > private.today() - 90 and not c.held
        and (first.day is not null or c.status <> 'closed')
      group by 1) w);
end $$;
comment on function public.reply_days() is
  'Of the conversations opened in the last 90 days: how many were first answered after so many days, and how many have waited for so many. Opens nothing. Returns [{days, answered, waiting}]. Raises PT401, PT403.';
revoke all on function public.reply_days() from public, anon, service_role;
grant execute on function public.reply_days() to authenticated;

-- ── let_in ──────────────────────────────────────────────────────────────────
create function public.let_in(conversation_ids uuid[]) returns json
language plpgsql security definer set search_path = '' as $$
declare
  member uuid := private.require_staff('counsellor');
  changed uuid;
  let_in integer := 0;
begin
  if conversation_ids is null or cardinality(conversation_ids) > 50 then
    raise exception 'too_many' using errcode = 'PT400', hint = 'at most 50 ids';
  end if;
  for changed in
    update public.conversations c set held = false, version = c.version + 1
    where c.id = any (conversation_ids) and c.held returning c.id
  loop
    perform private.audit_staff(member, 'let_in', changed);
    let_in := let_in + 1;
  end loop;
  return json_build_object('let_in', let_in);
end $$;
comment on function public.let_in(uuid[]) is
  'Puts up to 50 conversations that were kept apart among the others; those that are there already stay. Returns {let_in} (how many). Raises PT400 too_many, PT401, PT403.';
revoke all on function public.let_in(uuid[]) from public, anon, service_role;
grant execute on function public.let_in(uuid[]) to authenticated;
