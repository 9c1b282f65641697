/**
 * Service worker of `/hotlines/`: for whoever pressed 「この端末に残す」, the page of help lines opens
 * without a signal. It is registered by that press only, answers for that page and what the page
 * is made of, and asks the network first, so that nobody with a signal reads an old number.
 *
 * Each copy is a cache of its own, named by the moment it was taken; a whole new copy replaces the
 * old ones. Without any copy (after 「消す」) it takes none by itself.
 *
 * https://www.w3.org/TR/service-workers/
 */
/** The compiler knows `self` as a page's; this file is only ever run as a worker. */
const worker = self as unknown as ServiceWorkerGlobalScope;

const PAGE = '/hotlines/';
const COPY = 'hotlines-';
/** How long somebody waits for the network before the copy is shown, milliseconds. */
const PATIENCE = 4000;
/** What the page is made of: files whose names change with what is in them, and the icon. */
const PART = /^\/(?:_astro\/|favicon\.svg$)/;

async function copies(): Promise<string[]> {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(COPY)).sort();
}

function partsOf(html: string): string[] {
  const addresses = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(
    ([, address = '']) => address,
  );
  return [...new Set(addresses)].filter((address) => PART.test(address));
}

/** Takes a copy of the page and its parts; the older ones go when it is whole. */
async function keep(html: string): Promise<void> {
  const name = COPY + new Date().toISOString();
  const copy = await caches.open(name);
  try {
    await copy.addAll(partsOf(html));
    await copy.put(PAGE, new Response(html));
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
  for (const old of await copies()) if (old !== name) await caches.delete(old);
}

function dayOf(name: string): string {
  const moment = new Date(name.slice(COPY.length));
  const zone = { timeZone: 'Asia/Tokyo', month: 'long', day: 'numeric' } as const;
  const sameYear = moment.getFullYear() === new Date().getFullYear();
  return moment.toLocaleDateString('ja-JP', sameYear ? zone : { ...zone, year: 'numeric' });
}

/** The newest copy, saying that it is one and of which day. */
async function kept(): Promise<Response | undefined> {
  for (const name of (await copies()).reverse()) {
    const page = await (await caches.open(name)).match(PAGE);
    if (page === undefined) continue;
    const html = (await page.text())
      .replace(' data-kept hidden', ' data-kept')
      .replace('<b data-kept-day></b>', `<b>${dayOf(name)}</b>`);
    return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  }
  return undefined;
}

async function page(fresh: Promise<Response>): Promise<Response> {
  const late = new Promise<undefined>((resolve) => {
    setTimeout(resolve, PATIENCE);
  });
  const first = await Promise.race([fresh, late]).catch(() => undefined);
  return first?.ok === true ? first : ((await kept()) ?? fresh);
}

/** Renews the copy from what the network just said, unless there is none to renew. */
async function renew(fresh: Promise<Response>): Promise<void> {
  const answer = await fresh.catch(() => undefined);
  if (answer?.ok !== true) return;
  const html = await answer.clone().text();
  if ((await copies()).length > 0) await keep(html);
}

worker.addEventListener('install', (event) => {
  const taken = fetch(PAGE, { cache: 'reload' }).then(async (answer) => {
    if (!answer.ok) throw new Error(`page: ${answer.status}`);
    await keep(await answer.text());
    await worker.skipWaiting();
  });
  event.waitUntil(taken);
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(worker.clients.claim());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate' && pathname === PAGE) {
    const fresh = fetch(request);
    event.waitUntil(renew(fresh).catch(() => undefined));
    event.respondWith(page(fresh));
  } else if (PART.test(pathname)) {
    event.respondWith(caches.match(request).then((part) => part ?? fetch(request)));
  }
});

// A file of its own for the compiler; the page that serves it takes this line out again, because old
// browsers know no modules in workers.
export {};
