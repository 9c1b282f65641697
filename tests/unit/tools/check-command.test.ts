import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { contentFolder, GATHERING, PROGRAM } from '../content/folder.ts';

function check(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/tools/check.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ENGAWA_SCALE: '' },
  });
  return { status, stdout, stderr };
}

const NUMBERLESS = PROGRAM.replace('0797-31-0681', 'なし').replace('2026-07', '2026-13');

/** As many programmes as asked for, all of them without a reading. */
const unread = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [
      `programs/mado-${n}.yaml`,
      PROGRAM.replace('くらしの相談室', `まど${n}`).replace(/kana: .*\n/, ''),
    ]),
  );

describe('npm run check', () => {
  it('ends well and says so when there is nothing to mend', () => {
    const { status, stdout, stderr } = check(contentFolder({ 'programs/soudan.yaml': PROGRAM }));
    expect(stderr).toBe('');
    expect(stdout).toContain('直すところはありません。');
    expect(status).toBe(0);
  });

  it('ends with 1 and one line for each fault, in words and as JSON', () => {
    const folder = contentFolder({ 'programs/soudan.yaml': NUMBERLESS });
    const words = check(folder);
    expect(words.status).toBe(1);
    expect(words.stdout).toContain('直すところが2か所あります。');
    const json = check('--json', folder);
    expect(json.status).toBe(1);
    const { faults } = JSON.parse(json.stdout) as { faults: { field: string; line: number }[] };
    expect(faults.map(({ line, field }) => [line, field])).toEqual([
      [11, 'contact.phones（1番目）.number'],
      [15, 'sources（1番目）.date'],
    ]);
  });

  it('ends with 2 and how to call it when there is nothing it could examine', () => {
    for (const args of [[tmpdir()], ['--everything'], ['one', 'two']]) {
      const { status, stdout, stderr } = check(...args);
      expect(status, args.join(' ')).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toContain('使い方：npm run check');
    }
  });

  it('lists what is old without calling it a fault', () => {
    const { status, stdout } = check(
      contentFolder({ 'programs/soudan.yaml': PROGRAM.replaceAll('2026-07', '2023-07') }),
    );
    expect(status).toBe(0);
    expect(stdout).toContain('もう一度たしかめるところ');
    expect(stdout).toContain('くらしの相談室（最後の確認 2023-07-26） https://www.example.lg.jp/');
  });

  it('tells of gatherings that are over, with the line to change', () => {
    const over = GATHERING.replace('2026-12-05T14:00', '2024-10-05T14:00').replace(
      'rrule: FREQ=MONTHLY;BYDAY=1SA',
      'rrule: FREQ=MONTHLY;BYDAY=1SA\n  until: 2024-12-31',
    );
    const { status, stdout } = check(contentFolder({ 'gatherings/engawa.yaml': over }));
    expect(status).toBe(0);
    expect(stdout).toContain('終わった集まり');
    expect(stdout).toMatch(/縁側の日（最後は 2024-12-07 でした） ｜ .*engawa\.yaml:4/);
  });

  it('shows ten lines of a part, the number of the others, and all of them when asked', () => {
    const folder = contentFolder(unread(13));
    const short = check(folder).stdout;
    expect(short).toContain('■ 読み（ひらがな）のないもの　13件');
    expect(short.match(/ kana ｜ /g)).toHaveLength(10);
    expect(short).toContain('ほか3件。全部を見るには npm run check -- --all');
    const whole = check('--all', folder).stdout;
    expect(whole.match(/ kana ｜ /g)).toHaveLength(13);
    expect(whole).not.toContain('ほか');
  });

  it('counts imported rows by file instead of naming a thousand of them', () => {
    const { stdout } = check('content');
    expect(stdout).toMatch(/■ 読み（ひらがな）のないもの　\d{3,}件/);
    expect(stdout).toMatch(/self-reliance\.jsonl \d+件/);
    expect(stdout.split('\n').length).toBeLessThan(100);
  });

  it('names each fault of an imported row with its line: every one must be mended', () => {
    const rows = `${JSON.stringify({ id: 'a' })}\n${JSON.stringify({ id: 'b' })}\n`;
    const { stdout, status } = check(contentFolder({ 'imported/programs/list.jsonl': rows }));
    expect(status).toBe(1);
    expect(stdout).toMatch(/list\.jsonl:1 name ｜/);
    expect(stdout).toMatch(/list\.jsonl:2 name ｜/);
  });

  it('gives as JSON every part that docs/check.md names', () => {
    const { stdout } = check('--json', contentFolder({ 'gatherings/engawa.yaml': GATHERING }));
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual([
      ...['folder', 'day', 'counts', 'faults', 'stale', 'gatherings', 'advice'],
    ]);
  });
});
