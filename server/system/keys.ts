import { createHmac, randomBytes } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import webPush from 'web-push';
import { z } from 'zod';
import { newId } from './ids.ts';

export type Keys = {
  /** 32 bytes: seals secrets at rest. */
  readonly boxKey: Uint8Array;
  /** Signs session cookies. */
  readonly authSecret: string;
  /** P-256 pair, base64url: phones subscribe to exactly this public key. */
  readonly vapid: { readonly publicKey: string; readonly privateKey: string };
};

export class KeysError extends Error {
  override readonly name = 'KeysError';
}

const base64url = (bytes: number) => z.string().refine((text) => Buffer.from(text, 'base64url').length === bytes);
const KeysFile = z.object({
  boxKey: base64url(32),
  authSecret: z.string().min(32),
  vapid: z.object({ publicKey: base64url(65), privateKey: base64url(32) }),
});

/**
 * The keys of this installation, from DATA_DIR/keys.json (mode 0600), made on the first start. With `mustExist` (there is a
 * database already) missing keys are an error, because new ones would silence every phone and lose every webhook secret.
 */
export async function openKeys(dataDir: string, { mustExist = false }: { readonly mustExist?: boolean } = {}): Promise<Keys> {
  const file = join(dataDir, 'keys.json');
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const found = await readIfThere(file);
  if (found !== null && found.trim() !== '{}') {
    await chmod(file, 0o600);
    return parseKeys(file, found);
  }
  if (found === null && mustExist) {
    throw new KeysError(
      `${file} is missing although this folder has a database. Restore it from a backup. To begin with new keys instead ` +
        '(every phone must turn alerts on again, everybody signs in again, webhook secrets must be made anew), write {} into it.',
    );
  }
  await create(file, { replace: found !== null });
  return parseKeys(file, await readFile(file, 'utf8'));
}

/** Complete and on disk under its final name, or not there at all; when two starts race, the first one's keys stay. */
async function create(file: string, { replace }: { replace: boolean }): Promise<void> {
  const fresh = {
    boxKey: randomBytes(32).toString('base64url'),
    authSecret: randomBytes(32).toString('base64url'),
    vapid: webPush.generateVAPIDKeys(),
  };
  const draft = `${file}.${newId()}.new`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(fresh, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (replace) return rename(draft, file);
  try {
    await link(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await unlink(draft);
  }
}

/** Whether this file holds the keys of an installation; `{}`, which asks for new ones, does not. */
export async function keysAreWhole(file: string): Promise<boolean> {
  const text = await readIfThere(file);
  try {
    return text !== null && KeysFile.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new KeysError(`${file} cannot be read.`, { cause: error });
  }
}

function parseKeys(file: string, text: string): Keys {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = null;
  }
  // Neither the text nor the parser's complaint is repeated: both hold keys.
  const parsed = KeysFile.safeParse(json);
  if (!parsed.success) throw new KeysError(`${file} is damaged. Restore it from a backup; it is not replaced by itself.`);
  return { ...parsed.data, boxKey: Buffer.from(parsed.data.boxKey, 'base64url') };
}

/**
 * The token with which a phone reports that it showed this delivery. Derived, so that only its hash is stored and a resend
 * carries the same one. 256 bits, base64url.
 */
export function receiptToken(keys: Pick<Keys, 'boxKey'>, deliveryId: string): string {
  return createHmac('sha256', keys.boxKey).update(`receipt:${deliveryId}`).digest('base64url');
}
