-- ════════════════════════════════════════════════════════════════════════════
-- What a visitor without an account may do. This is the whole list; the file
-- supabase/anonymous-functions.json repeats it and a test compares the two.
-- Every function can be sent again after a lost answer.
-- Errors: PTnnn becomes HTTP status nnn; the message is a stable code.
-- Every parameter is text: what does not fit another type would be refused before
-- the function begins, and the server's log would repeat it.
-- ════════════════════════════════════════════════════════════════════════════

-- ── Adding one sealed message ───────────────────────────────────────────────
create function private.has_message(
  conversation_id uuid, message_id uuid, direction text, file text
) returns boolean
language sql stable set search_path = '' as $$
  select exists (
    select from public.messages m
    where m.id = has_message.message_id and m.conversation_id = has_message.conversation_id
      and m.direction = has_message.direction and m.file = has_message.file
  )
$$;
comment on function private.has_message(uuid, uuid, text, text) is 'Was this very message stored before?';
revoke all on function private.has_message(uuid, uuid, text, text) from public;

create function private.append_message(
  conversation_id uuid, message_id uuid, direction text, file text
) returns boolean
language plpgsql set search_path = '' as $$
declare
  stored boolean;
begin
  -- The caller holds the lock on the conversation's row, so max + 1 is not a race.
  insert into public.messages (id, conversation_id, position, direction, file)
  select append_message.message_id, append_message.conversation_id,
    coalesce(max(m.position), 0) + 1, append_message.direction, append_message.file
  from public.messages m where m.conversation_id = append_message.conversation_id
  on conflict do nothing
  returning true into stored;
  if stored then
    return true;
  end if;
  if private.has_message(conversation_id, message_id, direction, file) then
    return false;
  end if;
  raise exception 'message_conflict' using errcode = 'PT409',
    hint = 'this id or this file is already used for another message';
end $$;
comment on function private.append_message(uuid, uuid, text, text) is
  'True when stored now, false when the very same message was stored before; raises PT409 message_conflict otherwise.';
revoke all on function private.append_message(uuid, uuid, text, text) from public;

-- ── request_challenge ───────────────────────────────────────────────────────
-- Changes nothing and says so, which lets a page ask with GET before anything is sent.
create function public.request_challenge() returns json
language sql stable security definer set search_path = '' as $$
  select guard.challenge()
$$;
comment on function public.request_challenge() is
  'The work that a message has to bring: {challenge, nonce, puzzles, bits, seconds}. Stores nothing.';
revoke all on function public.request_challenge() from public, authenticated, service_role;
grant execute on function public.request_challenge() to anon;

-- ── open_conversation ───────────────────────────────────────────────────────
create function private.opened_before(
  conversation_id uuid, message_id uuid, lookup_hash text, removal_hash text, file text
) returns public.conversations
language plpgsql stable set search_path = '' as $$
declare
  conversation public.conversations;
begin
  select c.* into conversation from public.conversations c where c.id = opened_before.conversation_id;
  if conversation.id is null then
    select c.* into conversation from public.conversations c
    where c.lookup_hash = opened_before.lookup_hash;
  end if;
  if conversation.id is null then
    return null;
  end if;
  if (conversation.id, conversation.lookup_hash, conversation.removal_hash) is distinct from
    (opened_before.conversation_id, opened_before.lookup_hash, opened_before.removal_hash)
  then
    raise exception 'conversation_conflict' using errcode = 'PT409',
      hint = 'this id or this phrase already belongs to another conversation';
  end if;
  if not private.has_message(conversation.id, message_id, 'in', file) then
    raise exception 'message_conflict' using errcode = 'PT409',
      hint = 'this conversation was opened with another message';
  end if;
  return conversation;
end $$;
comment on function private.opened_before(uuid, uuid, text, text, text) is
  'The conversation when this very letter was stored before, null when it is new; raises PT409 conversation_conflict or message_conflict when it would take over something else.';
revoke all on function private.opened_before(uuid, uuid, text, text, text) from public;

create function public.open_conversation(
  conversation_id text, message_id text, lookup_hash text, removal_hash text, file text,
  challenge text, solution text
) returns json
language plpgsql security definer set search_path = '' as $$
declare
  new_id uuid := private.require_id(conversation_id);
  letter_id uuid := private.require_id(message_id);
  conversation public.conversations;
begin
  perform private.require_secret(lookup_hash), private.require_secret(removal_hash);
  perform private.require_file(file);

  -- A retry after a lost answer is a success and needs no new work.
  conversation := private.opened_before(new_id, letter_id, lookup_hash, removal_hash, file);
  if conversation.id is null and guard.spend(challenge, solution) then
    insert into public.conversations (id, lookup_hash, removal_hash)
    values (new_id, lookup_hash, removal_hash)
    on conflict do nothing
    returning * into conversation;
    if conversation.id is not null then
      perform private.append_message(conversation.id, letter_id, 'in', file);
      -- Last, because whoever counts waits for others who do.
      if guard.note_letter() then
        update public.conversations c set held = true where c.id = conversation.id;
      end if;
    end if;
  end if;
  if conversation.id is null then
    -- Somebody was first: the same letter on another line, or another letter with this proof.
    conversation := private.opened_before(new_id, letter_id, lookup_hash, removal_hash, file);
  end if;
  if conversation.id is null then
    raise exception 'challenge_used' using errcode = 'PT400', hint = 'ask request_challenge for another';
  end if;
  return json_build_object('status', conversation.status, 'opened_on', conversation.opened_on);
