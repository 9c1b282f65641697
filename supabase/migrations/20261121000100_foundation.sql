-- ════════════════════════════════════════════════════════════════════════════
-- Foundation: take every right away first, then hand out by name.
-- Runs on hosted Supabase and on plain PostgreSQL 15 or newer.
-- ════════════════════════════════════════════════════════════════════════════

-- ── Revoke first ────────────────────────────────────────────────────────────
-- PUBLIC's EXECUTE is a global default; a revoke "in schema" would not touch it.
alter default privileges revoke execute on functions from public;
alter default privileges in schema public
  revoke all on tables from anon, authenticated, service_role;
alter default privileges in schema public
  revoke all on sequences from anon, authenticated, service_role;
alter default privileges in schema public
  revoke execute on functions from anon, authenticated, service_role;
revoke create on schema public from public;

-- ── Schemas ─────────────────────────────────────────────────────────────────
grant usage on schema public to anon, authenticated, service_role;

create schema if not exists private;
comment on schema private is 'Helpers and settings. Never exposed over the API.';
revoke all on schema private from public;
-- Row policies run as the caller, so the caller must be able to name the helpers they use.
grant usage on schema private to authenticated;

-- ── Settings ────────────────────────────────────────────────────────────────
create table private.settings (
  id boolean primary key default true check (id),
  require_mfa boolean not null default true,
  keep_days smallint not null default 90 check (keep_days between 1 and 3650),
  demonstration boolean not null default false
);
comment on table private.settings is 'One row: how this deployment behaves.';
comment on column private.settings.require_mfa is
  'Staff rows need a session at aal2. True unless someone decided otherwise; the embedded backend has no second factor and sets false.';
comment on column private.settings.keep_days is
  'Days between closing a conversation and deleting it; the same figure as contact.keep_days of the site.';
comment on column private.settings.demonstration is
  'True when the keyring was made from the public demonstration key. Such a database must never be reachable from outside.';
alter table private.settings enable row level security;
revoke all on table private.settings from public, anon, authenticated, service_role;
insert into private.settings default values;

-- ── Days ────────────────────────────────────────────────────────────────────
create function private.today() returns date
language sql stable set search_path = '' as $$
  select (now() at time zone 'Asia/Tokyo')::date
$$;
comment on function private.today() is 'Today in Japan. Visitors leave days behind, never times.';
revoke all on function private.today() from public;

-- ── Checks at the door ──────────────────────────────────────────────────────
create function private.require_secret(value text) returns text
language plpgsql immutable set search_path = '' as $$
begin
  if value is null or value !~ '^[A-Za-z0-9_-]{43}$' then
    raise exception 'secret_invalid' using errcode = 'PT400',
      hint = 'base64url of 32 bytes, 43 characters, no padding';
  end if;
  return value;
end $$;
comment on function private.require_secret(text) is
  'Returns the value when it has the form of 32 bytes in base64url; raises PT400 secret_invalid otherwise.';
revoke all on function private.require_secret(text) from public;

create function private.require_id(value text) returns uuid
language plpgsql immutable set search_path = '' as $$
begin
  if value is null then
    raise exception 'id_missing' using errcode = 'PT400';
  end if;
  if value !~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then
    raise exception 'id_invalid' using errcode = 'PT400', hint = 'a UUID';
  end if;
  return value::uuid;
end $$;
comment on function private.require_id(text) is
  'The id behind a text; raises PT400 id_missing or id_invalid. A parameter of type uuid would have the server write what it was given into its log.';
revoke all on function private.require_id(text) from public;

create function private.hash_of(secret text) returns text
language sql immutable set search_path = '' as $$
  select rtrim(translate(encode(
    sha256(decode(translate(private.require_secret(secret), '-_', '+/') || '=', 'base64')),
    'base64'), '+/', '-_'), '=')
$$;
comment on function private.hash_of(text) is
  'base64url SHA-256 of the 32 bytes behind a base64url secret; only hashes of secrets are stored.';
revoke all on function private.hash_of(text) from public;

create function private.require_file(file text) returns text
language plpgsql immutable set search_path = '' as $$
begin
  if file is null or length(file) < 1000 then
    raise exception 'file_invalid' using errcode = 'PT400', hint = 'base64 of an age file';
  end if;
  if length(file) > 65536 then
    raise exception 'file_too_large' using errcode = 'PT413', hint = 'at most 65536 characters';
  end if;
  -- The first bytes say "age-encryption.org/v1": anything readable is turned away, not stored.
  if length(file) % 4 <> 0
    or file !~ '^[A-Za-z0-9+/]+={0,2}$'
    or not starts_with(file, 'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+')
  then
    raise exception 'file_invalid' using errcode = 'PT400', hint = 'base64 of an age file';
  end if;
  return file;
end $$;
comment on function private.require_file(text) is
  'Returns the file when it is base64 of an age file within the size limits; raises PT400 file_invalid or PT413 file_too_large.';
revoke all on function private.require_file(text) from public;

create function private.size_class(file text) returns smallint
language sql immutable set search_path = '' as $$
  select case
    when length(file) <= 12000 then 4
    when length(file) <= 18000 then 8
    when length(file) <= 34000 then 16
    else 32
  end::smallint
$$;
comment on function private.size_class(text) is
  'Padded size of the plaintext in KiB (4, 8, 16 or 32), told from the length of the base64.';
revoke all on function private.size_class(text) from public;
