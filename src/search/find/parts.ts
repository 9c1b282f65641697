/** What `<engawa-search>` finds on its page. Everything but the form may be missing. */
export type Parts = {
  readonly form: HTMLFormElement;
  /** Filters that are folded away at first. */
  readonly folded: HTMLDetailsElement | null;
  readonly distress: readonly HTMLElement[];
  readonly status: HTMLElement | null;
  readonly hints: HTMLElement | null;
  readonly chips: HTMLElement | null;
  readonly chipList: HTMLElement | null;
  readonly clear: HTMLButtonElement | null;
  readonly results: HTMLElement | null;
  readonly heading: HTMLElement | null;
  readonly order: HTMLElement | null;
  readonly list: HTMLOListElement | null;
  readonly more: HTMLButtonElement | null;
  readonly nothing: HTMLElement | null;
  /** The link from the results to the map. */
  readonly toMap: HTMLAnchorElement | null;
  /** The map of the page, which stands after the lists. */
  readonly map: HTMLElement | null;
};

/** Looks the parts up by their `data-` attributes. */
export function partsOf(root: HTMLElement, form: HTMLFormElement): Parts {
  const results = root.querySelector<HTMLElement>('[data-results]');
  return {
    form,
    folded: root.querySelector('details[data-folded]'),
    distress: [...root.querySelectorAll<HTMLElement>('[data-distress]')],
    status: root.querySelector('[data-status]'),
    hints: root.querySelector('[data-hints]'),
    chips: root.querySelector('[data-chips]'),
    chipList: root.querySelector('[data-chips] ul'),
    clear: root.querySelector('button[data-clear]'),
    results,
    heading: results?.querySelector('h2') ?? null,
    order: root.querySelector('[data-order]'),
    list: results?.querySelector('ol') ?? null,
    more: root.querySelector('button[data-more]'),
    nothing: root.querySelector('[data-nothing]'),
    toMap: root.querySelector('a[data-to-map]'),
    map: document.querySelector('engawa-map'),
  };
}
