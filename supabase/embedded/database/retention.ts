/** The timer that deletes what is due; on Supabase pg_cron does the same. */
import type { Sql } from './connect.ts';

const HOUR_MS = 3_600_000;

/** Deletes now and then every hour. Returns how to stop. */
export function keepRetention(sql: Sql): () => void {
  const run = (): void => {
    sql`select private.purge()`.then(undefined, () => {
      process.stderr.write(
        '[retention] 保存期間の過ぎた相談を消せませんでした。1時間後にもう一度試します。\n',
      );
    });
  };
  run();
  const timer = setInterval(run, HOUR_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
