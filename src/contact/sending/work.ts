import type { Answer, Challenge, Proof, ServerFault } from './client.ts';
import type { Solve, Solving } from './solve-aside.ts';

/** The work that the next message has to bring, done while its person still writes. */
export interface Work {
  /** Begins, unless it has begun. Never throws; what fails now is tried again when it is needed. */
  readonly prepare: () => void;
  /**
   * Sends with a proof. One that the server does not take (any more) is made anew, once, without a
   * word: a page may have been open for hours.
   */
  readonly sendWith: <T>(send: (proof: Proof) => Promise<Answer<T>>) => Promise<Answer<T>>;
  /** Ends what is running. */
  readonly stop: () => void;
}

/** What work needs of its surroundings. */
export interface WorkTools {
  readonly client: { readonly requestChallenge: () => Promise<Answer<Challenge>> };
  readonly solve: Solve;
}

interface Made {
  readonly proof: Proof;
  /** `Date.now()` from which it is not worth trying */
  readonly until: number;
}

/** A proof is taken as old this long before the server takes it so, in milliseconds. */
const MARGIN_MS = 60_000;
/** After the last press, how long to wait for the work before saying so, in milliseconds. */
const PATIENCE_MS = 60_000;

const TAKES_LONG: ServerFault = {
  code: 'work-slow',
  message: '送る前の準備に、時間がかかっています。',
  remedy: '準備は続いています。少し待ってから、もう一度お試しください。',
  retryable: true,
};
const DOES_NOT_WORK: ServerFault = {
  code: 'work-failed',
  message: '送る前の準備が、この端末ではうまくいきませんでした。',
  remedy: 'もう一度お試しください。つづくときは、別のブラウザーや端末でお試しください。',
  retryable: true,
};

export function createWork({ client, solve }: WorkTools): Work {
  let making: Promise<Answer<Made>> | null = null;
  let solving: Solving | null = null;

  const make = async (): Promise<Answer<Made>> => {
    const asked = Date.now();
    const answer = await client.requestChallenge();
    if (!answer.ok) return answer;
    const { challenge, seconds, ...puzzles } = answer.value;
    solving = solve(puzzles);
    try {
      const solution = await solving.solution;
      const until = asked + seconds * 1000 - MARGIN_MS;
      return { ok: true, value: { proof: { challenge, solution }, until } };
    } catch {
      return { ok: false, error: DOES_NOT_WORK };
    }
  };

  const current = (): Promise<Answer<Made>> => {
    const mine = (making ??= make());
    // What failed is not kept: the next call tries again.
    void mine.then(({ ok }) => {
      if (!ok && making === mine) making = null;
    });
    return mine;
  };

  const proof = async (): Promise<Answer<Made>> => {
    const first = await current();
    if (!first.ok || first.value.until > Date.now()) return first;
    making = null;
    return current();
  };

  const inTime = async (): Promise<Answer<Made>> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<Answer<Made>>((resolve) => {
      timer = setTimeout(() => {
        resolve({ ok: false, error: TAKES_LONG });
      }, PATIENCE_MS);
    });
    try {
      return await Promise.race([proof(), late]);
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    prepare: () => {
      void current();
    },
    sendWith: async (send) => {
      for (let anew = false; ; anew = true) {
        const made = await inTime();
        if (!made.ok) return made;
        const answer = await send(made.value.proof);
        // Without an answer the proof is kept: if it was used, so was the message stored.
        if (answer.ok || answer.error.code === 'challenge') making = null;
        if (answer.ok || answer.error.code !== 'challenge' || anew) return answer;
      }
    },
    stop: () => {
      solving?.stop();
      making = null;
    },
  };
}
