/** Content types of what the site consists of. */
import { getMimeType, mimes } from 'hono/utils/mime';

const OURS: Readonly<Record<string, string>> = {
  ...mimes,
  geojson: 'application/geo+json',
  ics: 'text/calendar; charset=utf-8',
  jsonl: 'application/x-ndjson; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  pbf: 'application/x-protobuf',
  pmtiles: 'application/vnd.pmtiles',
  rss: 'application/rss+xml; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
};

export function contentType(path: string): string {
  return getMimeType(path, { ...OURS }) ?? 'application/octet-stream';
}
