/**
 * Message encryption for web push: RFC 8291 over RFC 8188 (aes128gcm), one record. Own code because the library's way costs a
 * third more per message (docs/decisions/005-own-push-encryption.md); proved by the RFC's vector and by other decryptors.
 */
import { createCipheriv, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';

/** Keys of one subscription as the browser gave them. */
export type SubscriptionKeys = { readonly p256dh: string; readonly auth: string };

/** A parsed subscription: parsing the point checks that it is on the curve and is worth keeping between sends. */
export type Recipient = { readonly point: Buffer; readonly key: KeyObject; readonly auth: Buffer };

const SPKI_P256 = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex');
const KEY_INFO = Buffer.from('WebPush: info\0');
const CONTENT_KEY_INFO = Buffer.from('Content-Encoding: aes128gcm\0');
const NONCE_INFO = Buffer.from('Content-Encoding: nonce\0');
const LAST_RECORD = Buffer.from([2]);
const RECORD_SIZE = 4096;
const HEADER_BYTES = 16 + 4 + 1 + 65;
/** Bytes the encrypted body is longer than the text. */
export const OVERHEAD_BYTES = HEADER_BYTES + LAST_RECORD.length + 16;

/** Null when the keys are not a P-256 point of 65 bytes and a 16-byte secret. */
export function readRecipient(keys: SubscriptionKeys): Recipient | null {
  const point = Buffer.from(keys.p256dh, 'base64url');
  const auth = Buffer.from(keys.auth, 'base64url');
  if (point.length !== 65 || point[0] !== 4 || auth.length !== 16) return null;
  try {
    return { point, auth, key: createPublicKey({ key: Buffer.concat([SPKI_P256, point]), format: 'der', type: 'spki' }) };
  } catch {
    return null;
  }
}

/** Our half of one message. The RFC demands a new key pair and salt each time; only its test vector passes them in. */
export type Ephemeral = { readonly privateKey: KeyObject; readonly point: Buffer; readonly salt: Buffer };

export function newEphemeral(): Ephemeral {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  return { privateKey, point: publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI_P256.length), salt: randomBytes(16) };
}

/** The encrypted request body. Throws RangeError when the text does not fit one record (push services refuse more anyway). */
export function encryptPush(recipient: Recipient, text: Uint8Array, ours: Ephemeral = newEphemeral()): Buffer {
  if (text.length + OVERHEAD_BYTES > RECORD_SIZE) throw new RangeError(`push text of ${text.length} bytes does not fit one record`);
  const shared = diffieHellman({ privateKey: ours.privateKey, publicKey: recipient.key });
  const secret = hkdf(recipient.auth, shared, Buffer.concat([KEY_INFO, recipient.point, ours.point]), 32);
  const contentKey = hkdf(ours.salt, secret, CONTENT_KEY_INFO, 16);
  const nonce = hkdf(ours.salt, secret, NONCE_INFO, 12);

  const header = Buffer.allocUnsafe(HEADER_BYTES);
  ours.salt.copy(header, 0);
  header.writeUInt32BE(RECORD_SIZE, 16);
  header.writeUInt8(ours.point.length, 20);
  ours.point.copy(header, 21);
  const cipher = createCipheriv('aes-128-gcm', contentKey, nonce);
  return Buffer.concat([header, cipher.update(text), cipher.update(LAST_RECORD), cipher.final(), cipher.getAuthTag()]);
}

function hkdf(salt: Buffer, key: Uint8Array, info: Buffer, length: number): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, salt, info, length));
}
