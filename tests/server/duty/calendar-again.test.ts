/** A calendar read again: what it says now holds, what it does not say any more does not, and whoever is pushed aside is named. */
import { describe, expect, it } from 'vitest';
import { dutyOverride } from '#server/db/schema/index.ts';
import { hashToken } from '#server/system/ids.ts';
import { minutes, saturday } from '#tests/support/clock.ts';
import { openStage, type Stage } from '#tests/server/escalation/escalation-kit.ts';
import { calendar, HOUR, onDuty, read, shift, sunday } from './calendar-kit.ts';

const FIRST = calendar([
  shift('s1', '2T120000', '2T150000', 'Cleo'),
  shift('s2', '2T180000', '2T230000', 'Cleo'),
  shift('s3', '3T180000', '3T230000', 'Cleo'),
]);

describe('a calendar read again', () => {
  it('gives a shift to somebody else, moves one and takes one away, after showing each', async () => {
    await using stage = await openStage();
    const { ana, ben, cleo, app } = stage;
    app.ignorePhones();
    expect(await read(stage, FIRST)).toMatchObject({ added: 3, changed: 0, removed: 0 });
    const changed = calendar([
      shift('s1', '2T120000', '2T150000', 'Ana', 'SEQUENCE:2'),
      shift('s2', '2T190000', '2T235900', 'Cleo', 'SEQUENCE:2'),
    ]);
    const shown = await read(stage, changed, { preview: true });
    expect(shown).toMatchObject({ added: 0, changed: 2, removed: 1, problems: 0 });
    expect(shown.lines.map((line) => line.kind === 'shift' && [line.what, line.says.first, line.was?.first])).toEqual([
      ['changed', ana.memberId, cleo.memberId],
      ['changed', cleo.memberId, cleo.memberId],
      ['removed', cleo.memberId, undefined],
    ]);
    expect(await onDuty(stage, sunday('13:00'))).toBe(cleo.memberId);
    await read(stage, changed, { seen: shown.seen });
    expect(await onDuty(stage, sunday('13:00'))).toBe(ana.memberId);
    expect(await onDuty(stage, sunday('18:30'))).toBe(ben.memberId);
    // 23:59 means midnight.
    expect(await onDuty(stage, sunday('23:59') + 30_000)).toBe(cleo.memberId);
    expect(await onDuty(stage, sunday('20:00') + 24 * HOUR)).toBe(ben.memberId);
    expect(await read(stage, changed)).toMatchObject({ added: 0, changed: 0, removed: 0, lines: [] });
  });

  it('is obeyed by what it says even where every export gives new identities, and nothing that is the same is written anew', async () => {
    await using stage = await openStage();
    const { ben, cleo, app } = stage;
    app.ignorePhones();
    const named = (uids: readonly string[], to: string) =>
      calendar(
        [shift(uids[0] ?? '', '2T120000', '2T150000', 'Cleo'), shift(uids[1] ?? '', '2T180000', to, 'Cleo')],
        ['X-WR-CALNAME:Bar, evenings'],
      );
    await read(stage, named(['a', 'b'], '2T230000'));
    const rows = await app.app.parts.db.orm.$count(dutyOverride);
    expect(await read(stage, named(['c', 'd'], '2T230000'))).toMatchObject({ added: 0, changed: 0, removed: 0 });
    expect(await app.app.parts.db.orm.$count(dutyOverride)).toBe(rows);
    await read(stage, named(['e', 'f'], '2T210000'));
    expect(await onDuty(stage, sunday('20:00'))).toBe(cleo.memberId);
    expect(await onDuty(stage, sunday('22:00'))).toBe(ben.memberId);
  });

  it('changes nothing of what is over: who was on duty until now stays, the new one begins now', async () => {
    await using stage = await openStage({ at: saturday('17:00') });
    const { ana, ben, cleo, app } = stage;
    app.ignorePhones();
    const today = (title: string, end = '1T230000') => calendar([shift('s', '1T180000', end, title)]);
    await read(stage, today('Cleo'));
    app.clock.set(saturday('20:00'));
    await read(stage, today('Ana'));
    expect(await onDuty(stage, saturday('19:30'))).toBe(cleo.memberId);
    expect(await onDuty(stage, saturday('20:00'))).toBe(ana.memberId);
    expect(await read(stage, today('Ana'))).toMatchObject({ added: 0, changed: 0, removed: 0 });
    app.clock.set(saturday('21:00'));
    await read(stage, calendar([shift('other', '2T180000', '2T230000', 'Cleo')]), { calendar: await calendarId(stage) });
    expect(await onDuty(stage, saturday('20:30'))).toBe(ana.memberId);
    expect(await onDuty(stage, saturday('21:30'))).toBe(ben.memberId);
  });

  it('that cancels takes away what it names and nothing else; one that is older than what is known changes nothing', async () => {
    await using stage = await openStage();
    const { ben, cleo, app } = stage;
    app.ignorePhones();
    await read(stage, FIRST);
    const cancel = calendar([shift('s2', '2T180000', '2T230000', 'Cleo', 'SEQUENCE:1')], ['METHOD:CANCEL']);
    expect(await read(stage, cancel)).toMatchObject({ added: 0, changed: 0, removed: 1 });
    expect(await onDuty(stage, sunday('20:00'))).toBe(ben.memberId);
    expect(await onDuty(stage, sunday('13:00'))).toBe(cleo.memberId);
    const newer = calendar([shift('s1', '2T120000', '2T160000', 'Cleo', 'SEQUENCE:5')], ['METHOD:REQUEST']);
    expect(await read(stage, newer)).toMatchObject({ changed: 1, removed: 0 });
    const older = calendar([shift('s1', '2T120000', '2T150000', 'Ana', 'SEQUENCE:4')], ['METHOD:REQUEST']);
    expect(await read(stage, older)).toMatchObject({ changed: 0, problems: 1, problemLines: [{ reason: 'older' }] });
    expect(await onDuty(stage, sunday('15:30'))).toBe(cleo.memberId);
  });

  it('leaves other calendars and what somebody planned by hand alone, and keeps what cannot be read', async () => {
    await using stage = await openStage();
    const { ana, cleo, app } = stage;
    app.ignorePhones();
    const hand = { from: sunday('08:00'), to: sunday('10:00'), position: 'first' as const, memberId: cleo.memberId };
    await ana.api.duty.override(hand);
    await read(stage, calendar([shift('x', '2T100000', '2T120000', 'Cleo')]));
    await read(stage, FIRST);
    const broken = calendar([
      ['UID:s1', 'DTSTART;TZID=Nowhere:20261122T120000', 'DURATION:PT3H', 'SUMMARY:Ana'],
      shift('s2', '2T180000', '2T230000', 'Cleo'),
    ]);
    const shown = await read(stage, broken);
    expect(shown).toMatchObject({
      added: 0,
      changed: 0,
      removed: 1,
      problems: 1,
      problemLines: [{ line: 3, reason: 'unknown_zone' }],
    });
    for (const clock of ['09:00', '11:00', '13:00', '19:00']) expect(await onDuty(stage, sunday(clock))).toBe(cleo.memberId);
  });

  it('adopts what was imported before calendars were known, moved or not', async () => {
    await using stage = await openStage();
    const { ana, cleo, app } = stage;
    app.ignorePhones();
    const old = (uid: string, from: number, to: number) => ({
      id: hashToken(`${ana.businessId} ics:${uid}:${from}`).slice(0, 24),
      businessId: ana.businessId,
      fromAt: from,
      toAt: to,
      position: 'first' as const,
      memberId: cleo.memberId,
      reason: 'planned' as const,
      createdBy: ana.memberId,
      createdAt: app.clock.now(),
    });
    await app.app.parts.db.orm
      .insert(dutyOverride)
      .values([old('s1', sunday('12:00'), sunday('15:00')), old('s2', sunday('18:00'), sunday('23:00'))]);
    const now = calendar([shift('s1', '2T120000', '2T150000', 'Cleo'), shift('s2', '2T120000', '2T140000', 'Ana')]);
    expect(await read(stage, now, { preview: true })).toMatchObject({ added: 0, changed: 1, removed: 0 });
    await read(stage, now);
    expect(await onDuty(stage, sunday('19:00'))).not.toBe(cleo.memberId);
    expect(await read(stage, calendar([shift('s1', '2T120000', '2T150000', 'Cleo')]))).toMatchObject({ removed: 1 });
  });
});

