import {
  addMessage,
  deleteConversation,
  openConversation,
  readConversation,
  requestChallenge,
} from '../../backend/visitor.ts';
import type { VisitorClient } from './client.ts';

/** The real server. */
export const visitorClient: VisitorClient = {
  requestChallenge,
  openConversation,
  readConversation,
  addMessage,
  deleteConversation,
};
