import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FolderInUseError, lockFolder } from '#server/db/engine/folder-lock.ts';
import { tempFolder } from './db-kit.ts';

const holder = (folder: string) =>
  spawn(process.execPath, [join(import.meta.dirname, 'children', 'hold-folder.ts'), folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });

test('a second server on the same folder is refused with a sentence, in this process and in another', async () => {
  await using folder = await tempFolder();
  const lock = await lockFolder(folder.path);
  const refused = await lockFolder(folder.path).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(FolderInUseError);
  expect(String(refused)).toContain(`Another Golden Hour is running on ${folder.path}`);
  const other = holder(folder.path);
  expect(String((await once(other.stdout, 'data'))[0])).toContain('refused');
  lock.release();
  (await lockFolder(folder.path)).release();
});

test('a server that was killed leaves no lock behind', async () => {
  await using folder = await tempFolder();
  const other = holder(folder.path);
  expect(String((await once(other.stdout, 'data'))[0])).toContain('held');
  await expect(lockFolder(folder.path)).rejects.toThrow('Another Golden Hour');
  other.kill('SIGKILL');
  await once(other, 'exit');
  (await lockFolder(folder.path)).release();
});
