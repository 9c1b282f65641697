import { createHash } from 'node:crypto';

/** Name space of this product's ids (RFC 9562, version 5); it never changes. */
const NAME_SPACE = 'a1f6c1d0-6e0b-5a53-9d0e-7c2f2f0a4b61';

/**
 * The UUID of a thing (RFC 9562, version 5: SHA-1 over name space and name), because HSDS asks for
 * UUIDs and content has readable ids. The same thing has the same UUID in every build.
 * @param name path of the thing: `programs/…/schedule/0`
 */
export function uuidOf(name: string): string {
  const hash = createHash('sha1');
  hash.update(Buffer.from(NAME_SPACE.replaceAll('-', ''), 'hex')).update(name);
  const bytes = hash.digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
