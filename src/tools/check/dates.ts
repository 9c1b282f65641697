import { daysBetween } from '../../directory/days.ts';
import { freshnessOf } from '../../directory/freshness.ts';
import type { Content } from '../../directory/content/types.ts';
import type { Fault } from '../../directory/content/faults.ts';
import { faultAt } from '../../directory/content/record.ts';
import type { Source } from '../../directory/schema/parts/source.ts';
import type { Verified } from '../../directory/schema/parts/verified.ts';
import type { RawContent } from './raw-content.ts';

const CHECKED = ['programs', 'gatherings', 'employers', 'hotlines', 'organizations'] as const;

/** An entry that should be confirmed again. */
export type Stale = {
  readonly collection: (typeof CHECKED)[number];
  readonly id: string;
  readonly name: string;
  /** `ageing` or `stale`. */
  readonly level: string;
  /** Last confirmation, or undefined. */
  readonly verified: string | undefined;
  /** Official page to open. */
  readonly page: string | undefined;
  /** File it stands in. */
  readonly file: string;
  /** From a bulk file: confirmed by importing again, not one by one. */
  readonly bulk: boolean;
};

type Dated = {
  readonly id: string;
  readonly name: string;
  readonly verified?: Verified | undefined;
  readonly sources: readonly Source[];
  readonly url?: string | undefined;
  readonly sample: boolean;
};

/** Real entries that are no longer confirmed, the oldest first. Samples cannot be confirmed. */
export function staleEntries(content: Content, raw: RawContent, today: string): Stale[] {
  return CHECKED.flatMap((collection) =>
    content[collection].flatMap((entry: Dated) => {
      const { level } = freshnessOf(entry.verified, today);
      if (level === 'confirmed' || entry.sample) return [];
      const file = raw.find(collection, entry.id)?.file ?? '';
      const page = entry.url ?? entry.sources.find(({ url }) => url !== undefined)?.url;
      const { id, name } = entry;
      const verified = entry.verified?.date;
      return [{ collection, id, name, level, verified, page, file, bulk: file.endsWith('.jsonl') }];
    }),
  ).sort((a, b) => ((a.verified ?? '') < (b.verified ?? '') ? -1 : 1));
}

/** Confirmations in the future: a slip of the pen that would keep an entry fresh for years. */
export function futureDates(content: Content, raw: RawContent, today: string): Fault[] {
  return [...CHECKED, 'guides' as const].flatMap((collection) =>
    content[collection].flatMap(
      ({ id, verified }: { id: string; verified?: Verified | undefined }) => {
        const written = raw.find(collection, id);
        if (!verified || !written || daysBetween(today, verified.date) <= 1) return [];
        return [
          faultAt(written, ['verified', 'date'], {
            expected: `きょう（${today}）までの日付`,
            value: verified.date,
            remedy: '確認した日の年と月を見直してください',
          }),
        ];
      },
    ),
  );
}
