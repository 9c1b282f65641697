// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { act } from 'react';
import { idOf, openOffice } from './support/office.ts';
import { Screen } from './support/screen.tsx';

let screen: Screen;
afterEach(() => screen.close());

const subjects = (): readonly string[] =>
  [...document.querySelectorAll('.staff-row-subject')].map(({ textContent }) => textContent);

const enterWith = async (texts: readonly string[], pageSize = 50): Promise<void> => {
  const { client } = await openOffice(texts);
  client.pageSize = pageSize;
  screen = new Screen(client);
  await screen.enter();
};

describe('The inbox', () => {
  test('shows the newest first, each with the beginning of its first message', async () => {
    await enterWith(['いちばん古い', 'まんなか', 'いちばん新しい']);
    await screen.reads('いちばん古い');
    expect(subjects()).toEqual(['いちばん新しい', 'まんなか', 'いちばん古い']);
    expect(screen.text).toContain('ぜんぶで3件');
  });

  test('brings older ones a page at a time, none twice and none left out', async () => {
    await enterWith(['一', '二', '三', '四', '五'], 2);
    await screen.reads('新しい順に2件');
    await screen.press('もっと見る');
    await screen.reads('新しい順に4件');
    await screen.press('もっと見る');
    await screen.reads('ぜんぶで5件');
    await screen.waitUntil(() => !screen.text.includes('ひらいています'));
    expect(subjects()).toEqual(['五', '四', '三', '二', '一']);
    await expect(screen.press('もっと見る')).rejects.toThrow('no button');
  });

  test('can be narrowed to one status', async () => {
    await enterWith(['届いたばかり', '読んだもの']);
    screen.client.change(idOf(1), { status: 'read' });
    await screen.choose('状態', 'read');
    await screen.reads('ぜんぶで1件');
    expect(subjects()).toEqual(['読んだもの']);
    await screen.choose('状態', 'closed');
    await screen.reads('この状態の相談はありません。');
  });

  test('says at the top that asking for new ones did not work, and keeps what is there', async () => {
    await enterWith(['こんにちは']);
    await screen.reads('ぜんぶで1件');
    screen.client.offline = true;
    await screen.press('新しくする');
    await screen.reads('つながりませんでした');
    const problem = document.querySelector('.staff-inbox .staff-problem');
    expect(problem?.nextElementSibling?.className).toBe('staff-rows');
    expect(subjects()).toEqual(['こんにちは']);
    screen.client.offline = false;
    await screen.press('新しくする');
    await screen.reads('ぜんぶで1件');
    expect(screen.text).not.toContain('つながりませんでした');
  });

  test('says below the list that older ones did not come', async () => {
    await enterWith(['一', '二', '三'], 2);
    await screen.reads('新しい順に2件');
    screen.client.offline = true;
    await screen.press('もっと見る');
    await screen.reads('つながりませんでした');
    const problem = document.querySelector('.staff-inbox .staff-problem');
    expect(problem?.previousElementSibling?.className).toBe('staff-rows');
  });

  test('keeps a flood apart, says so, and lets a letter in among the others', async () => {
    const { client } = await openOffice(['ふつうに届いた', '多い日に届いた']);
    client.change(idOf(1), { held: true });
    screen = new Screen(client);
    await screen.enter();
    await screen.reads('いくつかを分けてあります');
    expect(subjects()).toHaveLength(1);
    await screen.press('分けてあるものを見る');
    await screen.reads('多い日に届いた');
    expect(subjects()).toEqual(['多い日に届いた']);
    await screen.goTo(`#/c/${idOf(1)}`);
    await screen.press('ふつうの一覧に入れる');
    await screen.waitUntil(() => !screen.text.includes('ふつうの一覧に入れる'));
    expect(client.stored.get(idOf(1))?.row.held).toBe(false);
    await screen.choose('状態', '');
    await screen.reads('ぜんぶで2件');
  });

  test('showing the first line does not count as having read it; opening does', async () => {
    await enterWith(['まだ読まれていない']);
    await screen.reads('まだ読まれていない');
    expect(screen.client.stored.get(idOf(0))?.row.status).toBe('received');
    await screen.goTo(`#/c/${idOf(0)}`);
    await screen.reads('まだ返事をしていません');
    expect(screen.client.stored.get(idOf(0))?.row.status).toBe('read');
    expect(document.querySelector('.staff-row')?.getAttribute('data-status')).toBe('read');
  });

  test('arrow keys move through the list', async () => {
    await enterWith(['一', '二', '三']);
    await screen.reads('ぜんぶで3件');
    const rows = [...document.querySelectorAll<HTMLAnchorElement>('.staff-row')];
    rows[0]?.focus();
    const press = (key: string): void => {
      act(() => {
        const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(event);
      });
    };
    press('ArrowDown');
    expect(document.activeElement).toBe(rows[1]);
    press('End');
    expect(document.activeElement).toBe(rows[2]);
    press('ArrowUp');
    press('ArrowUp');
    press('ArrowUp');
    expect(document.activeElement).toBe(rows[0]);
  });

  test('the focus goes to the conversation that was opened, and back to its row', async () => {
    await enterWith(['一', '二']);
    await screen.reads('ぜんぶで2件');
    await screen.goTo(`#/c/${idOf(0)}`);
    await screen.reads('まだ返事をしていません');
    expect(document.activeElement?.tagName).toBe('H1');
    expect(document.activeElement?.textContent).toContain('11月1日（日）に届いたことば');
    await screen.goTo('#/');
    expect(document.activeElement?.getAttribute('href')).toBe(`#/c/${idOf(0)}`);
  });

  test('an address that is no conversation is the inbox', async () => {
    await enterWith(['一']);
    await screen.goTo('#/c/なにか');
    await screen.reads('一覧から選ぶと');
  });
});
