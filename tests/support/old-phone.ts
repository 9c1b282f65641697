import type { BrowserContext } from '@playwright/test';

/**
 * Takes away what the browsers of old phones lack: Chrome 95, the last on Android 5, and Safari 15,
 * the last on an iPhone 7. Only what a script may call; how old a script may be written is looked at
 * in tests/site/old-phones.test.ts.
 */
export const asOnAnOldPhone = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const iterators = Object.getPrototypeOf(Object.getPrototypeOf([].values())) as object;
    const missing: readonly (readonly [object, readonly string[]])[] = [
      [AbortSignal, ['timeout', 'any']],
      [Array, ['fromAsync']],
      [Array.prototype, ['toSorted', 'toReversed', 'toSpliced', 'with']],
      [iterators, ['map', 'filter', 'take', 'flatMap', 'some', 'find', 'toArray']],
      [Map, ['groupBy']],
      [Object, ['groupBy']],
      [Promise, ['withResolvers', 'try']],
      [Set.prototype, ['union', 'difference', 'intersection', 'isSubsetOf']],
      [String.prototype, ['isWellFormed', 'toWellFormed']],
      [Uint8Array, ['fromBase64', 'fromHex']],
      [Uint8Array.prototype, ['toBase64', 'toHex']],
      [URL, ['canParse', 'parse']],
      [Element.prototype, ['checkVisibility']],
      [window, ['requestIdleCallback', 'structuredClone', 'scheduler', 'navigation']],
    ];
    for (const [owner, names] of missing) {
      for (const name of names) Reflect.deleteProperty(owner, name);
    }
  });
