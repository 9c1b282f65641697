import { useState } from 'react';

type Aids = typeof import('../phrase-aids/aids.tsx');

/** What is shown beside the words. */
export interface ShownAids {
  readonly aids: Aids | null;
  readonly digits: boolean;
  readonly aloud: boolean;
}

export interface PhraseAidsActions {
  readonly toggle: (aid: 'digits' | 'aloud') => void;
  readonly keepPicture: (words: readonly string[]) => void;
  /** How the last press went, in words; empty when there is nothing to say. */
  readonly said: string;
}

const MISSING =
  'まだ読みこめていません。電波のよいところで、もう一度押してください。ことばは、上に出ているままです。';

/** The other ways to keep a phrase. They are fetched on the first press; the words never wait for them. */
export function usePhraseAids(): readonly [ShownAids, PhraseAidsActions] {
  const [shown, setShown] = useState<ShownAids>({ aids: null, digits: false, aloud: false });
  const [said, setSaid] = useState('');

  const fetched = async (): Promise<Aids | null> => {
    setSaid('');
    try {
      const aids = shown.aids ?? (await import('../phrase-aids/aids.tsx'));
      setShown((now) => ({ ...now, aids }));
      return aids;
    } catch {
      setSaid(MISSING);
      return null;
    }
  };
  const toggle = async (aid: 'digits' | 'aloud'): Promise<void> => {
    if ((await fetched()) !== null) setShown((now) => ({ ...now, [aid]: !now[aid] }));
  };
  const keepPicture = async (words: readonly string[]): Promise<void> => {
    const aids = await fetched();
    if (aids === null) return;
    try {
      await aids.savePicture(words, shown.digits ? aids.digitGroups(words) : []);
      setSaid(
        `「${aids.PICTURE_NAME}」という名前で保存します。写真やダウンロードの一覧に残ります。`,
      );
    } catch {
      setSaid('この端末では、画像を作れませんでした。書きうつすか、写真にとってください。');
    }
  };

  return [
    shown,
    {
      said,
      toggle: (aid) => void toggle(aid),
      keepPicture: (words) => void keepPicture(words),
    },
  ];
}

interface PhraseAidsProps {
  readonly words: readonly string[];
  readonly shown: ShownAids;
  readonly actions: PhraseAidsActions;
}

/** Print, picture, digits, reading aloud: each one press, none of them needed. */
export function PhraseAids({ words, shown, actions }: PhraseAidsProps) {
  return (
    <section className="contact-aids" aria-label="ほかの控え方">
      <ul>
        <li>
          <button
            className="contact-link"
            type="button"
            onClick={() => {
              window.print();
            }}
          >
            印刷する
          </button>
        </li>
        <li>
          <button
            className="contact-link"
            type="button"
            onClick={() => {
              actions.keepPicture(words);
            }}
          >
            画像で残す
          </button>
        </li>
        {(['digits', 'aloud'] as const).map((aid) => (
          <li key={aid}>
            <button
              className="contact-link"
              type="button"
              aria-expanded={shown[aid]}
              onClick={() => {
                actions.toggle(aid);
              }}
            >
              {aid === 'digits' ? '数字で控える' : '声に出して伝える'}
            </button>
          </li>
        ))}
      </ul>
      <p role="status">{actions.said}</p>
      {shown.aloud && shown.aids !== null ? <shown.aids.ReadAloud words={words} /> : null}
    </section>
  );
}
