/** Whatever a stranger's file does while it is opened, it does to a process of its own: a sentence for them, and nobody else notices. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openUnpacker, Unopened, type Unpacker, type UnpackerOptions } from '#server/unpack/index.ts';
import { avif, disguises, jpeg, png, WIDE_AVIF } from './pictures.ts';

const EDGE = 1_600;
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function unpacker(options: Omit<UnpackerOptions, 'importsFolder'> = {}): Promise<Unpacker & { readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'golden-hour-unpack-'));
  const opened = openUnpacker({ importsFolder: folder, ...options });
  open.push(async () => {
    opened.close();
    await rm(folder, { recursive: true, force: true });
  });
  return { ...opened, folder };
}

/** What came of it: a size, null, or why it was not opened. */
async function cameOf(picture: ReturnType<Unpacker['picture']>): Promise<string | null> {
  try {
    const drawn = await picture;
    return drawn === null ? null : `${drawn.width}×${drawn.height}`;
  } catch (error) {
    if (!(error instanceof Unopened)) throw error;
    return error.reason;
  }
}

/** A process that does what the test says instead of opening anything. */
async function program(folder: string, lines: string): Promise<string> {
  const file = join(folder, 'child.mjs');
  await writeFile(file, `process.on('disconnect', () => process.exit());\n${lines}\nprocess.send({ said: 'ready' });\n`);
  return file;
}

/** Each of these starts processes of its own. */
const SLOW = { timeout: 120_000 };

describe('a picture', () => {
  it.each(Object.entries(disguises))('that is %s is refused before any process is asked', async (_, bytes) => {
    // There is no such program: asking it would be an error.
    const { picture } = await unpacker({ program: '/nowhere/at-all.js' });
    expect(await picture({ bytes, edge: EDGE })).toBeNull();
  });

  it(
    'of more pixels than its kind may have, cut off, or untrue about itself is refused, and the next one is drawn',
    SLOW,
    async () => {
      const { picture } = await unpacker();
      const hostile: Readonly<Record<string, Uint8Array>> = {
        'AVIF 7000×7000 in a kilobyte': WIDE_AVIF,
        'PNG 65535×65535': png(65_535, 65_535),
        'PNG 0×0': png(0, 0),
        'PNG that ends at once': png(100, 100, { bytes: 10 }),
        'PNG with a thousand frames and no picture': png(9_000, 9_000, { frames: 1_000 }),
        'half a JPEG': (await jpeg(800, 600)).subarray(0, 900),
        'the beginning of an AVIF': (await avif(400, 300)).subarray(0, 60),
      };
      for (const [name, bytes] of Object.entries(hostile)) expect(await cameOf(picture({ bytes, edge: EDGE })), name).toBeNull();
      expect(await cameOf(picture({ bytes: await jpeg(4_000, 3_000), edge: EDGE }))).toBe('1600×1200');
      expect(await cameOf(picture({ bytes: await avif(400, 300), edge: EDGE }))).toBe('400×300');
    },
  );
});

