import { useSyncExternalStore } from 'react';

/** Where in the app someone is. The address never says more than a conversation's id. */
export type Route = Readonly<{ conversation: string | null }>;

const CONVERSATION = /^#\/c\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Reads `#/c/<uuid>`; everything else is the inbox. */
const parseRoute = (hash: string): Route => ({
  conversation: CONVERSATION.exec(hash)?.[1] ?? null,
});

export const INBOX_ADDRESS = '#/';
export const conversationAddress = (id: string): string => `#/c/${id}`;

const subscribe = (changed: () => void): (() => void) => {
  window.addEventListener('hashchange', changed);
  return () => {
    window.removeEventListener('hashchange', changed);
  };
};

/** The route of the address bar, followed as it changes. */
export const useRoute = (): Route =>
  parseRoute(useSyncExternalStore(subscribe, () => window.location.hash));
