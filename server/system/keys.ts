import { createHmac, randomBytes } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import webPush from 'web-push';
import { z } from 'zod';
import { newId } from './ids.ts';

export type Keys = {
  /** 32 bytes: seals secrets at rest. */
  readonly boxKey: Uint8Array;
  /** Keys of before, the newest first: what is sealed with them still opens until it was sealed again (flows/reseal.ts). */
  readonly olderBoxKeys: readonly OlderKey[];
  /** 32 bytes that never change: tokens derived from it must stay what they are when the box key is another. */
  readonly rootKey: Uint8Array;
  /** Signs session cookies. */
  readonly authSecret: string;
  /** P-256 pair, base64url: phones subscribe to exactly this public key. */
  readonly vapid: { readonly publicKey: string; readonly privateKey: string };
};

/** `retiredAt`: epoch milliseconds. */
export type OlderKey = { readonly key: Uint8Array; readonly retiredAt: number };

export class KeysError extends Error {
  override readonly name = 'KeysError';
}

const base64url = (bytes: number) => z.string().refine((text) => Buffer.from(text, 'base64url').length === bytes);
const KeysFile = z.object({
  boxKey: base64url(32),
  olderBoxKeys: z.array(z.object({ key: base64url(32), retiredAt: z.number() })).default([]),
  /** Absent before the first change of the box key: it is the same then. */
  rootKey: base64url(32).optional(),
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

async function create(file: string, { replace }: { replace: boolean }): Promise<void> {
  const fresh = {
    boxKey: randomBytes(32).toString('base64url'),
    authSecret: randomBytes(32).toString('base64url'),
    vapid: webPush.generateVAPIDKeys(),
  };
  await put(file, fresh, { replace });
}

/** Complete and on disk under its final name, or not there at all; when two starts race, the first one's keys stay. */
async function put(file: string, keys: object, { replace }: { replace: boolean }): Promise<void> {
  const draft = `${file}.${newId()}.new`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(keys, null, 2)}\n`);
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
  const { boxKey, rootKey, olderBoxKeys, ...others } = parsed.data;
  return {
    ...others,
    boxKey: Buffer.from(boxKey, 'base64url'),
    rootKey: Buffer.from(rootKey ?? boxKey, 'base64url'),
    olderBoxKeys: olderBoxKeys.map(({ key, retiredAt }) => ({ key: Buffer.from(key, 'base64url'), retiredAt })),
  };
}

/**
 * Puts a new box key in front of the ones there are. It is whole on disk under its name or nothing has changed. The server reads it at
 * its next start and seals again, piece by piece, what older keys sealed.
 */
export async function rotateBoxKey(dataDir: string, now: number): Promise<void> {
  await rewrite(dataDir, (keys) => ({
    ...keys,
    boxKey: randomBytes(32).toString('base64url'),
    rootKey: keys.rootKey ?? keys.boxKey,
    olderBoxKeys: [{ key: keys.boxKey, retiredAt: now }, ...keys.olderBoxKeys],
  }));
}

/** Forgets keys that were retired before then. */
export async function dropOlderBoxKeys(dataDir: string, before: number): Promise<void> {
  await rewrite(dataDir, (keys) => ({ ...keys, olderBoxKeys: keys.olderBoxKeys.filter(({ retiredAt }) => retiredAt >= before) }));
}

async function rewrite(dataDir: string, change: (keys: z.output<typeof KeysFile>) => z.output<typeof KeysFile>): Promise<void> {
  const file = join(dataDir, 'keys.json');
  const found = await readIfThere(file);
  if (found === null) throw new KeysError(`${file} is missing.`);
  parseKeys(file, found);
  await put(file, change(KeysFile.parse(JSON.parse(found))), { replace: true });
}

/**
 * The token with which a phone reports that it showed this delivery. Derived, so that only its hash is stored and a resend
 * carries the same one. 256 bits, base64url.
 */
export function receiptToken(keys: Pick<Keys, 'rootKey'>, deliveryId: string): string {
  return createHmac('sha256', keys.rootKey).update(`receipt:${deliveryId}`).digest('base64url');
}
