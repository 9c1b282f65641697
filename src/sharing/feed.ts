import type { RSSFeedItem } from '@astrojs/rss';
import type { Content } from '../directory/content/types.ts';
import { categoryOf, entriesOf, hrefOf, municipalityOf, type Entry } from '../directory/entry.ts';
import { absolute } from './absolute.ts';
import { knownOf } from './known.ts';

/** How many items a feed holds at most. */
const NEWEST = 50;

/** What the feed is made of. */
export type FeedContent = Pick<
  Content,
  | 'programs'
  | 'gatherings'
  | 'employers'
  | 'guides'
  | 'organizations'
  | 'vocabulary'
  | 'places'
  | 'site'
>;

/** Something that was confirmed on a day. */
type News = {
  readonly day: string;
  readonly title: string;
  readonly path: string;
  readonly text: string;
  readonly category: string | undefined;
  /** The site's own towns come first among what was confirmed on the same day. */
  readonly near: boolean;
};

function newsOfEntry(entry: Entry, content: FeedContent, region: ReadonlySet<string>): News[] {
  const { data } = entry;
  if (data.sample || data.verified === undefined) return [];
  const category = categoryOf(entry);
  return [
    {
      day: data.verified.date,
      title: data.name,
      path: hrefOf(entry),
      text: data.summary,
      category:
        category === undefined ? undefined : knownOf(content).labels.label('categories', category),
      near: region.has(municipalityOf(entry) ?? ''),
    },
  ];
}

/** Newest first; on one day near first, then in the order of addresses: the same in every build. */
function byNews(a: News, b: News): number {
  if (a.day !== b.day) return a.day > b.day ? -1 : 1;
  if (a.near !== b.near) return a.near ? -1 : 1;
  return a.path < b.path ? -1 : 1;
}

/**
 * The newest 50 entries and guides by the day of their last confirmation: new ones and changed ones,
 * real ones only. An entry that is confirmed again comes again, with a new `guid`.
 * @param site public address of this site
 * @param today `YYYY-MM-DD`; a later date is a slip of the pen and waits until it has come
 */
export function feedItems(content: FeedContent, site: URL | string, today: string): RSSFeedItem[] {
  const region = new Set(content.site.region.areas.flatMap((area) => area.municipalities));
  const guides = content.guides.flatMap(({ id, title, summary, verified }): News[] => {
    if (verified === undefined) return [];
    const path = `/guides/${id}/`;
    return [{ day: verified.date, title, path, text: summary, category: '読みもの', near: true }];
  });
  return [...entriesOf(content).flatMap((entry) => newsOfEntry(entry, content, region)), ...guides]
    .filter(({ day }) => day <= today)
    .sort(byNews)
    .slice(0, NEWEST)
    .map(({ day, title, path, text, category }) => {
      const link = absolute(site, path) ?? path;
      return {
        title,
        link,
        description: text.replaceAll('\n', ''),
        pubDate: new Date(`${day}T00:00:00+09:00`),
        ...(category === undefined ? {} : { categories: [category] }),
        customData: `<guid isPermaLink="false">${link}#${day}</guid>`,
      };
    });
}
