/** The generated sign-in of the demonstration: kept beside the database, readable by its owner only. */
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { readPrivateFile, writePrivateFile } from '../data/private-file.ts';

const signInSchema = z.strictObject({
  userId: z.uuid(),
  email: z.string(),
  password: z.string(),
  passphrase: z.string(),
});

export type SignIn = z.infer<typeof signInSchema>;

/** Letters and digits that are not taken for one another. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';

/** The kept sign-in, or undefined when this data directory has none (or it is damaged). */
export function readSignIn(directory: string): SignIn | undefined {
  try {
    return signInSchema.parse(readPrivateFile(fileIn(directory)));
  } catch {
    return undefined;
  }
}

/** Makes a sign-in at random (about 100 bits each) and keeps it. */
export function createSignIn(directory: string): SignIn {
  const signIn: SignIn = {
    userId: crypto.randomUUID(),
    email: 'soudan@engawa.example',
    password: randomGroups(),
    passphrase: randomGroups(),
  };
  writePrivateFile(fileIn(directory), signIn);
  return signIn;
}

function fileIn(directory: string): string {
  return join(directory, 'sign-in.json');
}

function randomGroups(): string {
  const group = (): string =>
    Array.from({ length: 4 }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
  return Array.from({ length: 5 }, group).join('-');
}
