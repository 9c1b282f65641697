/** What only few people need of the phrase; a chunk of its own, fetched when it is asked for. */
import { digitGroups } from '../../sealed/phrase-digits.ts';
import { spelled } from './spelling.ts';

export { digitGroups } from '../../sealed/phrase-digits.ts';
export { PICTURE_NAME, savePicture } from './picture.ts';

interface AidProps {
  readonly words: readonly string[];
}

/** The eight groups of digits, each in the place of its word. */
export function Digits({ words }: AidProps) {
  return (
    <ol className="phrase contact-phrase contact-digits" aria-label="数字">
      {digitGroups(words).map((group, place) => (
        <li key={place}>{group}</li>
      ))}
    </ol>
  );
}

/** How to tell each word to somebody who writes it down. */
export function ReadAloud({ words }: AidProps) {
  return (
    <>
      <ol className="contact-aloud">
        {words.map((word, place) => (
          <li key={place}>
            <b>{word}</b>
            <p>
              {spelled(word).map((kana, at, all) => (
                <span key={at}>
                  {kana}
                  {at < all.length - 1 ? '、' : ''}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ol>
      <ul className="contact-notes">
        <li>番号の順に、ひとつずつ。てんてん・まる・小さい字は、言わなくても通じます。</li>
        <li>
          数字のほうが伝えやすいときは、「数字で控える」の四けたを、ひとけたずつ読んでください。
        </li>
        <li>
          読んで聞かせた人も、やりとりを読めるようになります。相談員が合言葉をたずねることは、ありません。
        </li>
      </ul>
    </>
  );
}
