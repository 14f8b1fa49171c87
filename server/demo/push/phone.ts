/** The phone's half of web push: a real key pair that only it holds, and decryption of what arrives (RFC 8291, RFC 8188). */
import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';

export type PhoneKeys = {
  readonly p256dh: string;
  readonly auth: string;
  /** Plain text of an encrypted body. Throws when it was not meant for this phone or was tampered with. */
  readonly open: (body: Buffer) => string;
};

/** A new key pair and secret, or given ones (base64url) where a published example names them. */
export function createPhoneKeys(given?: { readonly privateKey: string; readonly auth: string }): PhoneKeys {
  const ecdh = createECDH('prime256v1');
  if (given === undefined) ecdh.generateKeys();
  else ecdh.setPrivateKey(given.privateKey, 'base64url');
  const point = ecdh.getPublicKey();
  const auth = given === undefined ? randomBytes(16) : Buffer.from(given.auth, 'base64url');
  const derive = (salt: Buffer, key: Uint8Array, info: Buffer, length: number) =>
    Buffer.from(hkdfSync('sha256', key, salt, info, length));
  return {
    p256dh: point.toString('base64url'),
    auth: auth.toString('base64url'),
    open(body) {
      const salt = body.subarray(0, 16);
      const recordSize = body.readUInt32BE(16);
      const theirs = body.subarray(21, 21 + body.readUInt8(20));
      const record = body.subarray(21 + theirs.length);
      if (record.length > recordSize) throw new Error('web push allows one record only');
      const secret = derive(auth, ecdh.computeSecret(theirs), Buffer.concat([Buffer.from('WebPush: info\0'), point, theirs]), 32);
      const key = derive(salt, secret, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
      const nonce = derive(salt, secret, Buffer.from('Content-Encoding: nonce\0'), 12);
      const decipher = createDecipheriv('aes-128-gcm', key, nonce);
      decipher.setAuthTag(record.subarray(-16));
      const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
      const end = padded.lastIndexOf(2);
      if (end < 0 || padded.subarray(end + 1).some((byte) => byte !== 0))
        throw new Error('the last record must end with 0x02 and zeros');
      return padded.subarray(0, end).toString('utf8');
    },
  };
}
