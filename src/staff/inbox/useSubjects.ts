import { useEffect, useRef, useState } from 'react';
import type { ConversationRow, StaffClient } from '../client.ts';
import type { Vault } from '../vault/connection.ts';
import type { ChoiceLabels } from '../words/answers.ts';
import { subjectOf } from '../words/subject.ts';
import type { Subject } from '../words/subject.ts';

/** What is known of a row's first message; `unreadable` when the keys do not open it. */
export type RowSubject = Subject | 'unreadable';

/** First messages fetched with one request. */
const BATCH = 20;

type Props = {
  client: StaffClient;
  vault: Vault;
  rows: readonly ConversationRow[];
  labels: ChoiceLabels;
};

/**
 * Opens the first message of each row in the worker, newest first, and keeps the lines in memory
 * until the keys are forgotten.
 */
export function useSubjects({ client, vault, rows, labels }: Props) {
  const [subjects, setSubjects] = useState<ReadonlyMap<string, RowSubject>>(new Map());
  const asked = useRef(new Set<string>());

  useEffect(() => {
    const learn = (id: string, subject: RowSubject): void => {
      setSubjects((known) => new Map(known).set(id, subject));
    };
    const openBatch = async (batch: readonly ConversationRow[]): Promise<void> => {
      const answer = await client.readOpenings(batch.map(({ id }) => id));
      if (!answer.ok) {
        for (const { id } of batch) asked.current.delete(id);
        return;
      }
      for (const { conversationId, file } of answer.value) {
        const row = batch.find(({ id }) => id === conversationId);
        if (row === undefined) continue;
        try {
          const { content } = await vault.ask('opening', { lookupHash: row.lookupHash, file });
          learn(row.id, content === null ? 'unreadable' : subjectOf(content, labels));
        } catch {
          asked.current.delete(row.id);
        }
      }
    };
    const openAll = async (): Promise<void> => {
      const missing = rows.filter(({ id }) => !asked.current.has(id));
      for (const { id } of missing) asked.current.add(id);
      for (let start = 0; start < missing.length; start += BATCH) {
        await openBatch(missing.slice(start, start + BATCH));
      }
    };
    void openAll();
  }, [client, vault, rows, labels]);

  return subjects;
}
