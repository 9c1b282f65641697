import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seal } from '../../../src/sealed/age-file.ts';
import { fileHash } from '../../../src/sealed/conversation.ts';
import { type ConversationKeys, deriveKeys, hashOf } from '../../../src/sealed/derive.ts';
import { openConversation, sealNext, sealOpening } from '../../../src/sealed/envelope.ts';
import { createPhrase } from '../../../src/sealed/phrase.ts';
import { createIdentity, recipientOf } from '../../../src/sealed/recipients.ts';
import type { Body } from '../../../src/sealed/body.ts';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';

const organisation = await createIdentity();
const O = await recipientOf(organisation);
const at = new Date('2026-11-21T04:20:00Z');

const newKeys = (): Promise<ConversationKeys> => deriveKeys(createPhrase(), 1);
const asStaff = (keys: ConversationKeys, identities: readonly string[] = [organisation]) =>
  ({ role: 'staff', organisationIdentities: identities, lookupHash: hashOf(keys.lookup) }) as const;
const asVisitor = (keys: ConversationKeys) => ({ role: 'visitor', keys }) as const;

/** Opening, reply, and the visitor's second message. */
const conversation = async (keys: ConversationKeys) => {
  const m0 = await sealOpening(keys, { text: 'はじめまして', answers: { forWhom: 'self' } }, O, at);
  const m1 = await sealNext(
    await openConversation([m0], asStaff(keys)),
    'out',
    { text: '返事です' },
    O,
  );
  const seen = await openConversation([m0, m1], asVisitor(keys));
  const m2 = await sealNext(seen, 'in', { text: 'ありがとう' }, O);
  return { m0, m1, m2 };
};
const codes = (opened: { problems: readonly { code: string }[] }) =>
  opened.problems.map(({ code }) => code);
const texts = (opened: { messages: readonly { content: { text: string } }[] }) =>
  opened.messages.map(({ content }) => content.text);

