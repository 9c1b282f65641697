/**
 * 自立相談支援機関, nationwide: くらし支援ナビ (CC BY 4.0), one row for each window.
 * Source file: self_reliance_nationwide.json with `items` and `supplement`.
 */
import { z } from 'zod';
import type { Context } from '../context.ts';
import { imported, type Draft, type Imported, type ProgramInput } from '../draft.ts';
import { correctionOf, overlay } from '../editorial.ts';
import { tidy } from '../fold.ts';
import { Ledger } from '../ledger.ts';
import { areaCodesOf } from '../phone.ts';
import { townByCode } from '../places.ts';
import { windowContact, windowDraftParts, windowRowSchema } from '../window-row.ts';
import { windowNeeds, windowSummary } from '../window-words.ts';

const rowSchema = windowRowSchema.extend({
  ids: z.array(z.string()).min(1),
  prefectureCode: z.string(),
  covers: z.array(z.object({ code: z.string(), name: z.string() })).min(1),
  is_representative_phone: z.boolean().default(false),
});
const fileSchema = z.object({ items: z.array(rowSchema), supplement: z.array(rowSchema) });
type Row = z.output<typeof rowSchema>;

export const SOURCE = 'self-reliance';

/** Reads the parsed source file. */
export function importSelfReliance(file: unknown, context: Context): Imported {
  const { items, supplement } = fileSchema.parse(file);
  const rows = [...items, ...supplement];
  const ledger = new Ledger(SOURCE);
  const areaCodes = areaCodesOf(rows.map(({ phone }) => phone));
  const programs = rows.flatMap((row) => draft(row, context, areaCodes, ledger) ?? []);
  return imported(SOURCE, { programs, drops: ledger.drops });
}

function draft(
  row: Row,
  context: Context,
  areaCodes: ReadonlySet<string>,
  ledger: Ledger,
): Draft<ProgramInput> | undefined {
  const ids = row.ids.toSorted();
  const [id = ''] = ids;
  const correction = correctionOf(context.editorial, ids);
  const name = displayName(row);
  if (correction?.leave_out) {
    ledger.drop(name, 'row', correction.leave_out);
    return undefined;
  }
  for (const { code, name: unknown } of row.covers) {
    if (!townByCode(code, context.towns))
      ledger.drop(name, 'place', `一覧にない市区町村です: ${code} ${unknown}`);
  }
  const covered = row.serviceArea
    ? [tidy(row.serviceArea)]
    : row.covers.map(({ name: town }) => town);
  const contact = windowContact(row, areaCodes, correction?.hide_phone, ledger, name);
  const kind = /住居確保/u.test(row.type_plain) ? 'housing-benefit' : 'self-reliance';
  return {
    aliases: ids,
    entry: overlay<ProgramInput>(
      {
        id,
        name,
        category: kind,
        needs: windowNeeds(kind),
        audience: ['self', 'family'],
        steps: ['connect'],
        summary: windowSummary(kind, covered),
        coverage: {
          areas: row.covers
            .flatMap(({ code }) => townByCode(code, context.towns)?.code ?? [])
            .toSorted(),
          ...(row.serviceArea && { note: `${tidy(row.serviceArea)}にお住まいの方` }),
        },
        ...windowDraftParts(row, row.prefectureCode, context, ledger, name),
        ...contact,
      },
      correction,
    ),
  };
}

/** Names such as 「総合相談窓口」 mean nothing outside their town: the town goes in front. */
function displayName(row: Row): string {
  const name = tidy(row.name)
    .replace(/の公式一覧・代表電話案内$/u, '（代表窓口から案内）')
    .replace(/\((.+)\)$/u, '（$1）');
  const [town] = row.covers;
  if (!town || row.covers.length > 1) return name;
  const stem = town.name.replace(/[市区町村]$/u, '');
  return name.includes(stem) ? name : `${town.name} ${name}`;
}
