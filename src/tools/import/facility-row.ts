import { z } from 'zod';

const text = z.string().optional();

/** One row of WAM NET's open data: a service that an office is designated for. */
export const facilityRowSchema = z.object({
  no: z.string(),
  corp: z.string(),
  corp_no: text,
  service: z.string(),
  name: z.string(),
  kana: text,
  office_no: z.string(),
  city: z.string(),
  addr: z.string(),
  phone: text,
  fax: text,
  url: text,
  lat: z.number().optional(),
  lon: z.number().optional(),
  hours_wd: text,
  hours_sat: text,
  hours_sun: text,
  hours_hol: text,
  closed: text,
  notes: text,
  capacity: text,
});

/** One row of WAM NET's open data. */
export type FacilityRow = z.output<typeof facilityRowSchema>;
