// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { idOf, openOffice } from './support/office.ts';
import type { MemoryClient } from './support/memory-client.ts';
import { createOrganisation } from './support/organisation.ts';
import { Screen } from './support/screen.tsx';
import { Visitor } from './support/visitor.ts';

const ID = idOf(0);
const MARKUP = '<img src=x onerror="alert(1)"> https://example.com/a';
let client: MemoryClient;
let visitors: readonly Visitor[];
let screen: Screen;

beforeEach(async () => {
  ({ client, visitors } = await openOffice([MARKUP, 'ほかの人の文']));
  screen = new Screen(client);
});
afterEach(() => screen.close());

const open = async (): Promise<void> => {
  await screen.enter();
  await screen.goTo(`#/c/${ID}`);
  await screen.reads('まだ返事をしていません');
};

const put = (file: string): void => {
  client.append(ID, crypto.randomUUID(), 'in', file);
};

describe('What is wrong with a conversation', () => {
  test('is said in plain words, and what belongs to it stays readable', async () => {
    const [first = ''] = client.files(ID);
    const [foreign = ''] = client.files(idOf(1));
    put(first);
    put(foreign);
    put('AAAA');
    await open();
    expect(screen.text).toContain('同じ文が二度届いていました');
    expect(screen.text).toContain('この方のものではない文が入っていました');
    expect(screen.text).toContain('開けない文があります');
    expect(document.querySelectorAll('.staff-messages > li')).toHaveLength(1);
  });

  test('a missing message is noticed', async () => {
    const [visitor] = visitors;
    if (visitor === undefined) throw new Error('no visitor');
    const second = await visitor.writeMore(client.files(ID), { text: '二つ目' });
    const third = await visitor.writeMore([...client.files(ID), second], { text: '三つ目' });
    put(third);
    await open();
    expect(screen.text).toContain('間の文が抜けています');
    expect(screen.text).toContain('三つ目');
  });

  test('when the first message does not open, nobody is offered a reply that could not arrive', async () => {
    const elsewhere = await Visitor.create((await createOrganisation()).recipient);
    const stored = client.stored.get(ID);
    stored?.messages.splice(0);
    put(await elsewhere.open({ text: 'よその窓口へ' }));
    await open();
    expect(screen.text).toContain('開けない文があります');
    expect(screen.text).toContain('返事を送れません');
    expect(screen.text).toContain('最初の文をひらけません');
  });

  test('markup and addresses in a message are shown as text, never as elements or links', async () => {
    await open();
    expect(screen.text).toContain(MARKUP);
    expect(document.querySelector('img')).toBeNull();
    expect(document.querySelector('a[href^="https"]')).toBeNull();
  });
});
