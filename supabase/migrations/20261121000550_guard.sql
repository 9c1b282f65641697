-- ════════════════════════════════════════════════════════════════════════════
-- Guard: against floods, without a third party and without knowing anybody.
-- Every message brings a little work that a browser does while its person still
-- writes. When more arrives than usual the work grows; beyond a day's measure
-- letters are kept apart for staff. Nobody is ever turned away for the number
-- of others, and no address is stored. Only functions of core PostgreSQL.
-- ════════════════════════════════════════════════════════════════════════════

create schema guard;
comment on schema guard is 'Work, pace and counters for what arrives. Never exposed over the API.';
revoke all on schema guard from public, anon, authenticated, service_role;

-- ── Settings ────────────────────────────────────────────────────────────────
create table guard.settings (
  id boolean primary key default true check (id),
  puzzles smallint not null default 16 check (puzzles between 1 and 32),
  bits smallint not null default 16 check (bits between 0 and 20),
  most_extra_bits smallint not null default 3 check (most_extra_bits between 0 and 6),
  calm_pace integer not null default 20 check (calm_pace > 0),
  valid_minutes smallint not null default 120 check (valid_minutes between 20 and 720),
  daily_measure integer not null default 200 check (daily_measure > 0),
  network_measure integer not null default 20 check (network_measure > 0),
  address_header text default 'cf-connecting-ip'
);
comment on table guard.settings is 'One row: how much work, and how much is usual in a day.';
comment on column guard.settings.puzzles is 'Puzzles of one proof. Many small ones take a steadier time than one large.';
comment on column guard.settings.bits is 'Zero bits that each puzzle asks for on a calm day: 2^bits hashes on average.';
comment on column guard.settings.most_extra_bits is 'Most that a busy time adds; each bit doubles the work.';
comment on column guard.settings.calm_pace is 'Messages in ten minutes that are still calm. Each doubling adds a bit.';
comment on column guard.settings.valid_minutes is 'How long a challenge can be used, at least.';
comment on column guard.settings.daily_measure is 'First letters of one day beyond which further ones are kept apart.';
comment on column guard.settings.network_measure is
  'The same for one of the 4,096 shared counters. Homes, schools and carriers share addresses: keep it high.';
comment on column guard.settings.address_header is
  'Request header with the sender''s address, written by the outermost proxy; null counts no networks. On hosted Supabase cf-connecting-ip, as x-forwarded-for can be made up there.';
alter table guard.settings enable row level security;
revoke all on table guard.settings from public, anon, authenticated, service_role;
insert into guard.settings default values;

-- ── Tables ──────────────────────────────────────────────────────────────────
create table guard.signing (
  id boolean primary key default true check (id),
  inner_key bytea not null check (length(inner_key) = 64),
  outer_key bytea not null check (length(outer_key) = 64)
);
comment on table guard.signing is 'The key that marks a challenge as ours, as the two blocks of HMAC.';
alter table guard.signing enable row level security;
revoke all on table guard.signing from public, anon, authenticated, service_role;

-- Unlogged, all of the following: what is lost in a crash costs nothing, and it gets into no
-- write-ahead log and so into no backup.
create unlogged table guard.spent (
  nonce text primary key,
  expires_at timestamptz not null
);
comment on table guard.spent is 'Challenges that were used. Emptied by guard.sweep().';
comment on column guard.spent.expires_at is 'A quarter of an hour, rounded up: says only roughly when somebody wrote.';
alter table guard.spent enable row level security;
revoke all on table guard.spent from public, anon, authenticated, service_role;

-- Sixteen rows for one number: messages that arrive together need not wait for one another.
create unlogged table guard.pace (
  since timestamptz not null,
  shard smallint not null,
  arrived integer not null,
  primary key (since, shard)
) with (fillfactor = 50);
comment on table guard.pace is 'Messages in each five minutes, for at most an hour.';
alter table guard.pace enable row level security;
revoke all on table guard.pace from public, anon, authenticated, service_role;