end $$;
comment on function public.open_conversation(text, text, text, text, text, text, text) is
  'Stores a first message. Returns {status, opened_on}. Raises PT400 id_missing, id_invalid, secret_invalid, file_invalid, challenge_invalid, challenge_expired, challenge_used, work_invalid; PT409 conversation_conflict, message_conflict; PT413 file_too_large.';
revoke all on function public.open_conversation(text, text, text, text, text, text, text)
  from public, authenticated, service_role;
grant execute on function public.open_conversation(text, text, text, text, text, text, text) to anon;

-- ── read_conversation ───────────────────────────────────────────────────────
create function private.message_page(conversation_id uuid, after bigint) returns json
language sql stable set search_path = '' as $$
  with page as (
    select m.position, m.id, m.direction, m.day, m.file
    from public.messages m
    where m.conversation_id = message_page.conversation_id
      and m.position > greatest(coalesce(after, 0), 0)
    order by m.position
    limit 51
  )
  select json_build_object(
    'messages', coalesce((
      select json_agg(json_build_object(
        'position', p.position, 'message_id', p.id, 'direction', p.direction,
        'day', p.day, 'file', p.file) order by p.position)
      from (select * from page order by position limit 50) p), '[]'::json),
    'more', (select count(*) > 50 from page))
$$;
comment on function private.message_page(uuid, bigint) is
  'Up to 50 messages after a position, oldest first, and whether there are more.';
revoke all on function private.message_page(uuid, bigint) from public;

create function public.read_conversation(lookup text, after text default '0') returns json
language plpgsql stable security definer set search_path = '' as $$
declare
  conversation public.conversations;
  page json;
begin
  if after is null or after !~ '^[0-9]{1,9}$' then
    raise exception 'position_invalid' using errcode = 'PT400', hint = 'the position of the last message seen';
  end if;
  select c.* into conversation from public.conversations c
  where c.lookup_hash = private.hash_of(lookup);
  if conversation.id is null then
    raise exception 'conversation_unknown' using errcode = 'PT404';
  end if;
  page := private.message_page(conversation.id, after::bigint);
  return json_build_object(
    'conversation_id', conversation.id, 'status', conversation.status, 'opened_on', conversation.opened_on,
    'last_staff_on', conversation.last_staff_on, 'closes_on', conversation.closes_on,
    'messages', page -> 'messages', 'more', page -> 'more');
end $$;
comment on function public.read_conversation(text, text) is
  'The conversation behind a look-up secret, a page of messages at a time. Raises PT400 secret_invalid, position_invalid; PT404 conversation_unknown. Leaves no trace of the visit.';
revoke all on function public.read_conversation(text, text) from public, authenticated, service_role;
grant execute on function public.read_conversation(text, text) to anon;

-- ── add_message ─────────────────────────────────────────────────────────────
create function public.add_message(
  lookup text, message_id text, file text, challenge text, solution text
) returns json
language plpgsql security definer set search_path = '' as $$
declare
  new_id uuid := private.require_id(message_id);
  conversation public.conversations;
begin
  perform private.require_file(file);

  select c.* into conversation from public.conversations c
  where c.lookup_hash = private.hash_of(lookup) for update;
  if conversation.id is null then
    raise exception 'conversation_unknown' using errcode = 'PT404';
  end if;

  -- A retry after a lost answer is a success and needs no new work; the row's lock keeps the order.
  if not private.has_message(conversation.id, new_id, 'in', file) then
    if not guard.spend(challenge, solution) then
      raise exception 'challenge_used' using errcode = 'PT400', hint = 'ask request_challenge for another';
    end if;
    perform private.append_message(conversation.id, new_id, 'in', file);
    -- Whoever writes again is waiting again: a closed conversation opens, and nothing gets deleted.
    update public.conversations c
    set status = 'received', closes_on = null, last_visitor_on = private.today(), version = c.version + 1
    where c.id = conversation.id
    returning c.status into conversation.status;
    perform guard.note_message();
  end if;
  return json_build_object('status', conversation.status);
end $$;
comment on function public.add_message(text, text, text, text, text) is
  'Adds a message of the visitor. Returns {status}. Raises PT400 id_missing, id_invalid, secret_invalid, file_invalid, challenge_invalid, challenge_expired, challenge_used, work_invalid; PT404 conversation_unknown; PT409 message_conflict; PT413 file_too_large.';
revoke all on function public.add_message(text, text, text, text, text) from public, authenticated, service_role;
grant execute on function public.add_message(text, text, text, text, text) to anon;

-- ── delete_conversation ─────────────────────────────────────────────────────
create function public.delete_conversation(lookup text, removal text) returns json
language plpgsql security definer set search_path = '' as $$
declare
  conversation public.conversations;
begin
  perform private.require_secret(removal);
  select c.* into conversation from public.conversations c
  where c.lookup_hash = private.hash_of(lookup) for update;
  if conversation.id is not null then
    if conversation.removal_hash <> private.hash_of(removal) then
      raise exception 'removal_refused' using errcode = 'PT403';
    end if;
    delete from public.conversations c where c.id = conversation.id;
    perform private.audit_day('deleted_by_visitor', conversation.id);
  end if;
  return json_build_object('deleted', true);
end $$;
comment on function public.delete_conversation(text, text) is
  'Deletes a conversation with all its messages; the same answer when it is already gone. Raises PT400 secret_invalid, PT403 removal_refused.';
revoke all on function public.delete_conversation(text, text) from public, authenticated, service_role;
grant execute on function public.delete_conversation(text, text) to anon;
