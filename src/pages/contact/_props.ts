import { deploymentOf } from '../../directory/deployment.ts';
import { choiceLabels } from '../../contact/choice-labels.ts';
import type { ContactProps } from '../../contact/props.ts';
import { addDays, japanTime } from '../../directory/days.ts';
import { heard } from '../../directory/distress.ts';
import { holidaysBetween } from '../../directory/holidays.ts';
import { replyTimeWords } from '../../directory/reply-time.ts';
import { COSTS } from '../../directory/schema/parts/choices.ts';
import type { Hotline } from '../../directory/schema/hotline.ts';
import { directory } from '../../layouts/directory.ts';

/**
 * What the contact form and the return page get from the content.
 * @throws Error when `content/site.yaml` names no organisation key: then nobody could read it
 */
export function contactProps(): ContactProps {
  const { site, vocabulary, places } = directory();
  const { name, phone } = site.operator;
  const recipient = site.intake.recipients[0];
  if (recipient === undefined) throw new Error('site.yaml: intake.recipients is empty');
  const names = new Map(places.map(({ code, name }) => [code, name]));
  return {
    needs: vocabulary.needs.map(({ id, label }) => ({ id, label })),
    areas: site.region.areas
      .flatMap(({ municipalities }) => municipalities)
      .map((code) => ({ code, name: names.get(code) ?? code })),
    organisationRecipient: recipient.recipient,
    replyTime: replyTimeWords(site.contact, japanTime().day),
    office: { name, hours: site.office_hours, ...(phone === undefined ? {} : { phone }) },
    keepDays: site.contact.keep_days,
    demonstration: deploymentOf(site) === 'demonstration',
    hotlinesHref: '/hotlines/',
    crisis: crisisHelp(),
    exitHref: site.exit.url,
  };
}

/** The words behind the form's choices, for the staff app: question → choice → words. */
export function staffLabels(): ReturnType<typeof choiceLabels> {
  const { needs, areas } = contactProps();
  return choiceLabels(needs, areas);
}

/** How long after the build the browser still knows the holidays, days. */
const KNOWN = 400;

/** The help lines for each kind of distress, and the words in which it is heard. */
function crisisHelp(): ContactProps['crisis'] {
  const { vocabulary, hotlines } = directory();
  const { day } = japanTime();
  const until = addDays(day, KNOWN);
  const inOrder = hotlines.toSorted((a, b) => a.order - b.order);
  const folded = (words: readonly string[]) => [...new Set(words.map(heard))];
  const groups = vocabulary.distress.map(({ id, message, topics, cues, unless }) => ({
    id,
    message,
    cues: folded(cues),
    unless: folded(unless),
    lines: topics.flatMap((topic) => inOrder.filter((line) => line.topic === topic).map(helpLine)),
  }));
  return { groups, holidays: holidaysBetween(day, until), until };
}

function helpLine({ id, name, number, url, audience, cost, hours, verified }: Hotline) {
  return {
    id,
    name,
    ...(number === undefined ? {} : { number }),
    ...(url === undefined ? {} : { url }),
    about: [audience, ...(cost.kind === 'unknown' ? [] : [COSTS[cost.kind]])].join('・'),
    ...(hours === undefined ? {} : { hours }),
    ...(verified === undefined ? {} : { confirmed: verified.date }),
  };
}
