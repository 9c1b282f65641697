/** 届きました・読みました・返事を書いています・返事があります・閉じました */
export const STATUSES = ['received', 'read', 'replying', 'answered', 'closed'] as const;
export type ConversationStatus = (typeof STATUSES)[number];
