/**
 * What a person wrote, exactly as it was written: line breaks stay, nothing becomes a link. An
 * address in a message may lead anywhere, and following it would tell its owner who reads here.
 */
export function MessageText({ text }: { text: string }) {
  return text.trim() === '' ? (
    <p className="soft">（文章は書かれていません）</p>
  ) : (
    <p className="staff-text">{text}</p>
  );
}
