/**
 * ハローワーク: offices, branches and plazas of one undated list (hellowork.json). Name, address and
 * the ministry's own index only: no number is carried over until an editor has confirmed it, and a
 * disputed address is left out too.
 */
import { z } from 'zod';
import { openSource, type Context, type SourceContext } from '../context.ts';
import { imported, type Draft, type Imported, type ProgramInput } from '../draft.ts';
import { correctionOf, overlay } from '../editorial.ts';
import { tidy } from '../fold.ts';
import { addressLine, townByCode, type Town } from '../places.ts';
import { stableId } from '../stable-id.ts';

const rowSchema = z.object({
  name: z.string(),
  kind: z.string(),
  postal_code: z.string().nullish(),
  prefecture: z.string(),
  municipality_code: z.string(),
  address: z.string(),
  phone: z.string().nullish(),
  official_index: z.string(),
  publishable: z.boolean(),
  note: z.string().nullish(),
});
const fileSchema = z.object({ items: z.array(rowSchema) });
type Row = z.output<typeof rowSchema>;

const SOURCE = 'job-centers';

/** Reads the parsed source file. */
export function importJobCenters(file: unknown, context: Context): Imported {
  const source = openSource(SOURCE, context, []);
  const programs = fileSchema.parse(file).items.flatMap((row) => programOf(row, source) ?? []);
  return imported(source, { programs });
}

function programOf(row: Row, source: SourceContext): Draft<ProgramInput> | undefined {
  const { towns, editorial, ledger } = source;
  const name = tidy(row.name);
  const town = townByCode(row.municipality_code, towns);
  if (!town) {
    ledger.drop(name, 'row', `一覧にない市区町村です: ${row.municipality_code}`);
    return undefined;
  }
  const id = stableId('job-center', town.prefecture, name);
  const decision = correctionOf(editorial, [id]);
  if (decision?.leave_out) {
    ledger.drop(name, 'row', decision.leave_out);
    return undefined;
  }
  if (row.phone) ledger.drop(name, 'phone', '日付のない一覧の番号で、確かめられていません');
  const entry: ProgramInput = {
    id,
    name,
    category: 'job-center',
    needs: ['want-work'],
    audience: ['self', 'family'],
    steps: ['try', 'work'],
    channels: ['office-visit'],
    summary: `${town.name}にある、${
      /附属/u.test(row.kind) ? 'ハローワークの分かれた窓口' : '仕事をさがす国の窓口'
    }です。\n仕事の相談が無料でできます。\n電話番号は、公式の一覧でお確かめください。`,
    cost: { kind: 'free' },
    place: placeOf(row, town, source),
    url: row.official_index,
    sources: [{ dataset: SOURCE, title: 'ハローワークの所在地の一覧（公開されている写し）' }],
  };
  return { entry: overlay(entry, decision) };
}

function placeOf(
  row: Row,
  town: Town,
  { towns, ledger }: SourceContext,
): NonNullable<ProgramInput['place']> {
  if (!row.publishable || /要確認/u.test(row.note ?? '')) {
    ledger.drop(row.name, 'address', '所在地が資料によってちがいます');
    return { municipality: town.code };
  }
  const { postalCode, address } = addressLine(row.address, towns);
  const postal = row.postal_code ?? postalCode;
  return { municipality: town.code, ...(postal && { postal_code: postal }), address };
}
