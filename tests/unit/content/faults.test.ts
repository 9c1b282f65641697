import { describe, expect, it } from 'vitest';
import { EMPLOYER, faultsOf, GATHERING, linesOf, PROGRAM } from './folder.ts';

const program = (change: (text: string) => string) => ({
  'programs/soudan.yaml': change(PROGRAM),
});

describe('an editor who makes a slip is told the file, the line, the field and how to mend it', () => {
  it('says nothing about content without faults', () => {
    expect(
      linesOf({
        'programs/soudan.yaml': PROGRAM,
        'gatherings/engawa.yaml': GATHERING,
        'employers/honya.yaml': EMPLOYER,
      }),
    ).toEqual([]);
  });

  it('broken YAML: names the line and shows it', () => {
    const [fault, ...more] = faultsOf(program((text) => text.replace('summary: ', '\tsummary: "')));
    expect(fault).toMatchObject({ file: 'programs/soudan.yaml' });
    expect(fault?.line).toBeGreaterThan(1);
    expect([fault, ...more].map((one) => one?.expected)).toContain(
      'YAMLとして読める書き方（欄の名前: 値）',
    );
  });

  it('an unknown field: suggests the name that was meant', () => {
    expect(faultsOf(program((text) => text.replace('summary:', 'sumary:')))).toContainEqual(
      expect.objectContaining({
        file: 'programs/soudan.yaml',
        line: 6,
        field: 'sumary',
        found: '知らない欄「sumary」',
        remedy: '「summary」に直してください',
      }),
    );
  });

  it('a missing field: says that nothing stands there', () => {
    expect(faultsOf(program((text) => text.replace(/summary:.*\n/, '')))).toEqual([
      expect.objectContaining({
        field: 'summary',
        expected: '文字',
        found: '書かれていません',
        remedy: '「summary」に値を書いてください',
      }),
    ]);
  });

  it('a dangling reference to an organisation', () => {
    expect(faultsOf(program((text) => `${text}organization: nobody\n`))).toEqual([
      expect.objectContaining({
        line: 19,
        field: 'organization',
        found: '「nobody」は見つかりません',
      }),
    ]);
  });

  it('an unknown vocabulary id: offers the nearest one', () => {
    expect(faultsOf(program((text) => text.replace('[money, unsure]', '[mony]')))).toEqual([
      expect.objectContaining({
        line: 4,
        field: 'needs（1番目）',
        remedy: '「money」ではありませんか。直すか、「mony」を先に作ってください',
      }),
    ]);
  });

  it('a municipality code that does not exist', () => {
    expect(faultsOf(program((text) => text.replace('282065', '282060')))).toEqual([
      expect.objectContaining({ line: 8, field: 'coverage.areas（1番目）' }),
    ]);
  });

  it('a municipality code without quotes, which YAML reads as a number', () => {
    expect(faultsOf(program((text) => text.replace("'282065'", '282065')))).toEqual([
      expect.objectContaining({
        field: 'coverage.areas（1番目）',
        found: '数 282065',
        remedy: '" " で囲んで、文字として書いてください',
      }),
    ]);
  });

  it('a workplace whose introducing programme does not exist', () => {
    expect(faultsOf({ 'employers/honya.yaml': EMPLOYER })).toEqual([
      expect.objectContaining({ field: 'through', found: '「soudan」は見つかりません' }),
    ]);
  });

  it('any number or address on something invented: it may be somebody’s real one', () => {
    for (const contact of [
      'phones: [{ number: 0797-00-0000 }]',
      'fax: 0797-00-0000',
      'email: a@example.jp',
    ]) {
      const file = `${GATHERING}contact:\n  ${contact}\n`;
      expect(faultsOf({ 'gatherings/engawa.yaml': file }), contact).toMatchObject([
        { field: 'contact', expected: expect.stringContaining('見本') as string },
      ]);
    }
  });

  it('a phone number on a workplace: visitors never phone an employer', () => {
    expect(
      faultsOf({
        'programs/soudan.yaml': PROGRAM,
        'employers/honya.yaml': `${EMPLOYER}phone: 0797-31-0681\n`,
      }),
    ).toEqual([expect.objectContaining({ field: 'phone', found: '知らない欄「phone」' })]);
  });

  it('a day that does not exist', () => {
    expect(faultsOf(program((text) => text.replace('2026-07-26', '2026-02-30')))).toEqual([
      expect.objectContaining({
        line: 17,
        field: 'verified.date',
        expected: '実在する日付（例：2026-12-05）',
        found: '「2026-02-30」',
      }),
    ]);
  });

  it.each(['0797-31-068a', '0797-31-0681（代表）', '31-0681', '０７９７-31-0681'])(
    'a phone number with letters or missing digits: %s',
    (number) => {
      expect(faultsOf(program((text) => text.replace('0797-31-0681', `"${number}"`)))).toEqual([
        expect.objectContaining({ line: 11, field: 'contact.phones（1番目）.number' }),
      ]);
    },
  );

  it('a wrong choice: lists the choices with their meaning', () => {
    const [fault] = faultsOf(program((text) => text.replace('公式ページ\n', 'メール\n')));
    expect(fault?.expected).toBe(
      '次のどれか：電話（電話で）、訪問（訪問して）、公式ページ（公式ページで）、提供元データ（提供元のデータで）',
    );
  });

  it('an invented entry without the sample mark, and a real one without a source', () => {
    expect(faultsOf({ 'gatherings/engawa.yaml': GATHERING.replace('sample: true\n', '') })).toEqual(
      [
        expect.objectContaining({
          field: 'sample',
          expected: '出典（sources）か、見本の印（sample: true）',
        }),
      ],
    );
  });

  it('a sample with a phone number, which may be somebody’s real one', () => {
    const contact = 'contact:\n  phones: [{ number: 0797-00-0000 }]\n';
    expect(faultsOf({ 'gatherings/engawa.yaml': GATHERING + contact })).toEqual([
      expect.objectContaining({ field: 'contact' }),
    ]);
  });

  it('a recurrence rule that is none', () => {
    expect(
      faultsOf({ 'gatherings/engawa.yaml': GATHERING.replace('BYDAY=1SA', 'BYDAY=DOYOU') }),
    ).toEqual([expect.objectContaining({ line: 7, field: 'schedule.rrule' })]);
  });

  it('a gathering that is neither anywhere nor online', () => {
    const nowhere = GATHERING.replace(/place:\n.*\n/, '');
    expect(faultsOf({ 'gatherings/engawa.yaml': nowhere })).toEqual([
      expect.objectContaining({ field: 'place' }),
    ]);
  });

  it('a category that is for the other collection', () => {
    expect(
      faultsOf({ 'gatherings/engawa.yaml': GATHERING.replace('ibasho', 'self-reliance') }),
    ).toEqual([expect.objectContaining({ line: 2, field: 'category' })]);
  });

  it('a file name that cannot stand in a link, and an id that is not the file name', () => {
    expect(faultsOf({ 'programs/Soudan_1.yaml': PROGRAM })).toEqual([
      expect.objectContaining({ expected: '英小文字・数字・ハイフンだけのファイル名' }),
    ]);
    expect(faultsOf(program((text) => `id: other\n${text}`))).toEqual([
      expect.objectContaining({ line: 1, field: 'id', found: '「other」' }),
    ]);
  });

  it('a guide without front matter', () => {
    expect(faultsOf({ 'guides/first.md': '# はじめに\n' })).toEqual([
      expect.objectContaining({ line: 1, expected: '「---」の行にはさまれた見出し情報' }),
    ]);
  });

  it('a missing site.yaml field', () => {
    const [fault, ...more] = faultsOf({ 'site.yaml': 'title: ここ\n' });
    expect(fault?.file).toBe('site.yaml');
    expect(more.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['operator', 'region', 'intake', 'deployment']),
    );
  });
});

