/** Message encryption for web push (RFC 8291 over RFC 8188, aes128gcm, one record), by the library. */
import webPush from 'web-push';

/** Keys of one subscription as the browser gave them, base64url. */
export type SubscriptionKeys = { readonly p256dh: string; readonly auth: string };

/** Bytes the encrypted body is longer than the text: salt, record size, our point, the end mark, the tag. */
export const OVERHEAD_BYTES = 16 + 4 + 1 + 65 + 1 + 16;
/** Push services take 4,096 bytes of body. */
export const TEXT_MAX_BYTES = 4096 - OVERHEAD_BYTES;

/** The encrypted request body, or null when the keys are not a point of P-256 and a 16-byte secret. */
export function encryptPush({ p256dh, auth }: SubscriptionKeys, text: Buffer): Buffer | null {
  try {
    return webPush.encrypt(p256dh, auth, text, 'aes128gcm').cipherText;
  } catch {
    return null;
  }
}
