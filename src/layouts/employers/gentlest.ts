import type { Employer } from '../../directory/schema/employer.ts';

type Task = Employer['tasks'][number];

/** The task that asks least: contact with people first, then effort; the first of equals. */
export function gentlestTask([first, ...others]: readonly Task[]): Task | undefined {
  let gentlest = first;
  for (const task of others) {
    const less = task.contact - (gentlest?.contact ?? 0) || task.effort - (gentlest?.effort ?? 0);
    if (less < 0) gentlest = task;
  }
  return gentlest;
}
