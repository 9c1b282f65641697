/**
 * National help lines, chats and finders. Source file: hotlines.json. A row whose official page was
 * not confirmed keeps its name and link but shows no number; trial numbers are never carried over.
 */
import { z } from 'zod';
import { openSource, type Context, type SourceContext } from '../context.ts';
import { imported, type Draft, type HotlineInput, type Imported } from '../draft.ts';
import { correctionOf, overlay } from '../editorial.ts';
import { tidy } from '../fold.ts';
import { hoursFrom, type HoursInput } from '../hours.ts';
import { earliestDay, readVintage } from '../vintage.ts';

const rowSchema = z.object({
  id: z.string(),
  name: z.string(),
  number: z.string().optional(),
  numbers: z.array(z.object({ area: z.string(), number: z.string() })).default([]),
  hours: z.string().optional(),
  cost: z.string(),
  url: z.string(),
  audience: z.string(),
  channel: z.string(),
  category: z.string(),
  note: z.string().optional(),
  verified: z.string(),
  url_verified: z.boolean(),
});
const fileSchema = z.object({ items: z.array(rowSchema) });
type Row = z.output<typeof rowSchema>;

/** Topic and doors by the source's category. */
const TOPICS: Readonly<
  Record<string, { topic: NonNullable<HotlineInput['topic']>; needs: string[] }>
> = {
  緊急: { topic: 'emergency', needs: ['violence'] },
  'いのち・こころ': { topic: 'life', needs: ['health'] },
  '子ども・若者': { topic: 'young', needs: ['not-school', 'family'] },
  '暴力・DV': { topic: 'violence', needs: ['violence'] },
  人権: { topic: 'rights', needs: [] },
  くらし: { topic: 'living', needs: ['money'] },
  しごと: { topic: 'work', needs: ['keep-work'] },
  検索: { topic: 'finder', needs: ['unsure'] },
  ひきこもり: { topic: 'finder', needs: ['unsure', 'family'] },
  '孤独・孤立': { topic: 'isolation', needs: ['place-to-be'] },
  手段: { topic: 'means', needs: ['people'] },
};

const CHANNELS: Readonly<Record<string, string>> = {
  phone: 'phone',
  chat: 'chat',
  chatbot: 'chat',
  sns: 'chat',
  web: 'web',
  mail: 'mail',
  relay: 'relay',
};

/** Notes for whoever checks the data, and notes that repeat a number: neither is for visitors. */
const NOT_FOR_VISITORS = /URL|出典|#\d{4}|0120/u;

/** Reads the parsed source file. */
export function importHotlines(file: unknown, context: Context): Imported {
  const source = openSource('hotlines', context, []);
  const hotlines = fileSchema.parse(file).items.flatMap((row) => draft(row, source) ?? []);
  return imported(source, { hotlines });
}

function draft(row: Row, { editorial, ledger }: SourceContext): Draft<HotlineInput> | undefined {
  const topic = TOPICS[row.category];
  const correction = correctionOf(editorial, [row.id]);
  const channels = row.channel.split('/').map((channel) => CHANNELS[channel]);
  if (!topic || channels.includes(undefined)) {
    ledger.drop(row.name, 'row', `種類か手段がわかりません: ${row.category} ${row.channel}`);
    return undefined;
  }
  if (correction?.leave_out) {
    ledger.drop(row.name, 'row', correction.leave_out);
    return undefined;
  }
  const hide =
    correction?.hide_phone ?? (row.url_verified ? undefined : '公式ページが確かめられていません');
  if (row.number && hide) ledger.drop(row.name, 'phone', hide);
  const note = row.note && !NOT_FOR_VISITORS.test(row.note) ? tidy(row.note) : undefined;
  if (row.note && /#9999/u.test(row.note))
    ledger.drop(row.name, 'phone', '期間を限った試行の番号です');
  const hours = hoursOf(row.hours, hide !== undefined);
  const vintage = readVintage(row.verified);
  return {
    entry: overlay<HotlineInput>(
      {
        id: row.id,
        name: tidy(row.name),
        topic: topic.topic,
        ...(row.number && !hide && { number: row.number }),
        ...(row.numbers.length > 0 && !hide && { regional_numbers: row.numbers }),
        ...(hours && { hours }),
        cost: costOf(row.cost),
        channels: channels.filter((channel) => channel !== undefined),
        audience: row.audience,
        needs: topic.needs,
        url: row.url,
        ...(note && { note }),
        ...(vintage && { verified: { date: earliestDay(vintage), how: '提供元データ' } }),
        sources: [{ dataset: 'hotlines', title: `${tidy(row.name)}の公式ページ`, url: row.url }],
      },
      correction,
    ),
  };
}

function hoursOf(words: string | undefined, withoutNumber: boolean): HoursInput | undefined {
  if (!words || withoutNumber) return undefined;
  if (/^(?:毎日)?24時間(?:365日)?$/u.test(words)) return { always: true };
  return /公式サイトで確認/u.test(words)
    ? { note: '受付の時間は公式ページにあります' }
    : hoursFrom(words);
}

function costOf(words: string): NonNullable<HotlineInput['cost']> {
  if (words === '無料') return { kind: 'free' };
  return /通話料あり/u.test(words)
    ? { kind: 'paid', note: '通話料がかかります' }
    : { kind: 'depends', note: '公式ページで確かめてください' };
}
