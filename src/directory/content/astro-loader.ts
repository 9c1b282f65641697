import type { Loader, LoaderContext } from 'astro/loaders';
import { contentFolder } from './folder.ts';
import { forgetContent, loadContent } from './load.ts';
import type { Content } from './types.ts';

type DataCollection = 'organizations' | 'programs' | 'gatherings' | 'employers' | 'hotlines';

// Handlers run in the order in which they were added: the first one forgets what was read, the
// others find it freshly read.
let forgetter: string | undefined;

/** Reads again when a file of the content folder changes (development only). */
function whenChanged(
  { watcher, collection, logger }: LoaderContext,
  again: () => void | Promise<void>,
): void {
  if (!watcher) return;
  forgetter ??= collection;
  const folder = contentFolder();
  watcher.add(folder);
  watcher.on('all', (_event, path: string) => {
    if (!path.startsWith(folder)) return;
    if (forgetter === collection) forgetContent();
    // A half-written file is a fault to be read in the terminal, not the end of the server.
    Promise.resolve()
      .then(again)
      .catch((error: unknown) => {
        logger.error(error instanceof Error ? error.message : String(error));
      });
  });
}

function fill(context: LoaderContext, collection: DataCollection, content: Content): void {
  context.store.clear();
  // The reader has judged every entry with the same schema: no second look here, which at 20,000
  // entries would double the work.
  for (const entry of content[collection]) {
    context.store.set({ id: entry.id, data: { ...entry } });
  }
}

/**
 * Loader of one collection on top of the reader that tools and tests use. The content is read once
 * for all collections.
 * @throws ContentError with every fault of the whole content folder
 */
export function contentLoader(collection: DataCollection): Loader {
  return {
    name: `engawa-${collection}`,
    load: (context) => {
      fill(context, collection, loadContent());
      whenChanged(context, () => {
        fill(context, collection, loadContent());
      });
      return Promise.resolve();
    },
  };
}

type Text = { readonly id: string; readonly body: string };

async function fillTexts(context: LoaderContext, texts: readonly Text[]): Promise<void> {
  context.store.clear();
  for (const { body, ...data } of texts) {
    const rendered = await context.renderMarkdown(body);
    context.store.set({ id: data.id, data, body, rendered });
  }
}

function textLoader(name: string, textsOf: (content: Content) => readonly Text[]): Loader {
  return {
    name,
    load: async (context) => {
      await fillTexts(context, textsOf(loadContent()));
      whenChanged(context, () => fillTexts(context, textsOf(loadContent())));
    },
  };
}

/** Loader of the guides: front matter as data, Markdown rendered by Astro. */
export function guideLoader(): Loader {
  return textLoader('engawa-guides', ({ guides }) =>
    guides.map((guide) => ({ ...guide, easy: undefined })),
  );
}

/** Loader of the guides in やさしい日本語, the same way. */
export function easyGuideLoader(): Loader {
  return textLoader('engawa-easy-guides', ({ guides }) => guides.flatMap(({ easy }) => easy ?? []));
}
