import { openTestBackend, type TestBackend } from './backend.ts';
import { newVisitor, opening, type Visitor } from './letters.ts';
import { addPerson, type Person } from './people.ts';

/** A backend with everybody who may stand before it, and letters that arrive when asked for. */
export type Office = {
  readonly backend: TestBackend;
  /** Token of the admin. */
  readonly admin: string;
  readonly counsellor: Person;
  readonly reader: Person;
  /** A former admin. */
  readonly stopped: Person;
  /** Has a sign-in, but is no member of staff. */
  readonly stranger: Person;
  /** Lets a letter arrive. */
  readonly written: () => Promise<{ visitor: Visitor; id: string }>;
  /** The status as the visitor is told. */
  readonly statusFor: (visitor: Visitor) => Promise<unknown>;
};

/** Opens the office; close `backend` when done. */
export async function openOffice(): Promise<Office> {
  const backend = await openTestBackend();
  return {
    backend,
    admin: await backend.token(backend.signIn.email, backend.signIn.password),
    counsellor: await addPerson(backend, { role: 'counsellor', active: true }),
    reader: await addPerson(backend, { role: 'reader', active: true }),
    stopped: await addPerson(backend, { role: 'admin', active: false }),
    stranger: await addPerson(backend),
    written: async () => {
      const visitor = newVisitor();
      const letter = opening(visitor);
      await backend.deliver('open_conversation', letter);
      return { visitor, id: letter.conversation_id };
    },
    statusFor: async (visitor) =>
      (await backend.rpc('read_conversation', { lookup: visitor.lookup })).body['status'],
  };
}
