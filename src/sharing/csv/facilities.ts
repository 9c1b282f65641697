import type { Content } from '../../directory/content/types.ts';
import { hoursInWords } from '../../directory/hours-words.ts';
import { shownContact } from '../../directory/phone-display.ts';
import { WEEKDAYS } from '../../directory/schema/parts/choices.ts';
import type { Hours } from '../../directory/schema/parts/hours.ts';
import type { Program } from '../../directory/schema/program.ts';
import { WEEK } from '../../directory/weekdays.ts';
import { knownOf, officialPage } from '../known.ts';
import { katakana, oneLine, placeCells, remarks } from './cells.ts';
import type { FacilityRow } from './columns.ts';

/** What the list is made of. */
export type FacilityContent = Pick<
  Content,
  'programs' | 'organizations' | 'vocabulary' | 'places' | 'datasets'
>;

/** The comfort that the column of barrier-free features has a word for. */
const WHEELCHAIR = 'wheelchair';

/** One opening and one closing time only when every day of the week has the same. */
function hourCells(hours: Hours | undefined): FacilityRow {
  if (hours === undefined) return {};
  const named = new Set(hours.weekly.flatMap((span) => span.days));
  const days = hours.always ? WEEK : WEEK.filter((day) => named.has(day));
  const [first, ...more] = hours.weekly;
  const same = more.every(({ open, close }) => open === first?.open && close === first.close);
  return {
    利用可能曜日: days.map((day) => WEEKDAYS[day]).join(''),
    開始時間: same ? first?.open : undefined,
    終了時間: same ? first?.close : undefined,
    利用可能日時特記事項: hoursInWords(hours).join('。'),
  };
}

/** Programmes that stand somewhere: with an address or a position of their own. */
export function facilities(programs: readonly Program[]): readonly Program[] {
  return programs.filter(({ place }) => place?.address !== undefined || place?.lat !== undefined);
}

/** Programmes with a place of their own in the columns of 公共施設一覧; samples are marked. */
export function facilityRows(content: FacilityContent): FacilityRow[] {
  const known = knownOf(content);
  const datasets = new Map(content.datasets.map((set) => [set.id, set]));
  const wheelchair = known.labels.term('comforts', WHEELCHAIR)?.label;
  return facilities(content.programs).map((program) => {
    const runner = known.organization(program.organization);
    return {
      ...placeCells(program.place, known),
      NO: program.id,
      名称: program.name,
      名称_カナ: katakana(program.kana),
      名称_通称: program.also_known_as.join(';'),
      方書: program.place?.name,
      電話番号: shownContact(program).phones[0]?.number,
      法人番号: runner?.corporate_number,
      団体名: runner?.name,
      ...hourCells(program.hours),
      説明: oneLine(program.summary),
      'バリアフリー情報(;区切り)': program.comforts[WHEELCHAIR] === true ? wheelchair : undefined,
      URL: officialPage(program, runner),
      備考: remarks(program, datasets, [program.note]),
    };
  });
}
