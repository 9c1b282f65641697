/** Said on every page where one could write, as long as nobody real would read it. */
export function Demonstration() {
  return (
    <p className="contact-demonstration" role="note">
      これは見本のサイトです。ここに書いたことは、本当の相談員には届きません。
    </p>
  );
}
