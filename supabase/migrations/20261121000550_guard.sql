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

-- ── What is counted ─────────────────────────────────────────────────────────
-- Unlogged, all that counts: what is lost in a crash costs nothing, and it gets into no
-- write-ahead log and so into no backup.
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

-- ── Chance ──────────────────────────────────────────────────────────────────
create function guard.random32() returns bytea
language sql volatile set search_path = '' as $$
  select sha256(convert_to(string_agg(gen_random_uuid()::text, ''), 'UTF8')) from generate_series(1, 6)
$$;
comment on function guard.random32() is
  '32 random bytes from six version 4 UUIDs (122 bits each) of the server''s strong generator.';
revoke all on function guard.random32() from public;

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
