// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLetter, type OpenedLetter } from './support/opened-letter.ts';

const REPLY = '書いてくださって、ありがとうございます。\n急がなくて大丈夫です。';
let id: string;
let client: OpenedLetter['client'];
let visitor: OpenedLetter['visitor'];
let screen: OpenedLetter['screen'];

beforeEach(async () => {
  ({ id, client, visitor, screen } = await openLetter('はじめて書きます。'));
});
afterEach(() => screen.close());

const write = async (): Promise<void> => {
  await screen.type('返事の文', REPLY);
  await screen.press('見え方をたしかめる');
};

/** The replies as the person reads them with their phrase. */
const received = async (): Promise<readonly string[]> => {
  const { messages, problems } = await visitor.read(client.files(id));
  expect(problems).toEqual([]);
  return messages.filter(({ direction }) => direction === 'out').map(({ content }) => content.text);
};

describe('Answering', () => {
  test('before sending, the reply is shown as the person will see it, and nothing has left yet', async () => {
    await write();
    expect(screen.text).toContain('相手の方が戻ってきたとき、こう見えます返事があります');
    expect(screen.text).toContain(REPLY);
    expect(client.files(id)).toHaveLength(1);
  });

  test('a sent reply can be read with the phrase, and the draft is gone', async () => {
    await write();
    await screen.press('この内容で送る');
    await screen.reads('返事を送りました。');
    expect(await received()).toEqual([REPLY]);
    expect(screen.field('返事の文').value).toBe('');
    expect(client.stored.get(id)?.row.status).toBe('answered');
  });

  test('when a colleague was faster, it is said, the new words are shown and the draft stays', async () => {
    await write();
    const more = await visitor.writeMore(client.files(id), { text: 'もう一つだけ。' });
    client.append(id, crypto.randomUUID(), 'in', more);
    client.change(id, { status: 'replying' });
    await screen.press('この内容で送る');
    await screen.reads('この相談が変わっていました');
    expect(screen.text).toContain('もう一つだけ。');
    expect(screen.field('返事の文').value).toBe(REPLY);
    expect(await received()).toEqual([]);

    await screen.press('見え方をたしかめる');
    await screen.press('この内容で送る');
    await screen.reads('返事を送りました。');
    expect(await received()).toEqual([REPLY]);
  });

  test('when the answer is lost on the way, sending again does not make two replies of one', async () => {
    await write();
    client.loseAnswerOf = 'reply';
    await screen.press('この内容で送る');
    await screen.reads('つながりませんでした。');
    await screen.press('もう一度送る');
    await screen.reads('返事を送りました。');
    expect(await received()).toEqual([REPLY]);
  });

  test('a reply that had arrived after all is found when the conversation is opened again', async () => {
    await write();
    client.loseAnswerOf = 'reply';
    await screen.press('この内容で送る');
    await screen.reads('つながりませんでした。');
    await screen.goTo('#/');
    await screen.reads('一覧から選ぶと');
    await screen.goTo(`#/c/${id}`);
    await screen.reads('相談員から');
    expect(screen.field('返事の文').value).toBe('');
    expect(await received()).toEqual([REPLY]);
  });

  test('words changed after a lost answer are kept, and go out as a second reply only when sent', async () => {
    await write();
    client.loseAnswerOf = 'reply';
    await screen.press('この内容で送る');
    await screen.reads('つながりませんでした。');
    await screen.press('書き直す');
    await screen.type('返事の文', 'ことばを変えました。');
    await screen.press('見え方をたしかめる');
    await screen.press('この内容で送る');
    await screen.reads('この相談が変わっていました');
    expect(screen.field('返事の文').value).toBe('ことばを変えました。');
    expect(await received()).toEqual([REPLY]);
  });

  test('a draft waits while another page of the app is open', async () => {
    await screen.type('返事の文', REPLY);
    await screen.goTo('#/');
    await screen.goTo(`#/c/${id}`);
    await screen.reads('まだ返事をしていません');
    expect(screen.field('返事の文').value).toBe(REPLY);
  });
});

describe('The status', () => {
  const pressed = (): readonly string[] =>
    [...document.querySelectorAll('[aria-pressed="true"]')].map(({ textContent }) => textContent);

  test('is set with one press, and 「返事しました」 is offered only once there is a reply', async () => {
    expect(pressed()).toEqual(['読みました']);
    await screen.press('閉じました');
    await screen.reads('自動で消えます');
    expect(pressed()).toEqual(['閉じました']);
    expect(client.stored.get(id)?.row.status).toBe('closed');
    await expect(screen.press('返事しました')).rejects.toThrow('no button');
  });

  test('changed by a colleague meanwhile: it is said, and theirs is shown', async () => {
    client.change(id, { status: 'replying' });
    await screen.press('閉じました');
    await screen.reads('この相談が、先に変わっていました');
    expect(pressed()).toEqual(['返事を書いています']);
    expect(client.stored.get(id)?.row.status).toBe('replying');
  });

  test('a member who may only read gets no reply field and no status buttons', async () => {
    await screen.press('サインアウト');
    client.member = { ...client.member, role: 'reader' };
    await screen.signIn();
    await screen.unlock();
    await screen.goTo(`#/c/${id}`);
    await screen.reads('読むことだけができます');
    expect(pressed()).toEqual([]);
    expect(() => screen.field('返事の文')).toThrow('no field');
  });
});