describe('the visitor and the staff talk', () => {
  test('each reads what the other wrote, whatever it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (text) => {
        const keys = await newKeys();
        const m0 = await sealOpening(keys, { text }, O);
        const staff = await openConversation([m0], asStaff(keys));
        expect(texts(staff)).toEqual([text]);
        const m1 = await sealNext(staff, 'out', { text: `${text}?` }, O);
        const visitor = await openConversation([m0, m1], asVisitor(keys));
        expect(texts(visitor)).toEqual([text, `${text}?`]);
        expect([...codes(staff), ...codes(visitor)]).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  test('direction, number, time, choices and file hash are told', async () => {
    const keys = await newKeys();
    const { m0, m1, m2 } = await conversation(keys);
    const opened = await openConversation([m0, m1, m2], asStaff(keys));
    expect(opened.messages.map(({ direction, n }) => `${direction}${n}`)).toEqual([
      'in0',
      'out0',
      'in1',
    ]);
    expect(opened.messages[0]).toEqual({
      direction: 'in',
      n: 0,
      at: at.toISOString(),
      content: { text: 'はじめまして', answers: { forWhom: 'self' } },
      fileHash: fileHash(m0),
    });
    expect(opened.problems).toEqual([]);
  });

  test('from outside a short word and a page look the same', async () => {
    const keys = await newKeys();
    const short = await sealOpening(keys, { text: 'あ' }, O);
    const page = await sealOpening(keys, { text: 'あ'.repeat(500) }, O);
    expect([short.length, page.length]).toEqual([7312, 7312]);
  });

  test('staff still read conversations sealed before the organisation key was changed', async () => {
    const next = await createIdentity();
    const keys = await newKeys();
    const m0 = await sealOpening(keys, { text: 'まえ' }, O);
    const both = asStaff(keys, [next, organisation]);
    const m1 = await sealNext(
      await openConversation([m0], both),
      'out',
      { text: 'あと' },
      await recipientOf(next),
    );
    expect(texts(await openConversation([m0, m1], both))).toEqual(['まえ', 'あと']);
    const onlyNew = await openConversation([m0, m1], asStaff(keys, [next]));
    expect(onlyNew.messages).toEqual([]);
    expect(codes(onlyNew)).toEqual(['unreadable', 'hole']);
    expect(texts(await openConversation([m0, m1], asVisitor(keys)))).toEqual(['まえ', 'あと']);
  });
});

describe('only the two can read', () => {
  test('another phrase and another organisation open nothing', async () => {
    const keys = await newKeys();
    const { m0 } = await conversation(keys);
    const stranger = { ...(await newKeys()), lookup: keys.lookup };
    expect((await openConversation([m0], asVisitor(stranger))).messages).toEqual([]);
    const other = await openConversation([m0], asStaff(keys, [await createIdentity()]));
    expect(other).toEqual({
      messages: [],
      problems: [{ code: 'unreadable', fileHash: fileHash(m0) }],
      replyTo: null,
    });
  });

  test('keys that a quantum computer could break are refused, also mixed in', async () => {
    const classical = await identityToRecipient(await generateX25519Identity());
    const keys = await newKeys();
    for (const bad of [classical, 'age1pq1qqqq', '', `${O} `]) {
      await expect(sealOpening(keys, { text: '' }, bad)).rejects.toThrow(
        expect.objectContaining({ code: 'not-post-quantum' }),
      );
    }
    const damaged = O.slice(0, -1) + (O.endsWith('q') ? 'p' : 'q');
    await expect(sealOpening(keys, { text: '' }, damaged)).rejects.toThrow(
      expect.objectContaining({ code: 'not-post-quantum' }),
    );
  });

  test('the conversation key in place of the organisation key is noticed', async () => {
    const keys = await newKeys();
    const own = await recipientOf(keys.identity);
    await expect(sealOpening(keys, { text: '' }, own)).rejects.toThrow(
      expect.objectContaining({ code: 'same-recipient' }),
    );
  });

  test('without any key, staff are told so', async () => {
    const keys = await newKeys();
    await expect(openConversation([], asStaff(keys, []))).rejects.toThrow(
      expect.objectContaining({ code: 'no-organisation-key' }),
    );
  });
});

describe('what a server could do to a conversation is seen', () => {
  test('the same message twice is shown once', async () => {
    const keys = await newKeys();
    const { m0, m1, m2 } = await conversation(keys);
    const opened = await openConversation([m0, m1, m1, m2, m0], asStaff(keys));
    expect(texts(opened)).toHaveLength(3);
    expect(opened.problems).toEqual([
      { code: 'replayed', fileHash: fileHash(m1) },
      { code: 'replayed', fileHash: fileHash(m0) },
    ]);
  });

  test('a message that was taken out leaves a hole', async () => {
    const keys = await newKeys();
    const { m0, m1, m2 } = await conversation(keys);
    const opened = await openConversation([m0, m2], asVisitor(keys));
    expect(texts(opened)).toEqual(['はじめまして', 'ありがとう']);
    expect(opened.problems).toEqual([{ code: 'hole', fileHash: fileHash(m2) }]);
    expect(codes(await openConversation([m0, m2, m1], asVisitor(keys)))).toContain('hole');
  });

  test('a message of another conversation is foreign', async () => {
    const keys = await newKeys();
    const { m0 } = await conversation(keys);
    const { m0: other } = await conversation(await newKeys());
    const opened = await openConversation([m0, other], asStaff(keys));
    expect(texts(opened)).toEqual(['はじめまして']);
    expect(opened.problems).toEqual([{ code: 'foreign', fileHash: fileHash(other) }]);
  });

  test('words put in by someone who knows the public keys but not the phrase are foreign', async () => {
    const keys = await newKeys();
    const { m0, m1 } = await conversation(keys);
    const forged = (over: Partial<Body>) =>
      recipientOf(keys.identity).then((own) =>
        seal({ ...body(keys), auth: hashOf(keys.removal), ...over }, O, own),
      );
    for (const reader of [asStaff(keys), asVisitor(keys)]) {
      const opened = await openConversation(
        [m0, m1, await forged({}), await forged({ dir: 'out' })],
        reader,
      );
      expect(opened.messages).toHaveLength(2);
      expect(codes(opened)).toEqual(['foreign', 'foreign']);
    }
  });

  test('a changed bit makes a message unreadable, and the rest stays readable', async () => {
    const keys = await newKeys();
    const { m0, m1, m2 } = await conversation(keys);
    const flipped = m1.slice();
    flipped.set([(flipped.at(-1) ?? 0) ^ 1], flipped.length - 1);
    const opened = await openConversation(
      [m0, flipped, m2, new Uint8Array(50_000)],
      asVisitor(keys),
    );
    expect(texts(opened)).toEqual(['はじめまして', 'ありがとう']);
    expect(codes(opened)).toEqual(['unreadable', 'hole', 'unreadable']);
  });

  test('an opening exchanged before staff read it: the visitor is told', async () => {
    const keys = await newKeys();
    const { m0 } = await conversation(keys);
    const attacker = await newKeys();
    const exchanged = await sealOpening({ ...attacker, lookup: keys.lookup }, { text: '偽' }, O);
    const staff = await openConversation([exchanged], asStaff(keys));
    expect(texts(staff)).toEqual(['偽']);
    const reply = await sealNext(staff, 'out', { text: '返事' }, O);
    const visitor = await openConversation([exchanged, reply], asVisitor(keys));
    expect(visitor.messages).toEqual([]);
    expect(visitor.problems[0]).toEqual({ code: 'altered-opening', fileHash: fileHash(exchanged) });
    expect(visitor.replyTo).toBeNull();
    await expect(sealNext(visitor, 'in', { text: '' }, O)).rejects.toThrow(
      expect.objectContaining({ code: 'no-opening' }),
    );
    // Put in front of the true opening, it does not displace it for the visitor.
    const both = await openConversation([exchanged, m0], asVisitor(keys));
    expect(texts(both)).toEqual(['はじめまして']);
    expect(codes(both)).toEqual(['altered-opening']);
    // Staff cannot know which of two beginnings is true, and are told that there are two.
    expect(codes(await openConversation([exchanged, m0], asStaff(keys)))).toEqual([
      'altered-opening',
    ]);
  });

  test('an opening that was taken away: both are told', async () => {
    const keys = await newKeys();
    const { m1, m2 } = await conversation(keys);
    expect(codes(await openConversation([m1, m2], asVisitor(keys)))).toEqual([
      'altered-opening',
      'hole',
    ]);
    expect(codes(await openConversation([m1], asStaff(keys)))).toEqual(['altered-opening']);
    expect(codes(await openConversation([], asVisitor(keys)))).toEqual(['altered-opening']);
  });
});

describe('no word is lost when two write at once', () => {
  test('two tabs of the visitor: both messages are kept', async () => {
    const keys = await newKeys();
    const { m0, m1 } = await conversation(keys);
    const seen = await openConversation([m0, m1], asVisitor(keys));
    const one = await sealNext(seen, 'in', { text: 'ひとつめ' }, O);
    const two = await sealNext(seen, 'in', { text: 'ふたつめ' }, O);
    const opened = await openConversation([m0, m1, one, two], asStaff(keys));
    expect(texts(opened).slice(2)).toEqual(['ひとつめ', 'ふたつめ']);
    expect(opened.problems).toEqual([]);
    expect(opened.replyTo?.next).toEqual({ in: 2, out: 1 });
  });

  test('a retry that was sealed again is shown once', async () => {
    const keys = await newKeys();
    const { m0 } = await conversation(keys);
    const seen = await openConversation([m0], asVisitor(keys));
    const one = await sealNext(seen, 'in', { text: 'おなじ' }, O);
    const again = await sealNext(seen, 'in', { text: 'おなじ' }, O);
    const opened = await openConversation([m0, one, again], asStaff(keys));
    expect(texts(opened)).toEqual(['はじめまして', 'おなじ']);
    expect(codes(opened)).toEqual(['replayed']);
  });
});

describe('a message in another form than ours is not read', () => {
  const forms: readonly (readonly [string, (keys: ConversationKeys) => object])[] = [
    ['a later version', (keys) => ({ ...body(keys), v: 2 })],
    ['no direction', (keys) => ({ ...body(keys), dir: 'up' })],
    ['a negative number', (keys) => ({ ...body(keys), n: -1 })],
    ['a time that is none', (keys) => ({ ...body(keys), at: '2026-99-99T00:00:00Z' })],
    ['a reply key that is weaker', (keys) => ({ ...body(keys), reply: 'age1xyz' })],
    ['a hidden field', (keys) => ({ ...body(keys), content: { text: '', extra: '' } })],
  ];
  test.each(forms)('%s', async (_name, make) => {
    const keys = await newKeys();
    const { m0 } = await conversation(keys);
    // The writer's type forbids these bodies; an attacker has no types.
    const bad = await seal(make(keys) as Body, O, await recipientOf(keys.identity));
    expect(codes(await openConversation([m0, bad], asStaff(keys)))).toEqual(['unreadable']);
  });
});

/** A second message as the visitor's own program would write it. */
function body(keys: ConversationKeys): Body {
  return {
    v: 1,
    dir: 'in',
    thread: hashOf(keys.lookup),
    n: 1,
    prev: null,
    at: at.toISOString(),
    auth: keys.auth,
    content: { text: '偽' },
  };
}
