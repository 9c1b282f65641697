import { employerSchema, type Employer } from '../../../src/directory/schema/employer.ts';
import { gatheringSchema, type Gathering } from '../../../src/directory/schema/gathering.ts';
import { programSchema, type Program } from '../../../src/directory/schema/program.ts';

const SOURCES = [{ title: '一覧', url: 'https://www.example.lg.jp/' }];

/** A programme with some fields of its own. */
export function program(id: string, fields: object = {}): Program {
  return programSchema.parse({
    id,
    name: `窓口 ${id}`,
    category: 'self-reliance',
    summary: '話を聞きます。',
    sources: SOURCES,
    ...fields,
  });
}

/** A sample gathering with some fields of its own. */
export function gathering(id: string, fields: object = {}): Gathering {
  return gatheringSchema.parse({
    id,
    name: `集まり ${id}`,
    category: 'ibasho',
    summary: 'いられます。',
    schedule: { starts: '2026-12-05T14:00', minutes: 120 },
    place: { municipality: '282065' },
    sample: true,
    ...fields,
  });
}

/** A sample workplace with some fields of its own. */
export function employer(id: string, fields: object = {}): Employer {
  return employerSchema.parse({
    id,
    name: `店 ${id}`,
    industry: 'I',
    accepts: ['tour'],
    tasks: [{ name: '本の整理', effort: 1, contact: 1 }],
    through: 'a',
    place: { municipality: '282065' },
    summary: '本屋です。',
    sample: true,
    ...fields,
  });
}
