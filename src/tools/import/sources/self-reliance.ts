/**
 * 自立相談支援機関, nationwide: くらし支援ナビ (CC BY 4.0), one row for each window.
 * Source file: self_reliance_nationwide.json with `items` and `supplement`.
 */
import { z } from 'zod';
import { openSource, type Context, type SourceContext } from '../context.ts';
import { imported, type Draft, type Imported, type ProgramInput } from '../draft.ts';
import { correctionOf, overlay } from '../editorial.ts';
import { tidy } from '../fold.ts';
import { sameLine } from '../phone.ts';
import { townByCode, type Town } from '../places.ts';
import { windowContact, windowDraftParts, windowRowSchema } from '../window-row.ts';
import { windowSummary } from '../window-words.ts';

const rowSchema = windowRowSchema.extend({
  ids: z.array(z.string()).min(1),
  prefectureCode: z.string(),
  covers: z.array(z.object({ code: z.string(), name: z.string() })).min(1),
  is_representative_phone: z.boolean().default(false),
});
const fileSchema = z.object({ items: z.array(rowSchema), supplement: z.array(rowSchema) });
type Row = z.output<typeof rowSchema>;

/** Reads the parsed source file. */
export function importSelfReliance(file: unknown, context: Context): Imported {
  const { items, supplement } = fileSchema.parse(file);
  const rows = [...items, ...supplement];
  const source = openSource('self-reliance', context, rows);
  const programs = rows.flatMap((row) => draft(row, rows, source) ?? []);
  return imported(source, { programs });
}

function draft(
  row: Row,
  rows: readonly Row[],
  source: SourceContext,
): Draft<ProgramInput> | undefined {
  const { towns, editorial, ledger } = source;
  const ids = row.ids.toSorted();
  const [id = ''] = ids;
  const correction = correctionOf(editorial, ids);
  const name = displayName(row, towns);
  const reason = correction?.leave_out ?? doubled(row, rows);
  if (reason !== undefined) {
    ledger.drop(name, 'row', reason);
    return undefined;
  }
  for (const { code, name: unknown } of row.covers) {
    if (!townByCode(code, towns))
      ledger.drop(name, 'place', `一覧にない市区町村です: ${code} ${unknown}`);
  }
  const covered = row.serviceArea
    ? [tidy(row.serviceArea)]
    : row.covers.map(({ name: town }) => town);
  const contact = windowContact(row, name, source, correction?.hide_phone);
  const kind = isHousing(row) ? 'housing-benefit' : 'self-reliance';
  const { needs, audience, steps } = source.kinds[kind];
  return {
    aliases: ids,
    entry: overlay<ProgramInput>(
      {
        id,
        name,
        category: kind,
        needs,
        audience,
        steps,
        summary: windowSummary(source.kinds, kind, covered),
        coverage: {
          areas: row.covers.flatMap(({ code }) => townByCode(code, towns)?.code ?? []).toSorted(),
          ...(row.serviceArea && { note: `${tidy(row.serviceArea)}にお住まいの方` }),
        },
        ...windowDraftParts(row, row.prefectureCode, name, source),
        ...contact,
      },
      correction,
    ),
  };
}

/** Names such as 「総合相談窓口」 mean nothing outside their town: where it is goes into the name. */
function displayName(row: Row, towns: readonly Town[]): string {
  const name = tidy(row.name)
    .replace(/の公式一覧・代表電話案内$/u, '（代表窓口から案内）')
    .replace(/\s*\(([^()]+)\)$/u, '（$1）')
    .replace(/\s+（/gu, '（');
  const [first] = row.covers;
  const area = row.serviceArea && tidy(row.serviceArea);
  if (!first) return name;
  if (area && area.startsWith(first.name)) return name.includes(area) ? name : `${area} ${name}`;
  const prefecture = towns.find((town) => town.prefecture === row.prefectureCode)?.prefectureName;
  const known = [...row.covers.map((town) => town.name), ...(prefecture ? [prefecture] : [])];
  if (known.some((place) => name.includes(place.replace(/[都道府県市区町村]$/u, '')))) return name;
  return row.covers.length === 1 ? `${first.name} ${name}` : `${name}（${first.name}など）`;
}

/** The counter for rent benefit is nearly always the self-reliance window: one entry is enough. */
function doubled(row: Row, rows: readonly Row[]): string | undefined {
  if (!isHousing(row)) return undefined;
  const codes = new Set(row.covers.map(({ code }) => code));
  const same = rows.find(
    (other) =>
      !isHousing(other) &&
      sameLine(other.phone, row.phone) &&
      other.covers.some(({ code }) => codes.has(code)),
  );
  return same && `同じ窓口が自立相談の行にあります: ${same.ids[0] ?? ''}`;
}

function isHousing(row: Row): boolean {
  return /住居確保/u.test(row.type_plain);
}
