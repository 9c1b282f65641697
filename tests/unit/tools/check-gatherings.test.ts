import { describe, expect, it } from 'vitest';
import { examine } from '../../../src/tools/check/examine.ts';
import { contentFolder, GATHERING } from '../content/folder.ts';

const TODAY = '2026-11-21';

/** What the check says about a gathering with this schedule. */
function about(schedule: string) {
  const folder = contentFolder({
    'gatherings/a.yaml': GATHERING.replace(
      /schedule:\n(?: .*\n)+/,
      `schedule:\n  minutes: 60\n${schedule}`,
    ),
  });
  const { gatherings } = examine(folder, TODAY, undefined);
  return gatherings.map(({ state, day, line }) => ({ state, day, line }));
}

describe('gatherings', () => {
  it('that go on are not mentioned', () => {
    expect(about('  starts: 2024-01-06T14:00\n  rrule: FREQ=MONTHLY;BYDAY=1SA\n')).toEqual([]);
    expect(about('  starts: 2026-12-26T14:00\n')).toEqual([]);
  });

  it('that took place once and are over', () => {
    expect(about('  starts: 2026-11-20T14:00\n')).toEqual([
      { state: 'ended', day: '2026-11-20', line: 4 },
    ]);
  });

  it('whose series has ended, with the last day on which it took place', () => {
    const series = '  starts: 2024-01-06T14:00\n  rrule: FREQ=MONTHLY;BYDAY=1SA';
    expect(about(`${series};COUNT=3\n`)).toMatchObject([{ state: 'ended', day: '2024-03-02' }]);
    expect(about(`${series}\n  until: 2024-02-29\n`)).toMatchObject([
      { state: 'ended', day: '2024-02-03' },
    ]);
  });

  it('whose last day is moved are told by the new day', () => {
    expect(
      about(
        '  starts: 2026-11-14T14:00\n  except:\n    - date: 2026-11-14\n      reason: 工事\n      moved_to: 2026-11-28T14:00\n',
      ),
    ).toMatchObject([{ state: 'ending', day: '2026-11-28' }]);
  });

  it('that end within thirty days are told beforehand, once no later day follows', () => {
    const weekly = '  starts: 2026-11-07T14:00\n  rrule: FREQ=WEEKLY;BYDAY=SA\n';
    expect(about(`${weekly}  until: 2026-12-12\n`)).toMatchObject([
      { state: 'ending', day: '2026-12-12' },
    ]);
    expect(about(`${weekly}  until: 2027-01-30\n`)).toEqual([]);
    // Thirty days from now is within them, thirty-one are not.
    expect(about('  starts: 2026-12-21T14:00\n')).toMatchObject([{ state: 'ending' }]);
    expect(about('  starts: 2026-12-22T14:00\n')).toEqual([]);
  });

  it('that come back later than the calendar shows', () => {
    expect(about('  starts: 2026-08-01T14:00\n  rrule: FREQ=YEARLY\n')).toMatchObject([
      { state: 'undated', day: '2027-08-01' },
    ]);
  });

  it('that never had a day because every day was taken out', () => {
    expect(
      about('  starts: 2026-11-07T14:00\n  except:\n    - date: 2026-11-07\n      reason: 休み\n'),
    ).toMatchObject([{ state: 'ended', day: undefined }]);
  });
});
