import type { APIContext } from 'astro';
import { locator } from '../../../layouts/locator.ts';
import { pictureOf } from '../../../map/locator/pictures.ts';
import type { Subject } from '../../../map/locator/subject.ts';

export function getStaticPaths(): { params: { name: string }; props: { subject: Subject } }[] {
  return [...locator().subjects()].map(([name, subject]) => ({
    params: { name },
    props: { subject },
  }));
}

/** The still picture of a place or of a municipality. */
export async function GET({ props }: APIContext<{ subject: Subject }>): Promise<Response> {
  return new Response(await pictureOf(props.subject, locator().atlas), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
}
