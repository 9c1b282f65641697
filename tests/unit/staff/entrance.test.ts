// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openOffice } from './support/office.ts';
import { Screen } from './support/screen.tsx';

const WORDS = '外に出るのが、少しこわいです。';
let screen: Screen;

beforeEach(async () => {
  const { client } = await openOffice([WORDS]);
  screen = new Screen(client);
});
afterEach(() => screen.close());

describe('Coming in', () => {
  test('a wrong password is said plainly, and what was typed stays', async () => {
    await screen.show();
    await screen.signIn('ちがう');
    await screen.reads('パスワードがちがうようです。');
    expect(screen.field('メールアドレス').value).toBe('staff@example.jp');
    expect(screen.client.signedIn).toBe(false);
  });

  test('when a second factor is wanted, it is said that there is no place for it here', async () => {
    screen.client.wantsSecondFactor = true;
    await screen.show();
    await screen.signIn();
    await screen.reads('2つめの確認を入れるところがまだありません。');
    expect(screen.client.signedIn).toBe(false);
    expect(screen.vaults).toEqual([]);
  });

  test('a wrong passphrase is said plainly, and no key stays behind', async () => {
    await screen.show();
    await screen.signIn();
    await screen.unlock('ぜんぜん ちがう パスフレーズ');
    await screen.reads('パスフレーズがちがいます。');
    expect(screen.text).not.toContain(WORDS);
    expect(screen.vaults.map(({ ended }) => ended())).toEqual([true]);
  });

  test('with both, what was sealed can be read', async () => {
    await screen.enter();
    await screen.reads(WORDS);
  });

  test('signing out takes texts and keys away and ends the session', async () => {
    await screen.enter();
    await screen.reads(WORDS);
    await screen.press('サインアウト');
    await screen.reads('メールアドレス');
    expect(screen.html).not.toContain(WORDS);
    expect(screen.vaults.map(({ ended }) => ended())).toEqual([true]);
    expect(screen.client.signedIn).toBe(false);
  });

  test('signing out while the key is opening leaves no open key', async () => {
    await screen.show();
    await screen.signIn();
    await screen.type('鍵のパスフレーズ', screen.client.organisation.passphrase);
    await screen.press('ひらく', 'サインアウト');
    await screen.reads('メールアドレス');
    await screen.waitUntil(() => screen.vaults.some(({ ended }) => ended()));
    expect(screen.vaults).toHaveLength(1);
    expect(screen.text).not.toContain(WORDS);
  });

  test('nothing is kept on the device', async () => {
    await screen.enter();
    await screen.reads(WORDS);
    expect(localStorage).toHaveLength(0);
    expect(sessionStorage).toHaveLength(0);
    expect(document.cookie).toBe('');
  });
});
