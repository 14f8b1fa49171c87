import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Secrets at rest. `bound` names the place they live in (tenant, table, row, column): moved anywhere else they do not open. */
export interface Box {
  seal(plain: string, bound: string): string;
  /** Throws `BoxError` when it was changed, moved, or sealed with a key that is not here. */
  open(boxed: string, bound: string): string;
  /** What everything begins with that the newest key sealed. */
  readonly newest: string;
}

export class BoxError extends Error {
  override readonly name = 'BoxError';
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

type NamedKey = { readonly id: string; readonly bytes: Uint8Array };

/**
 * AES-256-GCM, random 96-bit nonce, as `1.<key id>.<base64url of nonce, ciphertext, tag>`. The first key seals, every key
 * opens: to rotate, put the new key in front. Keys are 32 bytes.
 */
export function openBox(...keyBytes: readonly [Uint8Array, ...Uint8Array[]]): Box {
  const [newest, ...older] = keyBytes.map(nameKey) as [NamedKey, ...NamedKey[]];
  const keys = new Map([newest, ...older].map((key) => [key.id, key]));
  return {
    newest: `1.${newest.id}.`,
    seal(plain, bound) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', newest.bytes, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(bindingOf(newest.id, bound));
      const sealed = Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `1.${newest.id}.${sealed.toString('base64url')}`;
    },
    open(boxed, bound) {
      const [version, keyId = '', body = '', ...rest] = boxed.split('.');
      const sealed = Buffer.from(body, 'base64url');
      if (version !== '1' || rest.length > 0 || sealed.length < NONCE_BYTES + TAG_BYTES)
        throw new BoxError('This is not a sealed secret.');
      const key = keys.get(keyId);
      if (!key) throw new BoxError('This secret was sealed with a key that is not in keys.json.');
      const decipher = createDecipheriv('aes-256-gcm', key.bytes, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
      decipher.setAAD(bindingOf(key.id, bound));
      decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
      try {
        const plain = [decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()];
        return Buffer.concat(plain).toString('utf8');
      } catch (error) {
        throw new BoxError('This secret was changed, or it belongs to another place.', { cause: error });
      }
    },
  };
}

function nameKey(bytes: Uint8Array): NamedKey {
  if (bytes.length !== 32) throw new BoxError('A box key has 32 bytes.');
  return { id: createHash('sha256').update('box key').update(bytes).digest('base64url').slice(0, 8), bytes };
}

const bindingOf = (keyId: string, bound: string) => Buffer.from(`1.${keyId}.${bound}`, 'utf8');