create unlogged table guard.days (
  day date not null,
  shard smallint not null,
  arrived integer not null,
  primary key (day, shard)
) with (fillfactor = 50);
comment on table guard.days is 'First letters of today.';
alter table guard.days enable row level security;
revoke all on table guard.days from public, anon, authenticated, service_role;

create unlogged table guard.masks (
  day date primary key,
  mask bytea not null
);
comment on table guard.masks is 'Random, new each day and gone the next: turns an address into one of 4,096 counters.';
alter table guard.masks enable row level security;
revoke all on table guard.masks from public, anon, authenticated, service_role;

create unlogged table guard.networks (
  day date not null,
  counter smallint not null check (counter between 0 and 4095),
  arrived integer not null,
  primary key (day, counter)
) with (fillfactor = 50);
comment on table guard.networks is 'First letters of today by shared counter. Many addresses fall on each.';
alter table guard.networks enable row level security;
revoke all on table guard.networks from public, anon, authenticated, service_role;

-- ── A key, and marking with it (HMAC-SHA-256, RFC 2104) ─────────────────────
create function guard.random32() returns bytea
language sql volatile set search_path = '' as $$
  select sha256(convert_to(string_agg(gen_random_uuid()::text, ''), 'UTF8')) from generate_series(1, 6)
$$;
comment on function guard.random32() is
  '32 random bytes from six version 4 UUIDs (122 bits each) of the server''s strong generator.';
revoke all on function guard.random32() from public;

create function guard.key_block(key bytea, pad integer) returns bytea
language plpgsql immutable set search_path = '' as $$
declare
  block bytea := decode(repeat('00', 64), 'hex');
