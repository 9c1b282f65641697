import {
  addMessage,
  deleteConversation,
  openConversation,
  readConversation,
} from '../../backend/visitor.ts';
import type { VisitorClient } from './client.ts';

/** The real server. */
export const visitorClient: VisitorClient = {
  openConversation,
  readConversation,
  addMessage,
  deleteConversation,
};
