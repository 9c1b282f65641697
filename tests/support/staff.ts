import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { z } from 'zod';
import { press } from './journey.ts';
import { TEST_DATA_FOLDER } from './site.ts';

const signInSchema = z.object({
  email: z.string(),
  password: z.string(),
  passphrase: z.string(),
});

/** The sign-in that this server generated at its first start. */
export const demonstrationSignIn = () =>
  signInSchema.parse(JSON.parse(readFileSync(join(TEST_DATA_FOLDER, 'sign-in.json'), 'utf8')));

/** Signs in and unlocks the organisation key, up to the list of conversations. */
export async function enterAsStaff(page: Page): Promise<void> {
  const { email, password, passphrase } = demonstrationSignIn();
  await page.goto('/staff/');
  await page.getByLabel('メールアドレス').fill(email);
  await page.getByLabel('パスワード', { exact: true }).fill(password);
  await press(page, '入る');
  await page.getByLabel('鍵のパスフレーズ', { exact: true }).fill(passphrase);
  await press(page, 'ひらく');
  await expect(page.getByRole('heading', { name: '届いたことば' })).toBeVisible();
}

/** Opens the conversation whose first line is given. */
export const openConversation = (page: Page, line: string): Promise<void> =>
  page.getByRole('link', { name: line }).click();

/** Writes a reply, looks at it as the person will see it, and sends it. */
export async function reply(page: Page, text: string): Promise<void> {
  await page.getByLabel('返事の文').fill(text);
  await press(page, '見え方をたしかめる');
  await press(page, 'この内容で送る');
  await expect(page.getByText('返事を送りました。')).toBeAttached();
}
