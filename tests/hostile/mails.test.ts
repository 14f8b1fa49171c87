/** Whatever a mail is made of, its words are read, it costs a bounded time somewhere else, and the next one is read as well. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { email } from '#server/connectors/email/index.ts';
import { parseMail, type ParsedMail } from '#server/connectors/email/payload.ts';
import { openUnpacker, type Unpacker, type UnpackerOptions } from '#server/unpack/index.ts';
import { MAILS, WORDLESS, WORDS } from './mails.ts';

const NOW = Date.parse('2026-11-21T20:40:00+01:00');
const SLOW = { timeout: 120_000 };
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function unpacker(options: Omit<UnpackerOptions, 'importsFolder'> = {}): Promise<Unpacker> {
  const folder = await mkdtemp(join(tmpdir(), 'golden-hour-mails-'));
  const opened = openUnpacker({ importsFolder: folder, ...options });
  open.push(async () => {
    opened.close();
    await rm(folder, { recursive: true, force: true });
  });
  return opened;
}

function expectBounded(mail: ParsedMail): void {
  const { pictures, ...rest } = mail;
  expect(JSON.stringify(rest).length).toBeLessThan(400_000);
  expect(pictures.length).toBeLessThanOrEqual(5);
  expect(pictures.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThanOrEqual(40 * 1024 * 1024);
}

describe('a hostile mail', () => {
  it.each(Object.entries(MAILS))('of %s is taken apart within bounds, and its words are kept', SLOW, async (name, make) => {
    const raw = make();
    const mail = await parseMail(raw);
    expectBounded(mail);
    const { items } = (await email.read?.(raw, { now: NOW })) ?? { items: [] };
    if (!WORDLESS.includes(name)) expect(items.map(({ text }) => text).join('\n')).toContain(WORDS);
    expect(items.length).toBeLessThanOrEqual(1);
  });

  it('is taken apart in a process of its own, one after another, as it is here', SLOW, async () => {
    const { mail } = await unpacker();
    for (const name of ['five thousand parts inside one another', 'HTML of tables in tables', 'a thousand pictures']) {
      const raw = MAILS[name]?.() ?? Buffer.alloc(0);
      expect(await mail({ bytes: raw })).toEqual(await parseMail(raw));
    }
  });

  it('that brings its process down is refused, and the next one is read', SLOW, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'golden-hour-mails-'));
    open.push(() => rm(folder, { recursive: true, force: true }));
    const program = join(folder, 'child.mjs');
    await writeFile(
      program,
      `process.on('disconnect', () => process.exit());
       process.on('message', ({ ask }) => ask.bytes.length > 9 ? process.exit(77) : process.send({ said: 'answer', answer: 'read' }));
       process.send({ said: 'ready' });`,
    );
    const { mail } = await unpacker({ program });
    await expect(mail({ bytes: new Uint8Array(10) })).rejects.toMatchObject({ reason: 'memory' });
    expect(await mail({ bytes: new Uint8Array(9) })).toBe('read');
  });
});
