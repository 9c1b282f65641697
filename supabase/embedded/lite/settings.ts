/** The part of supabase/config.toml that the embedded backend shares with the Supabase CLI. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import * as z from 'zod/mini';
import { PROJECT } from '../environment.ts';

const settingsSchema = z.object({
  api: z.object({ schemas: z.array(z.string()), max_rows: z.number() }),
  auth: z.object({
    enabled: z.literal(true),
    site_url: z.string(),
    jwt_expiry: z.number(),
    enable_signup: z.literal(false),
    enable_anonymous_sign_ins: z.literal(false),
    minimum_password_length: z.number(),
    publishable_key: z.string().check(z.minLength(32)),
    email: z.object({ enable_signup: z.boolean(), enable_confirmations: z.boolean() }),
  }),
});

export type Settings = z.infer<typeof settingsSchema>;

/** Reads supabase/config.toml; throws when a setting that protects something is missing. */
export function readSettings(): Settings {
  const text = readFileSync(join(PROJECT, 'supabase/config.toml'), 'utf8');
  return settingsSchema.parse(parse(text));
}
