import { skipped, upcoming } from '../../calendar/occurrences.ts';
import { scheduleInWords } from '../../calendar/schedule-words.ts';
import type { Content } from '../../directory/content/types.ts';
import { addDays, byDay } from '../../directory/days.ts';
import { shownContact } from '../../directory/phone-display.ts';
import { BOOKING, COSTS } from '../../directory/schema/parts/choices.ts';
import type { Dataset } from '../../directory/schema/dataset.ts';
import type { Gathering } from '../../directory/schema/gathering.ts';
import { knownOf, type Known } from '../known.ts';
import { katakana, oneLine, placeCells, remarks } from './cells.ts';
import type { EventRow } from './columns.ts';

/** Days before the day of the build that the list still holds, marked as over. */
export const EVENT_DAYS_BACK = 31;
/** Days from the day of the build on that the list holds. */
export const EVENT_DAYS_AHEAD = 92;

/** What the list is made of. */
export type EventContent = Pick<
  Content,
  'gatherings' | 'organizations' | 'vocabulary' | 'places' | 'datasets'
>;

/** One line of the list: a day on which it takes place, or on which it does not. */
type Day = {
  readonly day: string;
  readonly starts?: string;
  readonly ends?: string;
  readonly endDay?: string;
  readonly remark?: string | undefined;
};

function daysOf(gathering: Gathering, today: string): Day[] {
  const from = addDays(today, -EVENT_DAYS_BACK);
  const span = EVENT_DAYS_BACK + EVENT_DAYS_AHEAD;
  const over = (day: string): string | undefined =>
    day < today ? `終わりました（${today}現在）` : undefined;
  const held = upcoming(gathering, from, span).map(({ day, starts, ends, endsAt, movedFrom }) => ({
    day,
    starts,
    ends,
    endDay: endsAt.slice(0, 10),
    remark: [over(day), movedFrom && `${movedFrom}からの振りかえ`].filter(Boolean).join('／'),
  }));
  const left = skipped(gathering, from, span).map(({ day, reason, movedTo }) => ({
    day,
    remark: `お休み（${reason}）${movedTo === undefined ? '' : `。${movedTo.day}に移ります`}`,
  }));
  return [...held, ...left].sort(byDay);
}

/** Cells that are the same on every day of a gathering. */
function lasting(gathering: Gathering, known: Known): EventRow {
  const { place, online, booking, cost } = gathering;
  const host = known.organization(gathering.organization);
  return {
    ...placeCells(place, known),
    イベント名: gathering.name,
    イベント名_カナ: katakana(gathering.kana),
    開始日時特記事項: [scheduleInWords(gathering.schedule), gathering.schedule.note]
      .filter(Boolean)
      .join('。'),
    説明: oneLine(gathering.summary),
    '料金(基本)': cost === undefined || cost.kind === 'unknown' ? undefined : COSTS[cost.kind],
    '料金(詳細)': cost?.note,
    連絡先名称: host?.name,
    連絡先電話番号: shownContact(gathering).phones[0]?.number,
    主催者: host?.name,
    場所名称: [place?.name, online && `オンライン（${online.tool}）`].filter(Boolean).join('・'),
    アクセス方法: place?.access,
    定員: gathering.capacity,
    参加申込方法:
      booking === undefined || booking.kind === 'unknown'
        ? booking?.how
        : [BOOKING[booking.kind], booking.how].filter(Boolean).join('。'),
    URL: gathering.url,
  };
}

/**
 * Gatherings in the columns of イベント一覧, one row a day: the last month marked as over, three
 * months ahead, days left out marked お休み with the reason and without times, samples marked.
 * @param today day of the build, `YYYY-MM-DD`
 */
export function eventRows(content: EventContent, today: string): EventRow[] {
  const known = knownOf(content);
  const datasets: ReadonlyMap<string, Dataset> = new Map(
    content.datasets.map((set) => [set.id, set]),
  );
  return content.gatherings.flatMap((gathering) => {
    const same = lasting(gathering, known);
    return daysOf(gathering, today).map(({ day, starts, ends, endDay, remark }) => ({
      ...same,
      NO: `${gathering.id}-${day.replaceAll('-', '')}`,
      開始日: day,
      終了日: endDay ?? day,
      開始時間: starts,
      終了時間: ends,
      備考: remarks(gathering, datasets, [remark, gathering.note]),
    }));
  });
}
