-- ════════════════════════════════════════════════════════════════════════════
-- Proof of work: a challenge that the server need not remember, the work that a
-- letter brings for it, and each used once. How much work: see the guard.
-- ════════════════════════════════════════════════════════════════════════════

-- ── Tables ──────────────────────────────────────────────────────────────────
create table guard.signing (
  id boolean primary key default true check (id),
  inner_key bytea not null check (length(inner_key) = 64),
  outer_key bytea not null check (length(outer_key) = 64)
);
comment on table guard.signing is 'The key that marks a challenge as ours, as the two blocks of HMAC.';
alter table guard.signing enable row level security;
revoke all on table guard.signing from public, anon, authenticated, service_role;

-- Unlogged, like all that the guard counts.
create unlogged table guard.spent (
  nonce text primary key,
  expires_at timestamptz not null
);
comment on table guard.spent is 'Challenges that were used. Emptied by guard.sweep().';
comment on column guard.spent.expires_at is 'A quarter of an hour, rounded up: says only roughly when somebody wrote.';
alter table guard.spent enable row level security;
revoke all on table guard.spent from public, anon, authenticated, service_role;

-- ── A key, and marking with it (HMAC-SHA-256, RFC 2104) ─────────────────────
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
