/**
 * Benefits and programmes of the state and of some towns: くらし支援ナビ (CC BY 4.0), programs.json.
 * Only facts are taken (who, papers, where to apply, page, date); the words for people are our own
 * and stand in `content/imported/editorial.yaml`, one correction for each programme.
 */
import { z } from 'zod';
import { openSource, type Context } from '../context.ts';
import { imported, type Draft, type Imported, type ProgramInput } from '../draft.ts';
import { correctionOf, overlay } from '../editorial.ts';
import { tidy } from '../fold.ts';

const rowSchema = z.object({
  id: z.string(),
  name: z.string(),
  plainName: z.string(),
  scope: z.enum(['national', 'municipality']),
  status: z.string(),
  repaymentRequired: z.string(),
  lastVerifiedAt: z.string(),
  source_url: z.string(),
});
const fileSchema = z.object({ items: z.array(rowSchema) });

/** Reads the parsed source file. */
export function importNationalProgrammes(file: unknown, context: Context): Imported {
  const source = openSource('national-programmes', context, []);
  const programs: Draft<ProgramInput>[] = [];
  for (const row of fileSchema.parse(file).items) {
    const id = `programme-${row.id}`;
    const decision = correctionOf(context.editorial, [id]);
    const reason =
      row.status !== 'published'
        ? `公開の行ではありません: ${row.status}`
        : decision
          ? decision.leave_out
          : '編集の決めごと（editorial.yaml）に説明がありません';
    if (reason !== undefined) {
      source.ledger.drop(row.name, 'row', reason);
      continue;
    }
    const entry: ProgramInput = {
      id,
      name: tidy(row.name),
      audience: ['self', 'family'],
      steps: ['breathe', 'connect'],
      channels: ['office-visit'],
      coverage: row.scope === 'national' ? { nationwide: true } : {},
      url: row.source_url,
      verified: { date: row.lastVerifiedAt, how: '提供元データ' },
      sources: [
        {
          dataset: 'kurashi-navi',
          title: `${tidy(row.name)}の公式ページ（くらし支援ナビ収録）`,
          url: row.source_url,
        },
      ],
    };
    programs.push({ entry: overlay(entry, decision) });
  }
  return imported(source, { programs });
}
