// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import type { ContactFormProps } from '../../../src/contact/ContactForm.tsx';
import { CHOICE_LABELS } from '../../../src/contact/choice-labels.ts';
import type { MessageContent } from '../../../src/sealed/message.ts';
import { readableAnswers } from '../../../src/staff/words/answers.ts';
import { subjectOf } from '../../../src/staff/words/subject.ts';
import { staffRead } from './support/letter.ts';
import { comeToForm } from './support/pages.tsx';
import type { Visit } from './support/screen.tsx';
import { Server } from './support/server.ts';

let server: Server;
let visit: Visit;

const open = (letter: NonNullable<ContactFormProps['letter']>): void => {
  visit = comeToForm(server, { letter });
};

/** Sends what stands on the screen; gives what staff read. */
async function sent(): Promise<MessageContent> {
  await visit.press('ここまでで送る');
  await visit.press('この内容で送る');
  await visit.arriveAt('届きました');
  const [first] = await staffRead(server);
  if (first === undefined) throw new Error('no message');
  return first;
}

beforeEach(() => {
  history.replaceState(null, '', '/contact/');
  server = new Server();
});

describe('The short path of supporters', () => {
  test('begins with the consent of the person, has three questions, and all can be skipped', async () => {
    open('supporter');
    await visit.arriveAt('ご本人は、この相談を知っていますか');
    expect(visit.text).toContain('1 / 3');
    for (let step = 0; step < 3; step += 1) await visit.press('とばす');
    await visit.arriveAt('送る前に、見てください');
    expect(visit.buttons()).not.toContain('この内容で送る');
  });

  test('staff read in words who writes and whether the person knows', async () => {
    open('supporter');
    await visit.arriveAt('ご本人は、この相談を知っていますか');
    await visit.choose('まだ知らせていない');
    const content = await sent();
    expect(content.answers).toMatchObject({ about: 'supporter', consent: 'unaware' });
    expect(subjectOf(content, CHOICE_LABELS).forWhom).toBe('支援や学校などの立場から');
    expect(readableAnswers(content.answers, CHOICE_LABELS)).toContainEqual({
      key: 'consent',
      question: '本人が知っているか',
      values: ['まだ知らせていない'],
    });
  });
});

test('employers say in one choice why they write, and staff see that it is an employer', async () => {
  open('employer');
  await visit.arriveAt('どんなことで、お書きになりますか');
  await visit.choose('受け入れを考えている');
  const content = await sent();
  expect(content.answers).toMatchObject({ about: 'employer', offers: ['interested'] });
  expect(subjectOf(content, CHOICE_LABELS).forWhom).toBe('事業所から');
});
