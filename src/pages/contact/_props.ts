import { deploymentOf } from '../../directory/deployment.ts';
import { CHOICE_LABELS } from '../../contact/choices.ts';
import type { ContactProps } from '../../contact/props.ts';
import { directory } from '../../layouts/directory.ts';

/**
 * What the contact form and the return page get from the content.
 * @throws Error when `content/site.yaml` names no organisation key: then nobody could read it
 */
export function contactProps(): ContactProps {
  const { site, vocabulary, places } = directory();
  const recipient = site.intake.recipients[0];
  if (recipient === undefined) throw new Error('site.yaml: intake.recipients is empty');
  const names = new Map(places.map(({ code, name }) => [code, name]));
  return {
    needs: vocabulary.needs.map(({ id, label }) => ({ id, label })),
    areas: site.region.areas
      .flatMap(({ municipalities }) => municipalities)
      .map((code) => ({ code, name: names.get(code) ?? code })),
    organisationRecipient: recipient.recipient,
    replyTime: site.contact.reply_note,
    keepDays: site.contact.keep_days,
    demonstration: deploymentOf(site) === 'demonstration',
    hotlinesHref: '/hotlines/',
    exitHref: site.exit.url,
  };
}

/** The words behind the form's choices, for the staff app: question → choice → words. */
export function staffLabels(): Record<string, Record<string, string>> {
  const { needs, areas } = contactProps();
  return {
    ...CHOICE_LABELS,
    needs: {
      ...CHOICE_LABELS.needs,
      ...Object.fromEntries(needs.map(({ id, label }) => [id, label])),
    },
    area: {
      ...CHOICE_LABELS.area,
      ...Object.fromEntries(areas.map(({ code, name }) => [code, name])),
    },
  };
}
