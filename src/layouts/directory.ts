import { makeCatalogue, type Catalogue } from '../directory/catalogue.ts';
import { loadContent } from '../directory/content/load.ts';
import type { Content } from '../directory/content/types.ts';
import { japanTime } from '../directory/days.ts';
import { makeLabels, type Labels } from '../directory/labels.ts';
import type { Organization } from '../directory/schema/organization.ts';
import type { Source } from '../directory/schema/parts/source.ts';
import { withBelievedPositions } from '../map/positions.ts';

/** The content with the look-ups that pages need again and again, made once per build. */
export type Directory = Content & {
  readonly catalogue: Catalogue;
  readonly labels: Labels;
  readonly organization: (id: string | undefined) => Organization | undefined;
  /** The day of the build in Japan, `YYYY-MM-DD`. */
  readonly today: string;
  /** Municipalities of the site's own region. */
  readonly region: ReadonlySet<string>;
  /** Codes with a page `/areas/<code>/`: the region's own, and every place with an entry. */
  readonly areaPages: ReadonlySet<string>;
  /** Attribution lines that the licences of these sources ask for, each once. */
  readonly attributionsOf: (sources: readonly Source[]) => readonly string[];
};

let kept: { readonly content: Content; readonly directory: Directory } | undefined;

function lookups(content: Content): Directory {
  const { site } = content;
  const catalogue = makeCatalogue(content);
  const region = new Set(site.region.areas.flatMap(({ municipalities }) => municipalities));
  const organizations = new Map(content.organizations.map((one) => [one.id, one]));
  const attribution = new Map(content.datasets.map((set) => [set.id, set.attribution]));
  return {
    ...content,
    site,
    catalogue,
    labels: makeLabels(content.vocabulary),
    organization: (id) => (id === undefined ? undefined : organizations.get(id)),
    today: japanTime().day,
    region,
    areaPages: new Set([...region, ...catalogue.areas]),
    attributionsOf: (sources) => [
      ...new Set(sources.flatMap(({ dataset }) => attribution.get(dataset ?? '') ?? [])),
    ],
  };
}

/**
 * The content of the site with its look-ups.
 * @throws ContentError with every fault when the content cannot be used
 */
export function directory(): Directory {
  const content = loadContent();
  if (kept?.content !== content) {
    kept = { content, directory: lookups(withBelievedPositions(content)) };
  }
  return kept.directory;
}
