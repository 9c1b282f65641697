/**
 * Municipal windows of one area: くらし支援ナビ rows (CC BY 4.0) of an area file: town halls, welfare
 * offices, self-reliance windows and the counters for rent benefit.
 */
import { z } from 'zod';
import { openSource, type Context } from '../context.ts';
import {
  imported,
  type Draft,
  type Imported,
  type OrganizationInput,
  type ProgramInput,
} from '../draft.ts';
import { correctionOf, overlay } from '../editorial.ts';
import { tidy } from '../fold.ts';
import type { WindowKind } from '../kinds.ts';
import { sameLine } from '../phone.ts';
import { townByCode, type Town } from '../places.ts';
import { windowContact, windowDraftParts, windowRowSchema } from '../window-row.ts';
import { windowSummary } from '../window-words.ts';

const rowSchema = windowRowSchema.extend({
  id: z.string(),
  prefectureCode: z.string(),
  municipalityCode: z.string(),
  municipality: z.string(),
});
const fileSchema = z.object({ fukushi_portal: z.array(rowSchema) });
type Row = z.output<typeof rowSchema>;

/** What a row is, read from the plain-language type of the source. */
const KINDS = [
  ['town-hall', /代表窓口/u],
  ['welfare-assistance', /生活保護/u],
  ['housing-benefit', /住居確保/u],
  ['self-reliance', /自立相談/u],
] as const;

/** Reads the くらし支援ナビ rows of one area file. */
export function importAreaWindows(area: string, file: unknown, context: Context): Imported {
  const rows = fileSchema.parse(file).fukushi_portal;
  const source = openSource(`${area}-windows`, context, rows);
  const { ledger } = source;
  const programs: Draft<ProgramInput>[] = [];
  const organizations: Draft<OrganizationInput>[] = [];
  for (const row of rows) {
    const kind = kindOf(row);
    const name = displayName(row);
    const town = townByCode(row.municipalityCode, context.towns);
    const correction = correctionOf(context.editorial, [row.id]);
    if (kind === undefined || town === undefined) {
      ledger.drop(
        name,
        'row',
        `種類か市区町村がわかりません: ${row.type_plain} ${row.municipalityCode}`,
      );
      continue;
    }
    const reason = correction?.leave_out ?? doubled(row, kind, rows);
    if (reason !== undefined) {
      ledger.drop(name, 'row', reason);
      continue;
    }
    const switchboard = { ...row, is_representative_phone: /fallback$/u.test(row.id) };
    const contact = windowContact(switchboard, name, source, correction?.hide_phone);
    const parts = windowDraftParts(row, row.prefectureCode, name, source);
    const { needs, audience, steps } = source.kinds[kind];
    programs.push({
      entry: overlay<ProgramInput>(
        {
          id: row.id,
          name,
          organization: organizationId(town),
          category: kind,
          needs,
          audience,
          steps,
          summary: windowSummary(source.kinds, kind, [row.municipality]),
          coverage: { areas: [town.code] },
          ...parts,
          ...contact,
        },
        correction,
      ),
    });
    if (kind === 'town-hall')
      organizations.push({ entry: townHall(row, town, contact.contact, parts) });
  }
  return imported(source, { programs, organizations });
}

function kindOf(row: Row): WindowKind | undefined {
  return KINDS.find(([, words]) => words.test(row.type_plain))?.[0];
}

/** The counter for rent benefit is nearly always the self-reliance window: one entry is enough. */
function doubled(row: Row, kind: WindowKind, rows: readonly Row[]): string | undefined {
  if (kind !== 'housing-benefit') return undefined;
  const same = rows.find(
    (other) =>
      other.municipalityCode === row.municipalityCode &&
      kindOf(other) === 'self-reliance' &&
      sameLine(other.phone, row.phone),
  );
  return same && `同じ窓口が自立相談の行にあります: ${same.id}`;
}

function displayName(row: Row): string {
  const name = tidy(row.name)
    .replace(/の公式一覧・代表電話案内$/u, '（代表窓口から案内）')
    .replace(/\s*\(([^()]+)\)$/u, '（$1）');
  return name.includes(row.municipality.replace(/[市区町村]$/u, ''))
    ? name
    : `${row.municipality} ${name}`;
}

function organizationId(town: Town): string {
  return `municipality-${town.code}`;
}

function townHall(
  row: Row,
  town: Town,
  contact: ProgramInput['contact'],
  parts: Partial<ProgramInput>,
): OrganizationInput {
  return {
    id: organizationId(town),
    name: row.municipality,
    kind: 'municipality',
    url: row.url,
    ...(contact && { contact }),
    ...(parts.place && { place: parts.place }),
    ...(parts.verified && { verified: parts.verified }),
    ...(parts.sources && { sources: parts.sources }),
  };
}
