interface PhraseWordsProps {
  readonly words: readonly string[];
}

/** The eight words, numbered, each in a field of its own so that they cannot run together. */
export function PhraseWords({ words }: PhraseWordsProps) {
  return (
    <ol className="phrase contact-phrase" lang="ja" translate="no">
      {words.map((word, place) => (
        // A word may come twice: only its place is its own.
        <li key={place}>{word}</li>
      ))}
    </ol>
  );
}
