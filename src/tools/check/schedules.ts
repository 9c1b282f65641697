import { scheduleDoubts } from '../../calendar/doubts.ts';
import type { Content } from '../../directory/content/types.ts';
import type { Fault } from '../../directory/content/faults.ts';
import { faultAt } from '../../directory/content/record.ts';
import type { RawContent } from './raw-content.ts';

/** Schedules that cannot be meant: see calendar/doubts.ts. */
export function doubtfulSchedules(content: Content, raw: RawContent): Fault[] {
  return content.gatherings.flatMap(({ id, schedule }) => {
    const written = raw.find('gatherings', id);
    return scheduleDoubts(schedule).flatMap(({ path, ...words }) =>
      written ? [faultAt(written, path, words)] : [],
    );
  });
}
