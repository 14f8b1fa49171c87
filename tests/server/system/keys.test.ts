import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KeysError, openKeys, receiptToken } from '#server/system/keys.ts';
import { tempFolder } from '../db/db-kit.ts';

test('the first start makes keys only the owner of the files can read, and later starts keep them', async () => {
  await using folder = await tempFolder();
  const keys = await openKeys(folder.path);
  expect(keys.boxKey).toHaveLength(32);
  expect(Buffer.from(keys.vapid.publicKey, 'base64url')).toHaveLength(65);
  expect((await stat(join(folder.path, 'keys.json'))).mode & 0o777).toBe(0o600);
  expect(await openKeys(folder.path)).toEqual(keys);
  expect(await readdir(folder.path)).toEqual(['keys.json']);
});

test('ten starts at the same moment agree on one set of keys', async () => {
  await using folder = await tempFolder();
  const all = await Promise.all(Array.from({ length: 10 }, () => openKeys(folder.path)));
  expect(new Set(all.map(({ authSecret }) => authSecret)).size).toBe(1);
});

test('keys others could read are closed to them again', async () => {
  await using folder = await tempFolder();
  await openKeys(folder.path);
  await chmod(join(folder.path, 'keys.json'), 0o644);
  await openKeys(folder.path);
  expect((await stat(join(folder.path, 'keys.json'))).mode & 0o777).toBe(0o600);
});

test('damaged keys are refused, not replaced, and not repeated in the message', async () => {
  await using folder = await tempFolder();
  const file = join(folder.path, 'keys.json');
  for (const text of ['', '{"boxKey":"canary"', '[]', '{"boxKey":"canary","authSecret":"canary","vapid":{}}']) {
    await writeFile(file, text);
    const refused = await openKeys(folder.path).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(KeysError);
    expect(JSON.stringify([String(refused), (refused as Error).cause ?? null])).not.toContain('canary');
    expect(await readFile(file, 'utf8')).toBe(text);
  }
});

test('a database without its keys is not given new ones behind the back of the operator', async () => {
  await using folder = await tempFolder();
  await expect(openKeys(folder.path, { mustExist: true })).rejects.toThrow('Restore it from a backup');
  await writeFile(join(folder.path, 'keys.json'), '{}\n');
  expect((await openKeys(folder.path, { mustExist: true })).boxKey).toHaveLength(32);
});

test('a receipt token is the same after a restart and different for each delivery and installation', async () => {
  await using one = await tempFolder();
  await using two = await tempFolder();
  const keys = await openKeys(one.path);
  expect(receiptToken(await openKeys(one.path), 'd1')).toBe(receiptToken(keys, 'd1'));
  expect(receiptToken(keys, 'd2')).not.toBe(receiptToken(keys, 'd1'));
  expect(receiptToken(await openKeys(two.path), 'd1')).not.toBe(receiptToken(keys, 'd1'));
});
