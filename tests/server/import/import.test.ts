/** Years from a file: looked at first, brought in once, felt by nobody, taken away exactly. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alert, event, feedback, message, outbox } from '#server/db/schema/index.ts';
import { audit } from '#server/flows/escalation/audit.ts';
import { sweepImports } from '#server/flows/import/import-list.ts';
import { refusal } from '#tests/server/auth/auth-kit.ts';
import type { Front } from '#tests/server/http/http-kit.ts';
import { as, bringIn, counts, look, newest, openHouse, rowsOf, send, years } from './import-kit.ts';

let front: Front;
beforeAll(async () => {
  front = await openHouse();
});
afterAll(async () => {
  await front[Symbol.asyncDispose]();
});

describe('a file of the past', () => {
  it('is shown as understood before anything is brought in, with every refused line and why', async () => {
    const ana = await front.business();
    const file = `${years(40)}2022-99-01,5,Eva,No such day,,\n,5,Eva,No day at all,,\n`;
    const view = await look(front, file, ana);
    expect(view).toMatchObject({ state: 'ready', encoding: 'utf-8', name: 'past.csv', by: 'Ana' });
    expect(view.summary).toMatchObject({
      rows: 40,
      refused: 2,
      answered: 14,
      untimed: 0,
      reasons: { date_unreal: 1, no_date: 1 },
    });
    expect(view.summary?.firstAt).toBe(Date.parse('2021-03-01T12:00:00Z'));
    expect(view.summary?.columns.map(({ field }) => field)).toEqual([
      'spokeAt',
      'rating',
      'author',
      'text',
      'answer',
      'answeredAt',
    ]);
    expect(await counts(front, ana)).toEqual([0, 0, 0]);
    const answer = await front.ask(`/import/refused.csv?business=${ana.businessId}&id=${view.id}&lang=cs`, {
      headers: as(ana.userId),
    });
    // The reader of the answer takes the byte order mark away.
    expect(await answer.text()).toBe('Řádek;Důvod;Co v něm je\r\n42;takové datum neexistuje;2022-99-01\r\n43;chybí datum;\r\n');
  });

  it('whose dates are not ISO waits for a person to say how they are written, and is then read again', async () => {
    const ana = await front.business();
    const view = await look(front, 'Datum;Hodnocení;Text\n21.03.2024 19:30;5;Výborné\n03.04.2024;1;Studené\n', ana);
    expect(view.summary).toMatchObject({ rows: 0, refused: 2, dates: 'dmy' });
    await ana.api.import.choose({ id: view.id, dates: 'dmy', channel: 'tripadvisor' });
    await front.settle();
    expect((await newest(ana)).summary).toMatchObject({ rows: 2, refused: 0, untimed: 1 });
    await ana.api.import.start({ id: view.id });
    await front.settle();
    const rows = await rowsOf(front, ana);
    expect(rows.map(({ channel, spokeAt }) => [channel, new Date(spokeAt).toISOString()])).toEqual([
      ['tripadvisor', '2024-03-21T18:30:00.000Z'],
      ['tripadvisor', '2024-04-03T10:00:00.000Z'],
    ]);
  });

  it.each([
    [
      'Windows-1250, as older Excel writes it',
      Uint8Array.from([...'date;text\n2024-03-21;'].map((c) => c.charCodeAt(0)).concat([0x8e, 0xe1, 0x62, 0x61])),
      'windows-1250',
      'Žába',
    ],
    [
      'UTF-16, as Excel calls Unicode text',
      Uint8Array.from([0xff, 0xfe, ...Buffer.from('date\ttext\n2024-03-21\tŻaba 🐸', 'utf16le')]),
      'utf-16le',
      'Żaba 🐸',
    ],
  ])('in %s keeps its letters', async (_, bytes, encoding, text) => {
    const ana = await front.business();
    expect(await bringIn(front, bytes, ana)).toMatchObject({ state: 'done', encoding, added: 1 });
    expect((await rowsOf(front, ana))[0]?.text).toBe(text);
  });

  it('that is none says so in a word, and the next one can be chosen', async () => {
    const ana = await front.business();
    expect(await look(front, Uint8Array.from([0x50, 0x4b, 3, 4, 9]), ana)).toMatchObject({
      state: 'failed',
      fault: 'spreadsheet',
    });
    expect(await look(front, 'date,text\n2024-01-01,"open\n', ana)).toMatchObject({
      state: 'failed',
      fault: 'quote_open',
      faultLine: 2,
    });
    expect(await ana.api.import.list()).toHaveLength(1);
  });

  it('is taken from owners and managers only, from no other site, and never longer than 50 MB', async () => {
    const ana = await front.business();
    const ben = await front.hire(ana, { name: 'Ben', role: 'responder' });
    const next = await front.business({ name: 'Next door', owner: 'Nora' });
    expect((await send(front, { ...ben }, years(1))).status).toBe(403);
    expect((await send(front, { businessId: ana.businessId, userId: next.userId }, years(1))).status).toBe(403);
    const path = `/import/file?business=${ana.businessId}`;
    expect((await front.ask(path, { method: 'POST', body: years(1), headers: as(null) })).status).toBe(401);
    const forged = { ...as(ana.userId), 'sec-fetch-site': 'cross-site' };
    expect((await front.ask(path, { method: 'POST', body: years(1), headers: forged })).status).toBe(403);
    const long = { ...as(ana.userId), 'content-length': String(51 * 1024 * 1024) };
    expect((await front.ask(path, { method: 'POST', body: years(1), headers: long })).status).toBe(413);
    const mine = await look(front, years(1), ana);
    expect(await refusal(next.api.import.start({ id: mine.id }))).toBe('NOT_FOUND import_not_found');
    const refused = `/import/refused.csv?business=${next.businessId}&id=${mine.id}`;
    expect((await front.ask(refused, { headers: as(next.userId) })).status).toBe(404);
  });
});

describe('what is brought in', () => {
  it('rings nobody, waits for nobody, troubles no auditor and moves no figure of today', async () => {
    const ana = await front.business();
    const phone = await ana.phone();
    const yesterday = new Date(front.clock.now() - 86_400_000).toISOString();
    const fresh = `${yesterday},1,Eva,"We both have food poisoning, one of us is in hospital",,\n`;
    const before = await ana.api.figures.first();
    expect(await bringIn(front, `${years(100)}${fresh}`, ana)).toMatchObject({ state: 'done', done: 101, added: 101, known: 0 });
    await front.fastForward({ minutes: 20 });
    const { parts } = front.app;
    expect(phone.untaken()).toEqual([]);
    expect(await parts.db.orm.$count(alert, eq(alert.businessId, ana.businessId))).toBe(0);
    expect(await parts.db.orm.$count(outbox, eq(outbox.businessId, ana.businessId))).toBe(0);
    expect(await audit(parts)).toMatchObject({ ok: true, found: 0 });
    const { waiting, mine, others, answered, unreached } = await ana.api.feedback.counts();
    expect([waiting, mine, others, answered, unreached]).toEqual([0, 0, 0, 0, 0]);
    expect(await ana.api.figures.first()).toEqual(before);
    expect((await ana.api.replyTime.get({ language: 'en' })).reply.samples).toBe(0);
    expect(
      (await parts.db.orm.select().from(event).where(eq(event.businessId, ana.businessId))).filter(
        ({ feedbackId }) => feedbackId !== null,
      ),
    ).toEqual([]);
  });

  it('is in the statistics of its years as soon as it is there, and out of them when it is undone', async () => {
    const ana = await front.business();
    const range = { from: '2021-01-01', to: '2021-12-31' };
    const total = async () => (await ana.api.stats.times(range)).times.total.all;
    const empty = await total();
    expect(empty.asked).toBe(0);
    const { id } = await bringIn(front, years(90), ana);
    const there = await total();
    expect(there).toMatchObject({ asked: 90, answered: { part: 30, of: 90 }, dismissed: 60, withinTarget: { part: 0, of: 0 } });
    expect(there.first.wall).toMatchObject({ count: 30, medianMs: 7_200_000 });
    await ana.api.import.undo({ id });
    await front.settle();
    expect(await total()).toEqual(empty);
  });

  it('twice is there once, also in another file, and what a live channel brought is not doubled', async () => {
    const ana = await front.business();
    const at = front.clock.now() - 3_600_000;
    await front.receive(ana, { author: 'Eva', text: 'Cold soup!', spokeAt: at });
    front.ignorePhones();
    const live = `${new Date(at).toISOString().slice(0, 16)}Z,1,Eva,cold soup,,\n`;
    expect(await bringIn(front, `${years(50)}${live}`, ana)).toMatchObject({ added: 50, known: 1 });
    const once = await counts(front, ana);
    expect(await bringIn(front, years(50), ana)).toMatchObject({ added: 0, known: 50 });
    expect(await bringIn(front, years(60), ana)).toMatchObject({ added: 10, known: 50 });
    const [items = 0, answers = 0, people = 0] = once;
    expect(await counts(front, ana)).toEqual([items + 10, answers + 3, people]);
  });

  it('goes again with everything that hangs on it, and nothing else goes', async () => {
    const ana = await front.business();
    front.ignorePhones();
    await front.receive(ana, { author: 'Guest 1', text: 'I was here before.' });
    const before = await counts(front, ana);
    const first = await bringIn(front, years(30), ana);
    const middle = await counts(front, ana);
    const { id } = await bringIn(front, years(75), ana);
    const touched = (await rowsOf(front, ana)).find(({ importId }) => importId === id);
    const { history } = await ana.api.feedback.get({ id: touched?.id ?? '' });
    expect(history).toMatchObject([{ kind: 'history.changed', by: { name: 'Ana' } }]);
    await ana.api.feedback.note({ id: touched?.id ?? '', noteId: 'a-note-about-it', text: 'I remember this one.' });
    await ana.api.feedback.reopen({ id: touched?.id ?? '' });
    await front.settle();
    await ana.api.import.undo({ id });
    await front.settle();
    expect(await counts(front, ana)).toEqual(middle);
    await ana.api.import.undo({ id: first.id });
    await front.settle();
    expect(await counts(front, ana)).toEqual(before);
    expect(await ana.api.import.list()).toEqual([]);
    expect(await readdir(join(front.dataDir, 'imports'))).not.toContain(id);
  });

  it('names who answered when the team has exactly one of that name, also when they have left', async () => {
    const ana = await front.business();
    const cleo = await front.hire(ana, { name: 'Cleo', role: 'responder' });
    await front.hire(ana, { name: 'Dan', role: 'responder' });
    await front.hire(ana, { name: 'Dan', role: 'responder' });
    await ana.api.team.remove({ memberId: cleo.memberId });
    const head = 'date,text,replied at,answered by\n';
    const line = (day: number, by: string) => `2024-03-0${day} 12:00,Cold soup ${day},2024-03-0${day} 13:00,${by}\n`;
    await bringIn(front, head + line(1, 'Cleo') + line(2, 'Dan') + line(3, 'outside'), ana);
    expect((await rowsOf(front, ana)).map((row) => row.firstResponseBy)).toEqual([cleo.memberId, null, null]);
  });
});

describe('an export of ours', () => {
  it('brought into another house says the same there, and in its own house it is nothing new', async () => {
    const ana = await front.business();
    await bringIn(front, `${years(20)}2024-03-01 12:00,2,Zoe,"=HYPERLINK(""x"")",Sorry.,2024-03-01 11:00\n`, ana);
    const next = await front.business({ name: 'Next door', owner: 'Nora' });
    const exported = async (file: string, businessId: string, userId: string) =>
      (await front.ask(`/export/${file}?business=${businessId}&from=2021-01-01&to=2026-11-21`, { headers: as(userId) })).text();
    const { parts } = front.app;
    for (const file of ['items.csv', 'items.json']) {
      const mine = await exported(file, ana.businessId, ana.userId);
      expect(await bringIn(front, mine, ana)).toMatchObject({ state: 'done', added: 0, known: 21 });
      const { id, ...there } = await bringIn(front, mine, next);
      expect(there).toMatchObject({ state: 'done', added: 21 });
      const theirs = await exported(file, next.businessId, next.userId);
      // Behind the head, which names the house and the minute.
      const withoutIds = (text: string) => text.slice(text.indexOf('\n')).replaceAll(/"?'?[A-Za-z0-9_-]{24}"?(?=,)/g, 'ID');
      expect(withoutIds(theirs)).toBe(withoutIds(mine));
      await next.api.import.undo({ id });
      await front.settle();
      expect(await parts.db.orm.$count(feedback, eq(feedback.businessId, next.businessId))).toBe(0);
    }
    expect(await parts.db.orm.$count(message, eq(message.text, 'Sorry.'))).toBe(1);
  });
});

describe('files of guests’ words', () => {
  it('do not lie about: one that nobody began is gone after a week, and what has no row after a day', async () => {
    const ana = await front.business();
    await look(front, years(3), ana);
    front.clock.advance(8 * 86_400_000);
    expect(await sweepImports(front.app.parts)).toBeGreaterThan(0);
    expect(await ana.api.import.list()).toEqual([]);
    const done = await bringIn(front, years(3), ana);
    expect(await readdir(join(front.dataDir, 'imports', done.id))).toEqual(['refused']);
  });
});
