/**
 * Says whose server would see the visitor and waits for an answer. Nothing is remembered: it is
 * asked each time a map is opened.
 * @returns whether 国土地理院 may be asked for its map
 */
export function mayAskGsi(host: HTMLElement): Promise<boolean> {
  const box = document.createElement('div');
  box.className = 'map-consent';
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', '地図の読み込み先');
  const text = document.createElement('p');
  text.textContent =
    'くわしい地図は、国土地理院のサーバーから読み込みます。お使いの端末のアドレス（IPアドレス）と、見ている場所が、国土地理院に伝わります。このサイトの地図なら、ほかには何も伝わりません。';
  const ours = button('このサイトの地図で見る', 'button');
  const theirs = button('国土地理院の地図を読み込む', 'button quiet');
  const row = document.createElement('p');
  row.className = 'row';
  row.append(ours, theirs);
  box.append(text, row);
  host.append(box);
  ours.focus();
  return new Promise((resolve) => {
    const answer = (yes: boolean) => (): void => {
      box.remove();
      resolve(yes);
    };
    ours.addEventListener('click', answer(false));
    theirs.addEventListener('click', answer(true));
  });
}

function button(text: string, className: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.textContent = text;
  return made;
}
