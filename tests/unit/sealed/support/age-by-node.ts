/**
 * Opens post-quantum age files with nothing but Node's OpenSSL, written from https://c2sp.org/age.
 * It has no line in common with what seals them (age-encryption, noble): if the product and its
 * libraries were gone, this page and the key would be enough.
 *
 * Deliberately only what a message needs: one chunk, no armor, no other kinds of recipient.
 */
import { Buffer } from 'node:buffer';
import {
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  decapsulate,
  diffieHellman,
  type KeyObject,
  timingSafeEqual,
} from 'node:crypto';

const CHUNK = 64 * 1024;
const KIND = 'mlkem768x25519';

/** The plaintext. Throws when no stanza is for this identity (`AGE-SECRET-KEY-PQ-1…`), or anything was changed. */
export function openAge(file: Uint8Array, identity: string): Buffer {
  const { stanzas, signed, mac, payload } = parse(Buffer.from(file));
  const key = keysOf(identity);
  for (const { enc, body } of stanzas) {
    const fileKey = unwrap(enc, body, key);
    if (fileKey === undefined) continue;
    const expected = createHmac('sha256', hkdf(fileKey, '', 'header'))
      .update(signed)
      .digest();
    if (!timingSafeEqual(expected, mac)) throw new Error('the header was changed');
    return openPayload(fileKey, payload);
  }
  throw new Error('no stanza is for this identity');
}

/** The file key in one stanza; undefined when it is for somebody else. */
export function unwrap(enc: Buffer, body: Buffer, key: Keys): Buffer | undefined {
  const { wrapKey, nonce } = hpke(decapsulateXWing(enc, key));
  try {
    return openSealed(wrapKey, nonce, body);
  } catch {
    return undefined;
  }
}

/** The 1,216 bytes of the public key that belongs to an identity. */
export function publicKeyOf(identity: string): Buffer {
  const { kem, curvePublic } = keysOf(identity);
  return Buffer.concat([raw(createPublicKey(kem), 1184), curvePublic]);
}

// ── The file ────────────────────────────────────────────────────────────────

function parse(file: Buffer) {
  const mark = file.indexOf('\n--- ');
  const end = file.indexOf('\n', mark + 1);
  const [version, ...lines] = file.subarray(0, mark).toString('latin1').split('\n');
  if (version !== 'age-encryption.org/v1') throw new Error('not an age file');
  const stanzas: { enc: Buffer; body: Buffer }[] = [];
  for (const line of lines) {
    const [arrow, kind, enc = ''] = line.split(' ');
    const last = stanzas.at(-1);
    if (arrow === '->') {
      if (kind !== KIND) throw new Error(`a stanza of another kind: ${kind ?? ''}`);
      stanzas.push({ enc: base64(enc, 1120), body: Buffer.alloc(0) });
    } else if (last) {
      last.body = Buffer.concat([last.body, base64(line)]);
    }
  }
  return {
    stanzas,
    signed: file.subarray(0, mark + 4),
    mac: base64(file.subarray(mark + 5, end).toString('latin1'), 32),
    payload: file.subarray(end + 1),
  };
}

function openPayload(fileKey: Buffer, payload: Buffer): Buffer {
  const sealed = payload.subarray(16);
  if (sealed.length > CHUNK + 16) throw new Error('longer than any message');
  const lastChunk = Buffer.from('000000000000000000000001', 'hex');
  return openSealed(hkdf(fileKey, payload.subarray(0, 16), 'payload'), lastChunk, sealed);
}

// ── X-Wing: ML-KEM-768 and X25519 together (draft-connolly-cfrg-xwing-kem) ───

interface Keys {
  readonly kem: KeyObject;
  readonly curve: KeyObject;
  readonly curvePublic: Buffer;
}

/** Both private keys, from the 32 bytes in an identity. */
export function keysOf(identity: string): Keys {
  const seed = bech32(identity, 'age-secret-key-pq-');
  const expanded = createHash('shake256', { outputLength: 96 }).update(seed).digest();
  const kem = privateKey('3054020100300b060960864801650304040204428040', expanded.subarray(0, 64));
  const curve = privateKey('302e020100300506032b656e04220420', expanded.subarray(64));
  return { kem, curve, curvePublic: raw(createPublicKey(curve), 32) };
}

