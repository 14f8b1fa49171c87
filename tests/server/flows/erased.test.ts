/** Erased is erased: not in the database, not in its log, not in the copies made afterwards. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { backup } from '#server/db/backup/backup.ts';
import { databaseFile } from '#server/db/engine/files.ts';
import { feedback } from '#server/db/schema/index.ts';
import { ingest } from '#server/flows/intake/ingest.ts';
import { newId } from '#server/system/ids.ts';
import type { TestApp } from '#tests/support/app.ts';
import { codeOf, filled, openForm, openFront } from '../http/http-kit.ts';

const MARK = 'XMARKERX';
/** Long enough to leave the row's own page. */
const LONG = `${MARK} ${'words and words and words '.repeat(140)} ${MARK}`;

/** How often the marker stands in the raw bytes of every file of this folder. */
async function hits(folder: string): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const name of await readdir(folder, { recursive: true })) {
    const bytes = await readFile(join(folder, name), 'latin1').catch(() => '');
    const count = bytes.split(MARK).length - 1;
    if (count > 0) found[name] = count;
  }
  return found;
}

async function copyOf(app: TestApp): Promise<Record<string, number>> {
  const target = await mkdtemp(join(tmpdir(), 'golden-hour-copy-'));
  try {
    await backup({ dataDir: app.app.parts.config.dataDir, target, now: app.clock.now() });
    return await hits(target);
  } finally {
    await rm(target, { recursive: true, force: true });
  }
}

describe('after a guest was erased, nothing they or we wrote about them is left in any file', () => {
  it('of what came through the complaint page, with photo, second message, edits, notes, drafts and answers', async () => {
    await using front = await openFront();
    front.ignorePhones();
    const { api, businessId } = front.owner;
    const { dataDir } = front.app.parts.config;
    const code = codeOf((await api.complaintLink.create({ placeLabel: 'Terrace' })).url);
    const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    const fields = { text: LONG, place: `${MARK} by the window`, contact: `${MARK}@guests.test` };
    const photos = [new File([new Uint8Array(png)], `${MARK}.png`, { type: 'image/png' })];
    const sent = await front.ask(`/c/${code}`, {
      method: 'POST',
      body: filled(await openForm(front, code), { ...fields, photos }),
    });
    expect(sent.status).toBe(303);
    const [row] = await front.app.parts.db.orm.select().from(feedback);
    const id = row?.id ?? '';
    expect(row).toMatchObject({ businessId, contact: fields.contact, placeLabel: fields.place });
    const status = sent.headers.get('location') ?? '';
    const again = new URLSearchParams({ text: `${MARK} nobody came`, message: newId() });
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
    await front.ask(status, { method: 'POST', body: again.toString(), headers });
    expect((await api.feedback.get({ id })).messages.map(({ text }) => text)).toContain(`${MARK} nobody came`);
    await api.feedback.claim({ id, claimId: newId() });
    await api.feedback.note({ id, noteId: newId(), text: `${MARK} is a regular` });
    await api.feedback.draft({ id, text: `${MARK} dear` });
    const { version } = await api.feedback.get({ id });
    await api.feedback.reply({ id, replyId: newId(), text: `Dear ${MARK}`, kind: 'answer', version });
    await api.feedback.list({ filter: { search: MARK } });
    expect(Object.keys(await hits(dataDir)).length).toBeGreaterThan(0);
    expect((await readdir(join(dataDir, 'photos'))).length).toBe(1);

    const { guestItems } = await api.feedback.get({ id });
    await api.feedback.eraseGuest({ id, items: guestItems });
    expect(await hits(dataDir)).toEqual({});
    expect(await readdir(join(dataDir, 'photos'))).toEqual([]);
    expect(await copyOf(front)).toEqual({});
    const after = await api.feedback.get({ id });
    expect(after).toMatchObject({ erased: true, placeLabel: '', contact: '', author: '' });
  });

  it('of what a platform delivered, edited since, and of everything else of the same guest; the house’s own place stays', async () => {
    await using front = await openFront();
    front.ignorePhones();
    const { api, businessId } = front.owner;
    const { parts } = front.app;
    await api.complaintLink.create({ placeLabel: 'Terrace' });
    const deliver = async (externalId: string, text: string, placeLabel: string) =>
      (
        await ingest(parts, {
          businessId,
          connectionId: '',
          complaintLinkId: null,
          item: {
            channel: 'google',
            kind: 'review',
            visibility: 'public',
            externalId,
            author: `${MARK} N.`,
            rating: 1,
            text,
            language: 'en',
            url: `https://reviews.example/${MARK}`,
            reach: null,
            placeLabel,
            contact: `${MARK}@guests.test`,
            spokeAt: front.clock.now(),
            replyMode: 'link',
            replyUrl: `https://reviews.example/${MARK}/reply`,
          },
        })
      ).feedbackId;
    const id = await deliver('one', LONG, 'Terrace');
    await deliver('one', `${MARK} changed my words`, 'Terrace');
    await deliver('two', `${MARK} second visit`, `${MARK} bar`);
    expect(Object.keys(await hits(parts.config.dataDir)).length).toBeGreaterThan(0);
    await api.feedback.eraseGuest({ id, items: (await api.feedback.get({ id })).guestItems });
    expect(await hits(parts.config.dataDir)).toEqual({});
    expect(await copyOf(front)).toEqual({});
    const places = await parts.db.orm.select({ place: feedback.placeLabel }).from(feedback);
    expect(places.map(({ place }) => place).toSorted()).toEqual(['', 'Terrace']);
  });

  it('what goes by age is out of the log within the hour', async () => {
    await using front = await openFront();
    front.ignorePhones();
    const { parts, ticker } = front.app;
    await front.receive(front.owner, {
      author: MARK,
      text: LONG,
      placeLabel: MARK,
      spokeAt: front.clock.now() - 70 * 86_400_000,
    });
    await front.owner.api.business.setKeep({ retentionMonths: 1 });
    front.clock.advance(61 * 60_000);
    await ticker.tick();
    front.clock.advance(61 * 60_000);
    await ticker.tick();
    expect(await hits(parts.config.dataDir)).toEqual({});
    expect((await readFile(`${databaseFile(parts.config.dataDir)}-wal`)).includes(MARK)).toBe(false);
  });
});
