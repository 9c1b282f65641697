/**
 * What somebody who means harm, or a page that is broken, may send with the visitor's key. Every
 * text carries `MARK`, so that one can look for it afterwards where no text may be.
 */

/** No part of any word or key. Long enough to be found whole or in part. */
export const MARK = 'honne-kakanai-7731';

/** A call of a function: one attack for the function itself. */
export interface Call {
  readonly name: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

const sealed = (text: string): string => Buffer.from(text.repeat(60)).toString('base64');
const nested = (depth: number): unknown =>
  Array.from({ length: depth }).reduce<unknown>((inner) => [inner], MARK);

/** Put into every parameter of every function, one after the other. */
export const VALUES: readonly unknown[] = [
  // Other types than text
  null,
  true,
  false,
  0,
  -1,
  3.5,
  1e308,
  -(2 ** 63),
  [],
  {},
  [MARK],
  { [MARK]: MARK },
  [null, { a: [MARK] }],
  nested(200),
  // Text that is almost nothing, or much too much
  '',
  ' ',
  '\n',
  MARK,
  MARK.repeat(3000),
  // Text that other programs would take for orders
  `'; drop table public.conversations; -- ${MARK}`,
  `" or ""="${MARK}`,
  `$1 $2 %s %n {{7*7}} \${jndi:ldap://${MARK}}`,
  `<script>alert('${MARK}')</script>`,
  `<img src=x onerror=alert(1)>&lt;${MARK}`,
  `../../../etc/passwd%00${MARK}`,
  `{${MARK},null}`,
  `(${MARK},1)`,
  `\\x${Buffer.from(MARK).toString('hex')}`,
  `eq.${MARK}`,
  `=cmd|' /C ${MARK}'!A0`,
  // Text that is hard to hold
  `\u0000${MARK}`,
  `${MARK}\u0000`,
  `${MARK}\ud800`,
  `\udfff${MARK}`,
  `\u202e${MARK}\u200d\ufeff`,
  `${MARK}👨‍👩‍👧‍👦が${'\u0301'.repeat(500)}`,
  // Numbers as text
  '-1',
  '9'.repeat(400),
  'NaN',
  '0x10',
  '1e3',
  '１２３',
  // What looks right and is not
  `${MARK.padEnd(42, 'a')}!`,
  'a'.repeat(42) + '=',
  '00000000-0000-0000-0000-00000000000g',
  '{00000000-0000-4000-8000-000000000000}',
  `00000000-0000-4000-8000-000000000000 ${MARK}`,
  `1.9999999999.16.16.${'0'.repeat(64)}.${'0'.repeat(64)}`,
  // Files: not base64, base64 of readable text, and of what begins almost like a sealed letter
  `${MARK}=`.repeat(100),
  sealed(MARK),
  sealed(`age-encryption.org/v1\n-> X25519 ${MARK}\n`).slice(0, -1),
  sealed(`age-encryption.org/v2\n-> ${MARK}\n`),
  sealed(`-----BEGIN AGE ENCRYPTED FILE-----\n${MARK}\n`),
  sealed(`age-encryption.org/v1\n-> ${MARK}\n`).replaceAll('/', '_').slice(0, -2),
  sealed(`age-encryption.org/v1\n-> ${MARK}\n`).repeat(40),
];

/** Every value in every parameter of a call that would be right otherwise. */
export function spoiled(name: string, right: Readonly<Record<string, unknown>>): Call[] {
  const places = Object.keys(right);
  // Without parameters of its own: as one that it does not know.
  const into = places.length > 0 ? places : ['unknown'];
  return into.flatMap((place) =>
    VALUES.map((value) => ({ name, parameters: { ...right, [place]: value } })),
  );
}
