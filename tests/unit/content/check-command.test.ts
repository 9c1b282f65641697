import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { contentFolder, PROGRAM } from './folder.ts';

function check(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/tools/check.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ENGAWA_SCALE: '' },
  });
  return { status, stdout, stderr };
}

describe('npm run check', () => {
  it('ends well and says so when there is nothing to mend', () => {
    const { status, stdout, stderr } = check(contentFolder({ 'programs/soudan.yaml': PROGRAM }));
    expect(stderr).toBe('');
    expect(stdout).toContain('直すところはありません。');
    expect(status).toBe(0);
  });

  it('ends with 1 and one line for each fault, in words and as JSON', () => {
    const folder = contentFolder({
      'programs/soudan.yaml': PROGRAM.replace('0797-31-0681', 'なし').replace('2026-07', '2026-13'),
    });
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

  it('lists what is old without calling it a fault', () => {
    const { status, stdout } = check(
      contentFolder({ 'programs/soudan.yaml': PROGRAM.replaceAll('2026-07', '2023-07') }),
    );
    expect(status).toBe(0);
    expect(stdout).toContain('もう一度たしかめるところ');
    expect(stdout).toContain('くらしの相談室（最後の確認 2023-07-26） https://www.example.lg.jp/');
  });
});
