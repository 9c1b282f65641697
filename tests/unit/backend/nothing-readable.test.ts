import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  addMessage,
  deleteConversation,
  openConversation,
  readConversation,
} from '../../../src/backend/visitor.ts';

const sent = vi.fn(() => Promise.resolve(Response.json({})));
beforeEach(() => {
  vi.stubGlobal('location', { origin: 'https://engawa.example' });
  vi.stubGlobal('fetch', sent.mockClear());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const SECRET = 'a'.repeat(43);
const proof = { challenge: '1.1795233600.16.16.ab.cd', solution: '1.2.3' };
const letter = {
  conversationId: '00000000-0000-4000-8000-000000000000',
  messageId: '00000000-0000-4000-8000-000000000001',
  lookupHash: SECRET,
  removalHash: SECRET,
  file: 'YWdlLWVuY3J5cHRpb24=',
  ...proof,
};
const message = { lookup: SECRET, messageId: letter.messageId, file: letter.file, ...proof };

describe('A text that a page forgot to seal', () => {
  test('does not leave the device, wherever it was put by mistake', async () => {
    const texts = ['眠れません', 'I cannot sleep', 'nemu\u0000', '\ud83d', 'a b', '<b>', '\n'];
    for (const text of texts) {
      const answers = [
        ...Object.keys(letter).map((place) => openConversation({ ...letter, [place]: text })),
        ...Object.keys(message).map((place) => addMessage({ ...message, [place]: text })),
        readConversation({ lookup: text }),
        deleteConversation({ lookup: SECRET, removal: text }),
      ];
      for (const answer of await Promise.all(answers)) {
        expect(answer).toMatchObject({ ok: false, error: { code: 'invalid', retryable: false } });
      }
    }
    expect(sent).not.toHaveBeenCalled();
  });

  test('is told from a sealed one, which leaves', async () => {
    await openConversation(letter);
    await addMessage(message);
    expect(sent).toHaveBeenCalledTimes(2);
  });
});
