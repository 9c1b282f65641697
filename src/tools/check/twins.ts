import type { Content } from '../../directory/content/types.ts';
import { entriesOf, municipalityOf, type Entry } from '../../directory/entry.ts';
import type { Advice } from './advice.ts';
import type { RawContent } from './raw-content.ts';

/** What two records of one and the same thing have in common. */
function likeness(entry: Entry): string {
  const { collection, data } = entry;
  const kind = 'category' in data ? data.category : data.industry;
  const place = municipalityOf(entry) ?? '';
  return [collection, kind, place, data.name.normalize('NFKC').replaceAll(/\s/g, '')].join('\n');
}

/** Entries of the same name, kind and town as an earlier one: perhaps the same thing twice. */
export function twins(content: Content, raw: RawContent): Advice[] {
  const first = new Map<string, Entry>();
  return entriesOf(content).flatMap((entry) => {
    const key = likeness(entry);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, entry);
      return [];
    }
    const written = raw.find(entry.collection, entry.data.id);
    if (written === undefined) return [];
    const other = raw.find(earlier.collection, earlier.data.id);
    const place = `${other?.file ?? ''}:${other?.lineOf([]) ?? 1}`;
    const advice = `「${entry.data.name}」は ${place} にもあります。同じものなら、片方を消してください`;
    const { file } = written;
    return [{ kind: 'twin' as const, file, line: written.lineOf([]), field: 'name', advice }];
  });
}
