import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkDatabase } from '#server/db/backup/copy.ts';
import { outbox } from '#server/db/schema/index.ts';
import { tempDb } from './db-kit.ts';

/** Whole lines only: the last one may be cut by the kill. */
const wholeLines = (text: string) => text.split('\n').slice(0, -1);

test('killed 20 times under load, everything acknowledged is there and nothing is there by half', async () => {
  await using temp = await tempDb();
  const acknowledged: string[] = [];
  for (let round = 0; round < 20; round += 1) {
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, 'children', 'write-forever.ts'), temp.file, '0', `r${round}`],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let said = '';
    child.stdout.on('data', (data) => {
      said += String(data);
    });
    // The kill falls wherever the writer is after so many acknowledgements; a few more turns move it off the line's end.
    while (wholeLines(said).length < 2 + ((round * 7) % 23)) await once(child.stdout, 'data');
    for (let turn = 0; turn < round % 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    child.kill('SIGKILL');
    await once(child, 'close');
    acknowledged.push(...wholeLines(said));
  }
  const there = new Set((await temp.db.orm.select({ id: outbox.id }).from(outbox)).map(({ id }) => id));
  expect(acknowledged.filter((name) => !there.has(`${name}-a`) || !there.has(`${name}-b`))).toEqual([]);
  expect([...there].filter((id) => !there.has(id.endsWith('-a') ? id.replace(/a$/, 'b') : id.replace(/b$/, 'a')))).toEqual([]);
  expect(acknowledged.length).toBeGreaterThan(200);
  await checkDatabase(temp.file);
}, 300_000);
