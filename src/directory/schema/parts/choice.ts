import { z } from 'zod';

/**
 * A closed list of values with their Japanese labels. The keys are what content files write; the
 * labels are what people read, on pages and in fault messages.
 */
export function choice<const T extends Readonly<Record<string, string>>>(labels: T) {
  const keys = Object.keys(labels) as [keyof T & string, ...(keyof T & string)[]];
  return z.enum(keys).meta({ labels });
}
