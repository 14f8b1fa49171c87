/** Any range to take away: who may, what of it, and that nothing in it runs in a spreadsheet. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Auth } from '#server/auth/index.ts';
import { feedback, member } from '#server/db/schema/index.ts';
import { PRINT_SCRIPT } from '#shared/report/report-html.ts';
import type { Role } from '#shared/model/roles.ts';
import { saturday } from '#tests/support/clock.ts';
import { openFront, type Front } from './http-kit.ts';

const RANGE = 'from=2026-11-20&to=2026-11-22';

/** Whoever the header says, signed in as the evening of the tests begins; the real cookie has its own tests. */
const auth: Pick<Auth, 'resolve'> = {
  resolve: async (headers) => {
    const userId = headers.get('x-test-user');
    return userId === null
      ? null
      : { userId, sessionId: 'session', name: 'X', email: 'x@guests.test', provedAt: saturday('20:40') };
  },
};

const get = (front: Front, path: string, userId: string | null) =>
  front.ask(path, { headers: { 'sec-fetch-site': 'same-origin', ...(userId === null ? {} : { 'x-test-user': userId }) } });

async function hired(front: Front, name: string, role: Role) {
  return front.hire(front.owner, { name, role });
}

describe('an export', () => {
  it('is refused to strangers, the neighbour, helpers and removed members, and to a page of another site', async () => {
    await using front = await openFront({ auth });
    const helper = await hired(front, 'Hana', 'helper');
    const gone = await hired(front, 'Gita', 'manager');
    await front.app.parts.db.orm.update(member).set({ removedAt: 1 }).where(eq(member.id, gone.memberId));
    const next = await front.business({ name: 'Next door', owner: 'Nora' });
    for (const file of ['items.csv', 'items.json', 'print']) {
      const path = `/export/${file}?business=${front.owner.businessId}&${RANGE}`;
      expect((await get(front, path, null)).status).toBe(401);
      for (const person of [helper, gone, next]) expect((await get(front, path, person.userId)).status).toBe(403);
      const forged = await front.ask(path, { headers: { 'sec-fetch-site': 'cross-site', 'x-test-user': front.owner.userId } });
      expect(forged.status).toBe(403);
      expect((await get(front, path.replace('2026-11-20', '2026-13-40'), front.owner.userId)).status).toBe(400);
      expect((await get(front, path.replace('2026-11-20', '2026-11-23'), front.owner.userId)).status).toBe(400);
    }
  });

  it('of items asks for a proof that it is still the same person when the last is older than ten minutes; figures do not', async () => {
    await using front = await openFront({ auth });
    const path = (file: string) => `/export/${file}?business=${front.owner.businessId}&${RANGE}`;
    front.clock.advance(10 * 60_000 - 1);
    expect((await get(front, path('items.csv'), front.owner.userId)).status).toBe(200);
    front.clock.advance(1);
    for (const file of ['items.csv', 'items.json', 'audit.csv']) {
      const answer = await get(front, path(file), front.owner.userId);
      expect({ status: answer.status, said: await answer.json() }).toEqual({ status: 403, said: { error: 'prove_first' } });
    }
    expect((await get(front, path('print'), front.owner.userId)).status).toBe(200);
  });

  it('as a table has a row for each item, says how many, and starts no formula', async () => {
    await using front = await openFront({ auth });
    await front.receive(front.owner, { author: '=HYPERLINK("http://evil")', text: '+1, "cold"\nsoup' });
    await front.receive(front.owner, { spokeAt: front.clock.now() - 3 * 86_400_000, text: 'before the range' });
    const answer = await get(front, `/export/items.csv?business=${front.owner.businessId}&${RANGE}`, front.owner.userId);
    expect(answer.headers.get('x-rows')).toBe('1');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="golden-hour-2026-11-20-2026-11-22.csv"');
    const text = await answer.text();
    expect(text).toContain('spoke_at,');
    expect(text).toContain('2026-11-21 20:40');
    expect(text).toContain(`"'=HYPERLINK(""http://evil"")"`);
    expect(text).not.toContain('before the range');
  });

  it('of many pages carries every item once, in the order they were said', async () => {
    await using front = await openFront({ auth });
    const first = await front.receive(front.owner);
    const { orm } = front.app.parts.db;
    const [row] = await orm.select().from(feedback).where(eq(feedback.id, first));
    if (row === undefined) throw new Error('nothing was received');
    // Two at a time in the same millisecond.
    const copies = Array.from({ length: 502 }, (_, index) => {
      return { ...row, id: `copy-${index}`, externalId: `copy-${index}`, spokeAt: row.spokeAt - Math.floor(index / 2) * 1000 };
    });
    for (let from = 0; from < copies.length; from += 100) await orm.insert(feedback).values(copies.slice(from, from + 100));
    const answer = await get(front, `/export/items.json?business=${front.owner.businessId}&${RANGE}`, front.owner.userId);
    const { items } = (await answer.json()) as { items: { id: string; spoke_at: string }[] };
    expect(answer.headers.get('x-rows')).toBe('503');
    expect(new Set(items.map(({ id }) => id)).size).toBe(503);
    expect(items.map((item) => item.spoke_at)).toEqual(items.map((item) => item.spoke_at).toSorted());
  });

  it('gives a responder their own answers by name, and neither guests’ words nor how others do', async () => {
    await using front = await openFront({ auth });
    const [ben, cleo] = [await hired(front, 'Ben', 'responder'), await hired(front, 'Cleo', 'responder')];
    for (const person of [ben, cleo]) {
      const id = await front.receive(front.owner, {
        text: 'CANARYWORDS',
        author: 'CANARYNAME',
        replyMode: 'page',
        channel: 'form',
        url: null,
      });
      await person.api.feedback.claim({ id, claimId: `claim-of-${person.name}` });
      const { version } = await person.api.feedback.get({ id });
      await person.api.feedback.reply({ id, replyId: `reply-of-${person.name}`, text: 'So sorry.', kind: 'answer', version });
    }
    await front.fastForward({ minutes: 2 });
    const read = async (file: string, userId: string) =>
      (await get(front, `/export/${file}?business=${front.owner.businessId}&${RANGE}`, userId)).text();
    const own = await read('items.csv', ben.userId);
    expect(own).toContain('Ben');
    expect(own).not.toMatch(/Cleo|CANARY/);
    const all = await read('items.csv', front.owner.userId);
    for (const word of ['Ben', 'Cleo', 'CANARYWORDS', 'CANARYNAME']) expect(all).toContain(word);
    const page = await read('print', ben.userId);
    expect(page).toContain('Ben');
    expect(page).not.toMatch(/Cleo|CANARY/);
    expect(await read('print', front.owner.userId)).toContain('Cleo');
    front.ignorePhones();
  });

  it('to print carries its own policy: no address from elsewhere, and the one script that calls the printer', async () => {
    await using front = await openFront({ auth });
    await front.receive(front.owner, { placeLabel: '<img src=x onerror=alert(1)>' });
    const answer = await get(front, `/export/print?business=${front.owner.businessId}&${RANGE}&lang=cs`, front.owner.userId);
    const page = await answer.text();
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'sha256-[A-Za-z0-9+/=]{44}'/);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).toContain(`<script>${PRINT_SCRIPT}</script>`);
    expect(page).toContain('lang="cs"');
    // The business's day ends after midnight, and days to come are left out: today is the last.
    expect(page).toContain('20. 11. 2026 – 21. 11. 2026');
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  it('of the audit trail is the owner’s alone, names whoever took guests’ words away, itself too, and starts no formula', async () => {
    await using front = await openFront({ auth });
    const manager = await hired(front, 'Milena', 'manager');
    await front.owner.api.complaintLink.create({ placeLabel: '=1+1' });
    const path = (file: string, lang: string) => `/export/${file}?business=${front.owner.businessId}&${RANGE}&lang=${lang}`;
    for (const file of ['items.csv', 'items.json', 'print'])
      expect((await get(front, path(file, 'en'), manager.userId)).status).toBe(200);
    expect((await get(front, path('audit.csv', 'en'), null)).status).toBe(401);
    expect((await get(front, path('audit.csv', 'en'), manager.userId)).status).toBe(403);
    const next = await front.business({ name: 'Next door', owner: 'Nora' });
    expect((await get(front, path('audit.csv', 'en'), next.userId)).status).toBe(403);
    const answer = await get(front, path('audit.csv', 'cs'), front.owner.userId);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="golden-hour-audit-2026-11-20-2026-11-22.csv"');
    const lines = (await answer.text()).split('\r\n');
    expect(lines[0]).toBe('Kdy;Kdo;Co;Čeho se týká;Síť;Zařízení;Druh');
    expect(lines.filter((line) => line.includes('Milena')).map((line) => line.split(';').at(-1))).toEqual([
      'export.items',
      'export.items',
      'export.figures',
    ]);
    expect(lines.at(-2)).toMatch(/^2026-11-21 20:40;.*;export\.trail$/);
    expect(lines.find((line) => line.endsWith('qr.made'))).toContain(`'=1+1`);
  });
});
