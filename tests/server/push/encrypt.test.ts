import { createECDH, createPrivateKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import ece from 'http_ece';
import { describe, expect, it } from 'vitest';
import { createPhoneKeys } from '#server/demo/push/phone.ts';
import { encryptPush, OVERHEAD_BYTES, readRecipient } from '#server/push/encrypt.ts';

const bytes = (text: string) => Buffer.from(text, 'base64url');

describe('push encryption', () => {
  it('makes the very bytes of the example in RFC 8291, section 5', () => {
    const publicKey = bytes('BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8');
    const privateKey = createPrivateKey({
      key: {
        kty: 'EC',
        crv: 'P-256',
        x: publicKey.subarray(1, 33).toString('base64url'),
        y: publicKey.subarray(33).toString('base64url'),
        d: 'yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw',
      },
      format: 'jwk',
    });
    const recipient = readRecipient({
      p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
      auth: 'BTBZMqHH6r4Tts7J_aSIgg',
    });
    const body = encryptPush(recipient!, Buffer.from('When I grow up, I want to be a watermelon'), {
      privateKey,
      point: publicKey,
      salt: bytes('DGv6ra1nlYgDCS1FRnbzlw'),
    });
    expect(body.toString('base64url')).toBe(
      'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
    );
  });

  it('is read by another implementation, whatever the text', () => {
    const ecdh = createECDH('prime256v1');
    ecdh.generateKeys();
    const auth = randomBytes(16);
    const recipient = readRecipient({ p256dh: ecdh.getPublicKey('base64url'), auth: auth.toString('base64url') });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3993 }), (text) => {
        const body = encryptPush(recipient!, text);
        expect(body.length).toBe(text.length + OVERHEAD_BYTES);
        const read = ece.decrypt(body, { version: 'aes128gcm', privateKey: ecdh, authSecret: auth.toString('base64url') });
        expect(read.equals(text)).toBe(true);
      }),
    );
  });

  it('is read by our fake phones, and by no other phone', () => {
    const [mine, other] = [createPhoneKeys(), createPhoneKeys()];
    const body = encryptPush(readRecipient(mine)!, Buffer.from('glass in the soup'));
    expect(mine.open(body)).toBe('glass in the soup');
    expect(() => other.open(body)).toThrow();
    body[body.length - 1]! ^= 1;
    expect(() => mine.open(body)).toThrow();
  });

  it('never uses a key or a salt twice', () => {
    const recipient = readRecipient(createPhoneKeys())!;
    const heads = Array.from({ length: 50 }, () => encryptPush(recipient, Buffer.from('x')));
    expect(new Set(heads.map((body) => body.subarray(0, 16).toString('hex'))).size).toBe(50);
    expect(new Set(heads.map((body) => body.subarray(21, 86).toString('hex'))).size).toBe(50);
  });

  it('refuses keys that are no point of the curve, and text that needs a second record', () => {
    const { p256dh, auth } = createPhoneKeys();
    const offCurve = Buffer.from(p256dh, 'base64url');
    offCurve[64]! ^= 1;
    for (const keys of [
      { p256dh: '', auth },
      { p256dh: 'AAAA', auth },
      { p256dh, auth: 'AAAA' },
      { p256dh: offCurve.toString('base64url'), auth },
      { p256dh: Buffer.alloc(65, 4).toString('base64url'), auth },
    ]) {
      expect(readRecipient(keys)).toBeNull();
    }
    expect(() => encryptPush(readRecipient({ p256dh, auth })!, Buffer.alloc(3994))).toThrow(RangeError);
  });
});