async function calendarId({ ana }: Stage): Promise<string> {
  const { calendar: one } = await ana.api.duty.importCalendar({
    text: calendar([shift('s', '1T180000', '1T230000', 'Ana')]),
    as: 'shifts',
    preview: true,
  });
  return one.id ?? '';
}

describe('whom a calendar pushes aside', () => {
  it('is said before it does: who took the duty, who accepted a swap; ticked off, they keep it', async () => {
    await using stage = await openStage();
    const { ana, ben, cleo, app } = stage;
    app.ignorePhones();
    await cleo.api.duty.takeNow({ until: app.clock.now() + minutes(180) });
    const offered = { from: sunday('18:00'), to: sunday('22:00') };
    const { id } = await ben.api.duty.offer({ ...offered, position: 'first', toMemberId: null, note: '' });
    await cleo.api.duty.acceptOffer({ id });
    app.clock.advance(minutes(1));
    const text = calendar([shift('t', '1T190000', '1T235900', 'Ana'), shift('s', '2T180000', '2T200000', 'Ben')]);
    const shown = await read(stage, text, { preview: true });
    expect(shown.lines.map((line) => line.kind === 'shift' && line.displaces)).toMatchObject([
      [{ memberId: cleo.memberId, reason: 'taken' }],
      [{ memberId: cleo.memberId, reason: 'swap', from: sunday('18:00'), to: sunday('20:00') }],
    ]);
    const keys = shown.lines.map(({ key }) => key);
    expect(await read(stage, text, { seen: shown.seen, except: [keys[1]] })).toMatchObject({ added: 1 });
    expect(await onDuty(stage, app.clock.now())).toBe(ana.memberId);
    expect(await onDuty(stage, sunday('19:00'))).toBe(cleo.memberId);
  });

  it('and who took a shift that the calendar leaves as it was keeps it', async () => {
    await using stage = await openStage();
    const { ben, cleo, app } = stage;
    app.ignorePhones();
    await read(stage, FIRST);
    app.clock.advance(minutes(1));
    const { id } = await cleo.api.duty.offer({
      from: sunday('18:00'),
      to: sunday('23:00'),
      position: 'first',
      toMemberId: null,
      note: '',
    });
    await ben.api.duty.acceptOffer({ id });
    const longer = FIRST.replace('1122T150000', '1122T160000');
    expect((await read(stage, longer)).lines).toMatchObject([{ what: 'changed', displaces: [] }]);
    expect(await onDuty(stage, sunday('20:00'))).toBe(ben.memberId);
  });

  it('what was not seen is not done', async () => {
    await using stage = await openStage();
    const shown = await read(stage, FIRST, { preview: true });
    await expect(read(stage, FIRST.replace('SUMMARY:Cleo', 'SUMMARY:Ana'), { seen: shown.seen })).rejects.toMatchObject({
      message: 'calendar_changed',
    });
    expect(await stage.app.app.parts.db.orm.$count(dutyOverride)).toBe(0);
  });
});
