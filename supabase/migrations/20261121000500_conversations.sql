-- ════════════════════════════════════════════════════════════════════════════
-- Conversations and messages: ciphertext, and the few clear columns needed to
-- find, show and delete it. Nothing about a person. No address, no device.
-- ════════════════════════════════════════════════════════════════════════════

create type public.conversation_status as enum ('received', 'read', 'replying', 'answered', 'closed');
comment on type public.conversation_status is 'What the visitor is told: 届きました, 読みました, 返事を書いています, 返事があります, 閉じました.';

-- ── conversations ───────────────────────────────────────────────────────────
create table public.conversations (
  id uuid primary key,
  lookup_hash text not null unique check (lookup_hash ~ '^[A-Za-z0-9_-]{43}$'),
  removal_hash text not null check (removal_hash ~ '^[A-Za-z0-9_-]{43}$'),
  status public.conversation_status not null default 'received',
  opened_on date not null default private.today(),
  last_visitor_on date not null default private.today(),
  last_staff_on date,
  closes_on date,
  version integer not null default 1,
  held boolean not null default false,
  check ((status = 'closed') = (closes_on is not null))
);
comment on table public.conversations is 'One anonymous conversation. Whoever knows the phrase behind lookup_hash can come back to it.';
comment on column public.conversations.id is 'Made by the visitor''s browser, so that a retry stores nothing twice.';
comment on column public.conversations.lookup_hash is 'SHA-256 of the look-up secret; also the thread id inside the messages.';
comment on column public.conversations.removal_hash is 'SHA-256 of the secret that deletes. Not readable by staff.';
comment on column public.conversations.closes_on is 'The day on which a closed conversation is deleted; null while it is open.';
comment on column public.conversations.held is
  'Arrived when more came than the day''s measure (guard.settings). Staff see it apart until they let it in; the visitor sees no difference.';
comment on column public.conversations.version is 'Rises with every change; staff send the one they saw.';
-- held first: a flood of letters kept apart must not slow down the list of the others.
create index conversations_inbox on public.conversations (held, last_visitor_on desc, id desc);
create index conversations_inbox_by_status
  on public.conversations (held, status, last_visitor_on desc, id desc);
create index conversations_due on public.conversations (closes_on) where closes_on is not null;
alter table public.conversations enable row level security;
revoke all on table public.conversations from public, anon, authenticated, service_role;

-- ── messages ────────────────────────────────────────────────────────────────
create table public.messages (
  id uuid primary key,
  conversation_id uuid not null references public.conversations (id) on delete cascade,
  position integer not null check (position > 0),
  direction text not null check (direction in ('in', 'out')),
  size_class smallint not null generated always as (private.size_class(file)) stored,
  day date not null default private.today(),
  file text not null,
  file_hash text not null generated always as (encode(sha256(decode(file, 'base64')), 'hex')) stored,
  unique (conversation_id, position),
  unique (conversation_id, file_hash)
);
comment on table public.messages is 'One sealed message each. Only the visitor''s phrase or the organisation key opens the file.';
comment on column public.messages.id is 'Made by the sender''s browser, so that a retry stores nothing twice.';
comment on column public.messages.position is 'Order within the conversation, from 1; the cursor for reading on.';
comment on column public.messages.direction is 'in: from the visitor. out: from staff.';
comment on column public.messages.size_class is 'Padded size in KiB: 4, 8, 16 or 32.';
comment on column public.messages.file is 'The age file in base64. Not selectable: reading goes through functions that keep the audit log.';
comment on column public.messages.file_hash is 'SHA-256 of the file; the same ciphertext is never stored twice in one conversation.';
alter table public.messages enable row level security;
revoke all on table public.messages from public, anon, authenticated, service_role;

-- ── Policies and grants ─────────────────────────────────────────────────────
create policy conversations_read on public.conversations for select to authenticated
  using ((select private.is_staff('reader')));
create policy conversations_second_factor on public.conversations as restrictive for all to authenticated
  using ((select private.session_is_strong()));
grant select (id, lookup_hash, status, opened_on, last_visitor_on, last_staff_on, closes_on, version, held)
  on table public.conversations to authenticated;

create policy messages_read on public.messages for select to authenticated
  using ((select private.is_staff('reader')));
create policy messages_second_factor on public.messages as restrictive for all to authenticated
  using ((select private.session_is_strong()));
grant select (id, conversation_id, position, direction, size_class, day)
  on table public.messages to authenticated;
