/** The phrase as a picture, drawn on the device: numbers and words, and nothing that says what for. */

/** The name under which it is kept. It tells nothing, like everything in the picture. */
export const PICTURE_NAME = 'memo.png';

const WIDTH = 900;
const LINE = 132;
const MARGIN = 70;
const FONT = '"Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", sans-serif';

/**
 * Draws one line for each word; with `groups`, its digits stand behind it.
 * @throws Error when the browser has no canvas
 */
async function picture(words: readonly string[], groups: readonly string[] = []): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = 2 * MARGIN + LINE * words.length;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.textBaseline = 'middle';
  for (const [place, word] of words.entries()) {
    const y = MARGIN + LINE * (place + 0.5);
    pen.fillStyle = '#666';
    pen.font = `44px ${FONT}`;
    pen.fillText(String(place + 1), MARGIN, y);
    const group = groups[place];
    if (group !== undefined) pen.fillText(group, WIDTH - MARGIN - 110, y);
    pen.fillStyle = '#111';
    pen.font = `600 76px ${FONT}`;
    pen.fillText(word, MARGIN + 90, y);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('no picture'));
      else resolve(blob);
    }, 'image/png');
  });
}

/** Hands the picture to the browser to keep. It never leaves the device. */
export async function savePicture(
  words: readonly string[],
  groups: readonly string[] = [],
): Promise<void> {
  const url = URL.createObjectURL(await picture(words, groups));
  const link = document.createElement('a');
  link.href = url;
  link.download = PICTURE_NAME;
  link.click();
  // The browser reads it after this turn; a minute later the picture must not be lying around.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
