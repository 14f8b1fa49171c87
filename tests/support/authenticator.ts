/** A passkey in software, as wrong as a test wants it: what browsers and keys answer, byte by byte (WebAuthn level 3). */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

type Told = {
  readonly challenge: string;
  readonly origin?: string;
  readonly rpId?: string;
  /** Finger, face or PIN was checked. */
  readonly verified?: boolean;
  readonly counter?: number;
  readonly userHandle?: string | null;
};

export function createAuthenticator({ origin, rpId }: { readonly origin: string; readonly rpId: string }) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  const jwk = publicKey.export({ format: 'jwk' });
  const point = (text: string | undefined) => bytes(Buffer.from(text ?? '', 'base64url'));
  const cose = map([
    [int(1), int(2)],
    [int(3), int(-7)],
    [int(-1), int(1)],
    [int(-2), point(jwk.x)],
    [int(-3), point(jwk.y)],
  ]);
  const clientData = (type: string, told: Told) =>
    Buffer.from(JSON.stringify({ type, challenge: told.challenge, origin: told.origin ?? origin, crossOrigin: false }));
  const authData = (told: Told, attested: Buffer) => {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(told.counter ?? 0);
    const flags = 0x01 | (told.verified === false ? 0 : 0x04) | (attested.length > 0 ? 0x40 : 0);
    return Buffer.concat([sha256(told.rpId ?? rpId), Buffer.from([flags]), counter, attested]);
  };
  const head = { id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key' as const };
  return {
    id: head.id,
    make(told: Told) {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const data = authData(told, Buffer.concat([Buffer.alloc(16), length, id, cose]));
      const attestation = map([
        [text('fmt'), text('none')],
        [text('attStmt'), map([])],
        [text('authData'), bytes(data)],
      ]);
      return {
        ...head,
        response: {
          clientDataJSON: clientData('webauthn.create', told).toString('base64url'),
          attestationObject: attestation.toString('base64url'),
          transports: ['internal'],
        },
      };
    },
    show(told: Told) {
      const client = clientData('webauthn.get', told);
      const data = authData(told, Buffer.alloc(0));
      return {
        ...head,
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: sign('sha256', Buffer.concat([data, sha256(client)]), privateKey).toString('base64url'),
          userHandle: told.userHandle ?? null,
        },
      };
    },
  };
}

const sha256 = (of: string | Buffer) => createHash('sha256').update(of).digest();

/** CBOR, as much as a key needs. */
function typed(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(major << 5) | value]);
  if (value < 256) return Buffer.from([(major << 5) | 24, value]);
  return Buffer.from([(major << 5) | 25, value >> 8, value & 0xff]);
}
const int = (value: number) => (value < 0 ? typed(1, -1 - value) : typed(0, value));
const bytes = (value: Buffer) => Buffer.concat([typed(2, value.length), value]);
const text = (value: string) => Buffer.concat([typed(3, value.length), Buffer.from(value)]);
const map = (pairs: readonly (readonly [Buffer, Buffer])[]) => Buffer.concat([typed(5, pairs.length), ...pairs.flat()]);
