// What the filter of the employers' list decides. No page, no element: pure, and small enough to
// travel with the page.

/** What one workplace offers, as its list item carries it. */
export type Offer = {
  /** Ids of the steps it accepts. */
  readonly accepts: readonly string[];
  /** Tasks as [effort, contact], each 1 to 3. */
  readonly tasks: readonly (readonly [effort: number, contact: number])[];
  /** Shortest shift, minutes; undefined when nobody asked yet. */
  readonly minutes: number | undefined;
  /** Id of the programme that introduces. */
  readonly through: string;
  /** Ids of comforts that are there, and of those that are not; all others nobody has asked. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
};

/** What was chosen; an empty string means "any". Levels and minutes are upper limits. */
export type Choice = Readonly<
  Record<'accepts' | 'effort' | 'contact' | 'minutes' | 'comfort' | 'through', string>
>;

const limit = (chosen: string): number => (chosen === '' ? Infinity : Number(chosen));

/**
 * Whether a workplace fits. Effort and contact must hold for one and the same task: a light task
 * among people and a heavy one alone are not a light one alone. An unknown shortest shift does not
 * fit a limit.
 */
export function fits(offer: Offer, choice: Choice): boolean {
  const effort = limit(choice.effort);
  const contact = limit(choice.contact);
  return (
    (choice.accepts === '' || offer.accepts.includes(choice.accepts)) &&
    (choice.through === '' || offer.through === choice.through) &&
    (choice.comfort === '' || offer.yes.includes(choice.comfort)) &&
    (choice.minutes === '' || (offer.minutes ?? Infinity) <= limit(choice.minutes)) &&
    offer.tasks.some(([tiring, talking]) => tiring <= effort && talking <= contact)
  );
}

/** How many workplaces that fit otherwise have not been asked about a comfort. */
export const unasked = (offers: readonly Offer[], choice: Choice, comfort: string): number =>
  offers.filter(
    (offer) =>
      fits(offer, { ...choice, comfort: '' }) &&
      !offer.yes.includes(comfort) &&
      !offer.no.includes(comfort),
  ).length;