describe('bulk files', () => {
  const row = (id: string, more = {}) =>
    JSON.stringify({
      id,
      name: '窓口',
      category: 'self-reliance',
      summary: '話を聞きます。',
      sources: [{ title: '一覧', url: 'https://www.example.lg.jp/' }],
      ...more,
    });

  it('name the line of a faulty row and of one that is not JSON', () => {
    const text = [row('a'), row('b', { capacity: 0 }), '{"id":', ''].join('\n');
    expect(faultsOf({ 'imported/programs/list.jsonl': text })).toEqual([
      expect.objectContaining({ file: 'imported/programs/list.jsonl', line: 2, field: 'capacity' }),
      expect.objectContaining({ line: 3, expected: '1行に1件のJSON' }),
    ]);
  });

  it('a duplicate id names both places', () => {
    const [fault] = faultsOf({
      'programs/a.yaml': PROGRAM,
      'imported/programs/list.jsonl': `${row('b')}\n${row('a')}\n`,
    });
    expect(fault).toMatchObject({ file: 'imported/programs/list.jsonl', line: 2, field: 'id' });
    expect(fault?.found).toMatch(/programs\/a\.yaml の1行目にもあります$/);
  });

  it('an unregistered data set is a fault', () => {
    const text = row('a', { sources: [{ dataset: 'nothing', title: '一覧' }] });
    expect(faultsOf({ 'imported/programs/list.jsonl': text, 'sources.yaml': '[]\n' })).toEqual([
      expect.objectContaining({ field: 'sources（1番目）.dataset' }),
    ]);
  });
});

describe('all faults come at once', () => {
  it('a missing field does not hide the rules over several fields', () => {
    const bare = GATHERING.replace(/summary:.*\n/, '')
      .replace('sample: true\n', '')
      .replace(/place:\n.*\n/, '');
    expect(
      faultsOf({ 'gatherings/engawa.yaml': bare })
        .map(({ field }) => field)
        .sort(),
    ).toEqual(['place', 'sample', 'summary']);
  });

  it('over files and within one file, sorted by file and line, one Japanese line each', () => {
    const lines = linesOf({
      'programs/soudan.yaml': PROGRAM.replace('2026-07-26', 'きのう')
        .replace('0797-31-0681', 'なし')
        .replace('category: self-reliance', 'category: nothing\nbogus: 1')
        .replace(/sources:\n( {2}.*\n)+/, ''),
      'gatherings/engawa.yaml': GATHERING.replace('minutes: 120', 'minutes: 2時間'),
      'employers/honya.yaml': EMPLOYER.replace('industry: I', 'industry: 本屋'),
      'hotlines/denwa.yaml': 'name: [',
    });
    const places = lines.map((line) => line.split(' ｜ ')[0]);
    expect(places).toEqual([
      'employers/honya.yaml:2 industry',
      'gatherings/engawa.yaml:6 schedule.minutes',
      expect.stringMatching(/^hotlines\/denwa\.yaml:\d+$/),
      'programs/soudan.yaml:1 sample',
      'programs/soudan.yaml:3 category',
      'programs/soudan.yaml:4 bogus',
      'programs/soudan.yaml:12 contact.phones（1番目）.number',
      'programs/soudan.yaml:14 verified.date',
    ]);
    for (const line of lines) {
      expect(line).toMatch(/正しくは：.+ ｜ 今は：.+ ｜ 直し方：.+/);
      expect(line).not.toContain('\n');
    }
  });
});