describe('the processes', () => {
  it('hold none of the secrets of the house, may write nowhere and start nothing', SLOW, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'golden-hour-unpack-'));
    const look = `
      import { writeFileSync } from 'node:fs';
      import { spawnSync } from 'node:child_process';
      const tried = (work) => { try { work(); return 'done'; } catch (error) { return error.code; } };
      process.on('message', () => process.send({ said: 'answer', answer: {
        env: Object.keys(process.env).filter((name) => !name.startsWith('NODE_CHANNEL')),
        write: tried(() => writeFileSync(${JSON.stringify(join(folder, 'x'))}, 'x')),
        start: tried(() => spawnSync('true')),
      } }));`;
    const { picture, calendar } = await unpacker({ program: await program(folder, look) });
    const found = { env: [], write: 'ERR_ACCESS_DENIED', start: 'ERR_ACCESS_DENIED' };
    expect(await picture({ bytes: png(1, 1), edge: EDGE })).toEqual(found);
    expect(await calendar({ text: '', timeZone: 'UTC', from: 0, to: 1 })).toEqual(found);
    await rm(folder, { recursive: true });
  });

  it('that never answer, take too much memory or die are ended, said so, and replaced', SLOW, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'golden-hour-unpack-'));
    // What is asked for says what happens; the width of a PNG stands at byte 16.
    const act = `
      process.on('message', ({ ask }) => {
        const width = ask.bytes.readUInt32BE === undefined ? Buffer.from(ask.bytes).readUInt32BE(16) : ask.bytes.readUInt32BE(16);
        if (width === 1) for (;;);
        if (width === 2) process.exit(77);
        if (width === 3) process.kill(process.pid, 'SIGSEGV');
        process.send({ said: 'answer', answer: { webp: Buffer.alloc(1), width, height: process.pid } });
      });`;
    const { picture } = await unpacker({
      program: await program(folder, act),
      limits: { picture: { children: 1, wallMs: 3_000 } },
    });
    const ask = (width: number) => picture({ bytes: png(width, 1), edge: EDGE });
    const first = await ask(9);
    expect(await Promise.all([1, 2, 3].map((width) => cameOf(ask(width))))).toEqual(['time', 'memory', 'died']);
    const last = await ask(9);
    expect(last?.width).toBe(9);
    expect(last?.height).not.toBe(first?.height);
    await rm(folder, { recursive: true });
  });

  it('end themselves when decoding takes more memory or time than it may', SLOW, async () => {
    const large = await jpeg(5_000, 4_000);
    for (const [limit, reason] of [
      [{ memoryMb: 40 }, 'memory'],
      [{ processorMs: 1 }, 'time'],
    ] as const) {
      const { picture } = await unpacker({ limits: { picture: limit } });
      expect(await cameOf(picture({ bytes: large, edge: EDGE }))).toBe(reason);
    }
  });

  it('refuse what finds no room, take it when there is room again, and are gone when the house closes', SLOW, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'golden-hour-unpack-'));
    const hold = `
      import { existsSync } from 'node:fs';
      process.on('message', () => {
        const waiting = setInterval(() => {
          if (!existsSync(${JSON.stringify(join(folder, 'go'))})) return;
          clearInterval(waiting);
          process.send({ said: 'answer', answer: { webp: Buffer.alloc(1), width: 1, height: 1 } });
        }, 5);
      });`;
    const { picture, close } = await unpacker({
      program: await program(folder, hold),
      limits: { picture: { children: 2, waiting: 1 } },
    });
    const ask = () => cameOf(picture({ bytes: png(1, 1), edge: EDGE }));
    const taken = [ask(), ask(), ask()];
    expect(await ask()).toBe('full');
    await writeFile(join(folder, 'go'), '');
    expect(await Promise.all(taken)).toEqual(['1×1', '1×1', '1×1']);
    expect(await ask()).toBe('1×1');
    await rm(join(folder, 'go'));
    const pending = [ask(), ask(), ask()];
    close();
    expect(await Promise.all([...pending, ask()])).toEqual(['closed', 'closed', 'closed', 'closed']);
    await rm(folder, { recursive: true });
  });

  it('are part of what is built', SLOW, async () => {
    const built = join(import.meta.dirname, '../../dist/server/unpack-child.js');
    const { picture, calendar, past, folder } = await unpacker({ program: built });
    expect(await cameOf(picture({ bytes: await jpeg(40, 30), edge: EDGE }))).toBe('40×30');
    expect(await calendar({ text: 'nothing', timeZone: 'UTC', from: 0, to: 1 })).toMatchObject({ events: [] });
    await writeFile(join(folder, 'raw'), 'date,text\n2026-01-01,Cold soup\n');
    const paths = { raw: join(folder, 'raw'), rows: join(folder, 'rows'), refused: join(folder, 'refused') };
    const asked = {
      ...paths,
      choices: { dates: 'iso', channel: 'google' },
      timeZone: 'Europe/Prague',
      now: 1_800_000_000_000,
    } as const;
    expect(await past(asked, {})).toMatchObject({ fault: null, summary: { rows: 1 } });
    expect(readFileSync(paths.rows, 'utf8')).toContain('Cold soup');
  });
});
