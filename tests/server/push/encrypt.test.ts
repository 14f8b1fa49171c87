import { createECDH, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import ece from 'http_ece';
import { describe, expect, it } from 'vitest';
import { createPhoneKeys } from '#server/demo/push/phone.ts';
import { encryptPush, OVERHEAD_BYTES, TEXT_MAX_BYTES } from '#server/push/encrypt.ts';

describe('push encryption', () => {
  it('the fake phones read the example of RFC 8291, section 5', () => {
    const phone = createPhoneKeys({ privateKey: 'q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94', auth: 'BTBZMqHH6r4Tts7J_aSIgg' });
    expect(phone.p256dh).toBe('BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4');
    const body =
      'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN';
    expect(phone.open(Buffer.from(body, 'base64url'))).toBe('When I grow up, I want to be a watermelon');
  });

  it('is read by our fake phones, and by no other phone', () => {
    const [mine, other] = [createPhoneKeys(), createPhoneKeys()];
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (words) => {
        const body = encryptPush(mine, Buffer.from(words))!;
        expect(mine.open(body)).toBe(words);
        expect(() => other.open(body)).toThrow();
        body[body.length - 1]! ^= 1;
        expect(() => mine.open(body)).toThrow();
      }),
    );
  });

  it('is read by another implementation, whatever the bytes', () => {
    const ecdh = createECDH('prime256v1');
    ecdh.generateKeys();
    const auth = randomBytes(16).toString('base64url');
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: TEXT_MAX_BYTES }), (text) => {
        const body = encryptPush({ p256dh: ecdh.getPublicKey('base64url'), auth }, Buffer.from(text))!;
        expect(body.length).toBe(text.length + OVERHEAD_BYTES);
        expect(ece.decrypt(body, { version: 'aes128gcm', privateKey: ecdh, authSecret: auth }).equals(text)).toBe(true);
      }),
    );
  });

  it('never uses a key or a salt twice', () => {
    const phone = createPhoneKeys();
    const heads = Array.from({ length: 50 }, () => encryptPush(phone, Buffer.from('x'))!);
    expect(new Set(heads.map((body) => body.subarray(0, 16).toString('hex'))).size).toBe(50);
    expect(new Set(heads.map((body) => body.subarray(21, 86).toString('hex'))).size).toBe(50);
  });

  it('refuses keys that are no point of the curve or no secret', () => {
    const { p256dh, auth } = createPhoneKeys();
    const offCurve = Buffer.from(p256dh, 'base64url');
    offCurve[64]! ^= 1;
    for (const keys of [
      { p256dh: '', auth },
      { p256dh: 'AAAA', auth },
      { p256dh, auth: 'AAAA' },
      { p256dh, auth: '' },
      { p256dh: offCurve.toString('base64url'), auth },
      { p256dh: Buffer.alloc(65, 4).toString('base64url'), auth },
    ]) {
      expect(encryptPush(keys, Buffer.from('x'))).toBeNull();
    }
  });
});
