/** Holidays and shifts from an address: fetched through the one way out, shown first, kept once. */
import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { minutes, saturday } from '#tests/support/clock.ts';
import { openStage } from '#tests/server/escalation/escalation-kit.ts';

const lines = (...events: readonly (readonly string[])[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((one) => ['BEGIN:VEVENT', ...one, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
const HOLIDAY = lines(['UID:1@h', 'DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261225', 'SUMMARY:Christmas Eve']);
const SHIFTS = lines(
  ['UID:s1', 'DTSTART:20261122T110000Z', 'DTEND:20261122T150000Z', 'SUMMARY:Cleo (bar)'],
  ['UID:s2', 'DTSTART:20261122T150000Z', 'DTEND:20261122T190000Z', 'SUMMARY:Cleopatra'],
);

type Answer = { readonly status?: number; readonly location?: string; readonly body?: string };
const servers: Server[] = [];

/** A calendar's host on this machine; returns its address. */
async function host(answers: Readonly<Record<string, Answer>>): Promise<string> {
  const server = createServer((request, response) => {
    const { status = 200, location, body = '' } = answers[request.url ?? ''] ?? { status: 404 };
    response.writeHead(status, location === undefined ? {} : { location });
    response.end(body);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

describe('a calendar from an address', () => {
  it('is shown before it is kept, read through a forwarding, and kept once', async () => {
    const origin = await host({ '/old': { status: 302, location: '/cz.ics' }, '/cz.ics': { body: HOLIDAY } });
    await using stage = await openStage({ env: { GH_ALLOW_LOOPBACK: 'yes' } });
    const { ana } = stage;
    const link = { url: `${origin}/old`, as: 'closed' as const };
    const shown = await ana.api.duty.importCalendarLink({ ...link, preview: true });
    expect(shown).toMatchObject({ added: 1, lines: [{ kind: 'closed', date: '2026-12-24', title: 'Christmas Eve' }] });
    expect((await ana.api.duty.get({})).closedDates).toEqual([]);
    expect((await ana.api.duty.importCalendarLink(link)).added).toBe(1);
    expect((await ana.api.duty.importCalendarLink(link)).added).toBe(0);
    expect((await ana.api.duty.get({})).closedDates).toEqual(['2026-12-24']);
  });

  it('of more than 8 kB arrives whole, one of more than 512 kB is refused rather than cut', async () => {
    const many = Array.from({ length: 300 }, (_, index) => [
      `UID:${index}@h`,
      `DTSTART;VALUE=DATE:2027${String(1 + (index % 9)).padStart(2, '0')}${String(1 + (index % 28)).padStart(2, '0')}`,
      `SUMMARY:Holiday ${index}`,
    ]);
    const origin = await host({
      '/large': { body: lines(...many) },
      '/huge': { body: `${HOLIDAY}${' '.repeat(600_000)}` },
    });
    await using stage = await openStage({ env: { GH_ALLOW_LOOPBACK: 'yes' } });
    const large = await stage.ana.api.duty.importCalendarLink({ url: `${origin}/large`, as: 'closed', preview: true });
    expect(large).toMatchObject({ added: 252, problems: 0 });
    await expect(stage.ana.api.duty.importCalendarLink({ url: `${origin}/huge`, as: 'closed' })).rejects.toMatchObject({
      message: 'calendar_too_large',
    });
  });

  it('is refused in words: no public address, nothing there, no calendar, a forwarding into the house', async () => {
    const origin = await host({
      '/page': { body: '<html>Sign in</html>' },
      '/inside': { status: 301, location: 'http://10.0.0.1/cz.ics' },
      '/round': { status: 302, location: '/round' },
    });
    await using stage = await openStage({ env: { GH_ALLOW_LOOPBACK: 'yes' } });
    const reasonOf = (url: string) =>
      stage.ana.api.duty.importCalendarLink({ url, as: 'shifts' }).then(
        () => 'accepted',
        (error: Error) => error.message,
      );
    expect(await reasonOf('webcal://192.168.1.10/cz.ics')).toBe('calendar_address');
    expect(await reasonOf('file:///etc/passwd')).toBe('calendar_address');
    expect(await reasonOf(`${origin}/inside`)).toBe('calendar_address');
    expect(await reasonOf(`${origin}/none`)).toBe('calendar_silent');
    expect(await reasonOf(`${origin}/round`)).toBe('calendar_silent');
    expect(await reasonOf(`${origin}/page`)).toBe('not_a_calendar');
    await expect(stage.ben.api.duty.importCalendarLink({ url: `${origin}/page`, as: 'shifts' })).rejects.toMatchObject({
      message: 'role_may_not',
    });
  });
});

describe('shifts from a file', () => {
  it('go to whoever a title names, and one taken back by hand does not return with the next import', async () => {
    await using stage = await openStage();
    const { ana, cleo } = stage;
    const found = await ana.api.duty.importCalendar({ text: SHIFTS, as: 'shifts' });
    expect(found).toMatchObject({ added: 1, unclear: [{ title: 'Cleopatra', why: 'nobody' }], problems: 0 });
    const sunday = { from: Date.parse('2026-11-22T11:00:00Z'), to: Date.parse('2026-11-22T15:00:00Z') };
    const [span] = (await ana.api.duty.get(sunday)).spans;
    expect(span?.onDuty).toBe(cleo.memberId);
    await ana.api.duty.cancelOverride({ id: span?.source.kind === 'override' ? span.source.overrideId : '' });
    expect((await ana.api.duty.importCalendar({ text: SHIFTS, as: 'shifts' })).added).toBe(0);
  });
});

describe('what a colleague was promised', () => {
  it('whoever took a swap cannot drop it in silence; whoever leads can, and the one back on duty hears it', async () => {
    await using stage = await openStage();
    const { app, ana, ben, cleo, phones } = stage;
    const tonight = { from: app.clock.now(), to: saturday('23:00') };
    const { id } = await ben.api.duty.offer({ ...tonight, position: 'first', toMemberId: null, note: '' });
    await cleo.api.duty.acceptOffer({ id });
    await app.settle();
    const [span] = (await cleo.api.duty.get(tonight)).spans;
    const override = { id: span?.source.kind === 'override' ? span.source.overrideId : '' };
    await expect(cleo.api.duty.cancelOverride(override)).rejects.toMatchObject({ message: 'role_may_not' });
    app.ignorePhones();
    while (phones.ben.untaken().length > 0) phones.ben.alert();
    await ana.api.duty.cancelOverride(override);
    await app.settle();
    expect(phones.ben.alert().title).toBe('You are on duty now');
    expect((await ana.api.duty.get({})).now.onDuty).toBe(ben.memberId);
  });

  it('what I took for myself by a slip I give back with the same thumb', async () => {
    await using stage = await openStage();
    const { app, ben, cleo } = stage;
    const { id } = await cleo.api.duty.takeNow({ until: app.clock.now() + minutes(60) });
    await cleo.api.duty.cancelOverride({ id });
    expect((await cleo.api.duty.get({})).now.onDuty).toBe(ben.memberId);
    app.ignorePhones();
  });
});

describe('the open hours', () => {
  it('without anybody are named as gaps, and are not guessed while nobody has said when it is open', async () => {
    await using stage = await openStage();
    const { app, ana, ben } = stage;
    app.ignorePhones();
    const open = (spans: { fromMinute: number; toMinute: number }[]) =>
      ana.api.business.update({
        hours: { timeZone: 'Europe/Prague', week: [[], [], [], [], [], spans, []], specialDays: [] },
      });
    await open([]);
    expect((await ana.api.duty.get({})).gaps).toBeNull();
    await open([{ fromMinute: 17 * 60, toMinute: 23 * 60 }]);
    const { version } = await ana.api.duty.get({});
    const first = { kind: 'member' as const, memberId: ben.memberId };
    const shift = { id: 'late', name: '', weekday: 6, fromMinute: 19 * 60, toMinute: 23 * 60, first, backup: null };
    await ana.api.duty.update({ version, shifts: [shift], rotations: [], closedDates: [] });
    const week = { from: saturday('00:00'), to: saturday('00:00') + 7 * 86_400_000 };
    expect((await ana.api.duty.get(week)).gaps).toEqual([{ from: saturday('17:00'), to: saturday('19:00') }]);
  });

  it('are taken by one tap; of two who tap at once one has it, and nobody takes what somebody has', async () => {
    await using stage = await openStage();
    const { app, ana, ben, cleo } = stage;
    app.ignorePhones();
    const { version } = await ana.api.duty.get({});
    await ana.api.duty.update({ version, shifts: [], rotations: [], closedDates: [] });
    const hole = { from: saturday('22:00'), to: saturday('23:00') };
    const outcomes = await Promise.allSettled([ben.api.duty.fillGap(hole), cleo.api.duty.fillGap(hole)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const taker = outcomes[0]?.status === 'fulfilled' ? ben : cleo;
    expect((await ana.api.duty.get(hole)).spans.map(({ onDuty }) => onDuty)).toEqual([taker.memberId]);
    await expect(ana.api.duty.fillGap({ ...hole, to: saturday('23:30') })).rejects.toMatchObject({ message: 'gap_filled' });
    await expect(ana.api.duty.fillGap({ from: 0, to: 1 })).rejects.toMatchObject({ message: 'bad_span' });
  });
});
