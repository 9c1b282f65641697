import type { APIContext } from 'astro';
import type { Gathering } from '../../directory/schema/gathering.ts';
import { gatheringFile } from '../../layouts/calendar/files.ts';
import { respond } from '../../layouts/calendar/respond.ts';
import { directory } from '../../layouts/directory.ts';

export function getStaticPaths() {
  return directory().gatherings.map((gathering) => ({
    params: { id: gathering.id },
    props: { gathering },
  }));
}

/** One gathering for somebody's own calendar. */
export function GET({ site, props }: APIContext<{ gathering: Gathering }>): Response {
  return respond(gatheringFile(props.gathering), site);
}
