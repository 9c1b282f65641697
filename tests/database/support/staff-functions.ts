/** Every function that only staff may call, by name. */
export const STAFF_FUNCTIONS = [
  'let_in',
  'read_for_staff',
  'read_openings',
  'reply_days',
  'set_status',
  'staff_reply',
] as const;