function decapsulateXWing(enc: Buffer, { kem, curve, curvePublic }: Keys): Buffer {
  const share = enc.subarray(1088);
  const header = Buffer.from('302a300506032b656e032100', 'hex');
  const der = { key: Buffer.concat([header, share]), format: 'der', type: 'spki' } as const;
  return createHash('sha3-256')
    .update(decapsulate(kem, enc.subarray(0, 1088)))
    .update(diffieHellman({ privateKey: curve, publicKey: createPublicKey(der) }))
    .update(share)
    .update(curvePublic)
    .update('\\.//^\\')
    .digest();
}

/** @param prefix of the PKCS #8 form, in hex; the secret itself follows */
function privateKey(prefix: string, secret: Buffer): KeyObject {
  const key = Buffer.concat([Buffer.from(prefix, 'hex'), secret]);
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
}

function raw(key: KeyObject, length: number): Buffer {
  return key.export({ format: 'der', type: 'spki' }).subarray(-length);
}

// ── HPKE in base mode (RFC 9180), HKDF-SHA-256 and ChaCha20-Poly1305 ────────

function hpke(shared: Buffer): { wrapKey: Buffer; nonce: Buffer } {
  const suite = Buffer.from('HPKE\x64\x7a\x00\x01\x00\x03', 'latin1');
  const label = (name: string, value: string | Buffer): Buffer =>
    Buffer.concat([Buffer.from('HPKE-v1'), suite, Buffer.from(name), Buffer.from(value)]);
  const context = Buffer.concat([
    Buffer.from([0]),
    hmac('', label('psk_id_hash', '')),
    hmac('', label('info_hash', `age-encryption.org/${KIND}`)),
  ]);
  const secret = hmac(shared, label('secret', ''));
  const expand = (name: string, length: number): Buffer =>
    hmac(
      secret,
      Buffer.concat([Buffer.from([0, length]), label(name, context), Buffer.from([1])]),
    ).subarray(0, length);
  return { wrapKey: expand('key', 32), nonce: expand('base_nonce', 12) };
}

function hkdf(input: Buffer, salt: string | Buffer, info: string): Buffer {
  return hmac(hmac(salt, input), Buffer.from(`${info}\x01`));
}

function hmac(key: string | Buffer, text: Buffer): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function openSealed(key: Buffer, nonce: Buffer, sealed: Buffer): Buffer {
  const cipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 });
  cipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
}

// ── Writing bytes as text ───────────────────────────────────────────────────

function base64(text: string, length?: number): Buffer {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64').replace(/=+$/, '') !== text) throw new Error('not base64');
  if (length !== undefined && bytes.length !== length) throw new Error('of another length');
  return bytes;
}

/** The bytes behind a Bech32 text (BIP 173, of any length). Throws when it was mistyped. */
export function bech32(text: string, prefix: string): Buffer {
  const lower = text.toLowerCase();
  const head = `${prefix}1`;
  const values = Array.from(lower.slice(head.length), (letter) =>
    'qpzry9x8gf2tvdw0s3jn54khce6mua7l'.indexOf(letter),
  );
  const codes = Array.from(prefix, (letter) => letter.charCodeAt(0));
  const whole = [...codes.map((c) => c >> 5), 0, ...codes.map((c) => c & 31), ...values];
  const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
  const sum = whole.reduce((check, value) => {
    const next = ((check & 0x1ffffff) << 5) ^ value;
    return generator.reduce((all, part, bit) => all ^ ((check >> (25 + bit)) & 1 ? part : 0), next);
  }, 1);
  if (!lower.startsWith(head) || values.includes(-1) || sum !== 1) throw new Error('mistyped');
  const bits = values.slice(0, -6).map((value) => value.toString(2).padStart(5, '0'));
  const bytes = bits.join('').match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => parseInt(byte, 2)));
}
