/** A number written for people as a telephone wants it in an address: digits, + and #. */
export const dialled = (number: string): string =>
  number.replaceAll(/[^0-9#+]/g, '').replaceAll('#', '%23');