begin
  for i in 0..63 loop
    block := set_byte(block, i, (case when i < length(key) then get_byte(key, i) else 0 end) # pad);
  end loop;
  return block;
end $$;
comment on function guard.key_block(bytea, integer) is 'A key of up to 64 bytes as one block of HMAC.';
revoke all on function guard.key_block(bytea, integer) from public;

create function guard.renew_key(key bytea default guard.random32()) returns void
language sql set search_path = '' as $$
  insert into guard.signing (inner_key, outer_key)
  values (guard.key_block(key, 54), guard.key_block(key, 92))
  on conflict (id) do update set inner_key = excluded.inner_key, outer_key = excluded.outer_key
$$;
comment on function guard.renew_key(bytea) is
  'Sets a new key. Challenges given out before are refused from then on; browsers fetch another one by themselves.';
revoke all on function guard.renew_key(bytea) from public;

create function guard.mark(body text) returns text
language sql stable set search_path = '' as $$
  select encode(sha256(s.outer_key || sha256(s.inner_key || convert_to(body, 'UTF8'))), 'hex')
  from guard.signing s
$$;
comment on function guard.mark(text) is 'HMAC-SHA-256 of the text under our key, as 64 hex digits.';
revoke all on function guard.mark(text) from public;

select guard.renew_key();

-- ── Shared counters ─────────────────────────────────────────────────────────
create function guard.counter_of(address text, mask bytea) returns smallint
language sql immutable set search_path = '' as $$
  select ((get_byte(h, 0) << 4) | (get_byte(h, 1) >> 4))::smallint
  from (select sha256(mask || convert_to(address, 'UTF8')) as h) hashed
$$;
comment on function guard.counter_of(text, bytea) is 'Twelve bits of SHA-256(mask, address): which of the 4,096 counters.';
revoke all on function guard.counter_of(text, bytea) from public;

create function guard.network_address() returns text
language plpgsql stable set search_path = '' as $$
declare
  header text := (select s.address_header from guard.settings s);
  given text := nullif(current_setting('request.headers', true), '');
  address inet;
begin
  if header is null or given is null then
    return null;
  end if;
  -- Of a list only the last one was written by our own proxy.
  address := trim(split_part(given::json ->> header, ',', -1))::inet;
  -- One home or carrier holds a whole /64 of version 6.
  return case family(address)
    when 6 then host(network(set_masklen(address, 64)))
    else host(address)
  end;
exception when data_exception then
  return null;
end $$;
comment on function guard.network_address() is
  'Address of the sender of this request, for counter_of only; null when it is not known. Never stored.';
revoke all on function guard.network_address() from public;

-- ── Pace ────────────────────────────────────────────────────────────────────
create function guard.bits_over(amount bigint, usual integer) returns integer
language sql immutable set search_path = '' as $$
  select greatest(0, floor(log(2, greatest(1, amount)::numeric / usual)) + 1)::integer
$$;
comment on function guard.bits_over(bigint, integer) is
  'Extra bits for an amount: none below the usual one, 1 from there, 2 from twice as much, and so on.';
revoke all on function guard.bits_over(bigint, integer) from public;

create function guard.bits_now() returns integer
language sql stable set search_path = '' as $$
  select s.bits + least(s.most_extra_bits, greatest(
    guard.bits_over((
      select coalesce(sum(p.arrived), 0) from guard.pace p where p.since > now() - interval '10 minutes'
    ), s.calm_pace),
    guard.bits_over((
      select coalesce(sum(n.arrived), 0) from guard.masks m
      join guard.networks n on n.day = m.day
      where m.day = private.today()
        and n.counter = guard.counter_of(guard.network_address(), m.mask)
    ), s.network_measure)))
  from guard.settings s
$$;
comment on function guard.bits_now() is
  'Bits a puzzle asks for at this moment: more while much arrives, altogether or by the same shared counter.';
revoke all on function guard.bits_now() from public;

create function guard.note_message() returns void
language sql set search_path = '' as $$
  insert into guard.pace as p (since, shard, arrived)
  values (date_bin('5 minutes', now(), timestamptz '2026-01-01 00:00+00'), floor(random() * 16)::smallint, 1)
  on conflict (since, shard) do update set arrived = p.arrived + 1
$$;
comment on function guard.note_message() is 'Counts a message that was stored just now.';
revoke all on function guard.note_message() from public;

create function guard.note_letter() returns boolean
language plpgsql set search_path = '' as $$
declare
  measure guard.settings;
  today date := private.today();
  address text := guard.network_address();
  same_network integer := 0;
  all_day bigint;
begin
  select s.* into measure from guard.settings s;
  if address is not null then
    insert into guard.masks (day, mask) values (today, guard.random32()) on conflict do nothing;
    insert into guard.networks as n (day, counter, arrived)
    select today, guard.counter_of(address, m.mask), 1 from guard.masks m where m.day = today
    on conflict (day, counter) do update set arrived = n.arrived + 1
    returning n.arrived into same_network;
  end if;
  insert into guard.days as d (day, shard, arrived)
  values (today, floor(random() * 16)::smallint, 1)
  on conflict (day, shard) do update set arrived = d.arrived + 1;
  select sum(d.arrived) into all_day from guard.days d where d.day = today;
  perform guard.note_message();
  return all_day > measure.daily_measure or same_network > measure.network_measure;
end $$;
comment on function guard.note_letter() is
  'Counts a first letter that was stored just now. True when it goes beyond the day''s measure and is to be kept apart.';
revoke all on function guard.note_letter() from public;

-- ── Challenge and proof ─────────────────────────────────────────────────────
-- A challenge is text: 1.<expiry>.<puzzles>.<bits>.<nonce>.<mark>. The server keeps nothing of it.
create function guard.challenge() returns json
language plpgsql volatile set search_path = '' as $$
declare
  setting guard.settings;
  bits integer := guard.bits_now();
  nonce text := encode(guard.random32(), 'hex');
  expires bigint;
  body text;
begin
  select s.* into setting from guard.settings s;
  -- Rounded up, so that it does not carry the moment at which somebody began to write.
  expires := ceil(extract(epoch from now()) / 900 + setting.valid_minutes / 15.0) * 900;
  body := concat_ws('.', '1', expires, setting.puzzles, bits, nonce);
  return json_build_object(
    'challenge', concat(body, '.', guard.mark(body)), 'nonce', nonce, 'puzzles', setting.puzzles,
    'bits', bits, 'seconds', floor(expires - extract(epoch from now()))::integer);
end $$;
comment on function guard.challenge() is
  'A new challenge: {challenge, nonce, puzzles, bits, seconds}; seconds is how long it can be used.';
revoke all on function guard.challenge() from public;

create function guard.is_solved(nonce bytea, puzzles integer, bits integer, solution text) returns boolean
language plpgsql immutable set search_path = '' as $$
declare
  answers bigint[];
  hash bytea;
  word bigint;
begin
  if solution is null or length(solution) > 400 or solution !~ '^[0-9]{1,10}(\.[0-9]{1,10})*$' then
    return false;
  end if;
  answers := string_to_array(solution, '.');
  if cardinality(answers) <> puzzles or 2147483647 < any (answers) then
    return false;
  end if;
  for puzzle in 1..puzzles loop
    hash := sha256(nonce || int4send(puzzle - 1) || int4send(answers[puzzle]::integer));
    word := (get_byte(hash, 0)::bigint << 24) | (get_byte(hash, 1) << 16)
      | (get_byte(hash, 2) << 8) | get_byte(hash, 3);
    if word >> (32 - bits) <> 0 then
      return false;
    end if;
  end loop;
  return true;
end $$;
comment on function guard.is_solved(bytea, integer, integer, text) is
  'Does SHA-256(nonce, puzzle, answer) begin with that many zero bits for every puzzle? Answers are decimal, with points between.';
revoke all on function guard.is_solved(bytea, integer, integer, text) from public;

create function guard.spend(challenge text, solution text) returns boolean
language plpgsql set search_path = '' as $$
declare
  parts text[];
  new boolean;
begin
  if challenge is null or length(challenge) > 200
    or challenge !~ '^1\.[0-9]{10}\.[0-9]{1,2}\.[0-9]{1,2}\.[0-9a-f]{64}\.[0-9a-f]{64}$'
  then
    raise exception 'challenge_invalid' using errcode = 'PT400', hint = 'ask request_challenge for one';
  end if;
  parts := string_to_array(challenge, '.');
  if guard.mark(left(challenge, -65)) is distinct from parts[6] then
    raise exception 'challenge_invalid' using errcode = 'PT400', hint = 'ask request_challenge for one';
  end if;
  if to_timestamp(parts[2]::bigint) <= now() then
    raise exception 'challenge_expired' using errcode = 'PT400', hint = 'ask request_challenge for another';
  end if;
  if not guard.is_solved(decode(parts[5], 'hex'), parts[3]::integer, parts[4]::integer, solution) then
    raise exception 'work_invalid' using errcode = 'PT400', hint = 'one answer for each puzzle';
  end if;
  insert into guard.spent (nonce, expires_at) values (parts[5], to_timestamp(parts[2]::bigint))
  on conflict do nothing
  returning true into new;
  return coalesce(new, false);
end $$;
comment on function guard.spend(text, text) is
  'True when the proof is good and used now, false when it was used before; raises PT400 challenge_invalid, challenge_expired or work_invalid.';
revoke all on function guard.spend(text, text) from public;

-- ── Sweeping ────────────────────────────────────────────────────────────────
create function guard.sweep() returns void
language sql set search_path = '' as $$
  delete from guard.spent s where s.expires_at <= now();
  delete from guard.pace p where p.since <= now() - interval '15 minutes';
  delete from guard.days d where d.day < private.today();
  delete from guard.networks n where n.day < private.today();
  delete from guard.masks m where m.day < private.today();
$$;
comment on function guard.sweep() is 'Throws away what has served: hourly, with private.purge().';
revoke all on function guard.sweep() from public;
