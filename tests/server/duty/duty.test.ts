import { describe, expect, it } from 'vitest';
import { minutes, saturday } from '#tests/support/clock.ts';
import { openStage, plan, roundTheClock, silent } from '#tests/server/escalation/escalation-kit.ts';

describe('the rota', () => {
  it('is written whole under its version, and of two who edit at once the second is told', async () => {
    await using stage = await openStage();
    const { ana, ben } = stage;
    const { version, roster } = await ana.api.duty.get({});
    const edit = { version, shifts: [...roster.shifts], rotations: [], closedDates: ['2026-12-24'] };
    await ana.api.duty.update(edit);
    await expect(ana.api.duty.update(edit)).rejects.toMatchObject({ message: 'duty_changed' });
    await expect(ben.api.duty.update(edit)).rejects.toMatchObject({ message: 'role_may_not' });
    expect((await ben.api.duty.get({})).roster.closedDates).toContain('2026-12-24');
  });

  it('"I take it now" rings me from then on, and what waits already rings me within seconds', async () => {
    await using stage = await openStage();
    const { app, ana, cleo, phones } = stage;
    const waiting = await app.receive(ana);
    await app.settle();
    phones.ben.alert();
    await cleo.api.duty.takeNow({ until: app.clock.now() + minutes(60) });
    await app.fastForward({ seconds: 3 });
    expect(phones.cleo.alert().feedbackId).toBe(waiting);
    await cleo.api.feedback.claim({ id: waiting, claimId: 'claim-of-cleo' });
    const next = await app.receive(ana);
    await app.settle();
    expect(phones.cleo.alert().feedbackId).toBe(next);
    expect(silent(phones.ana, phones.ben)).toBe(true);
    await expect(cleo.api.duty.takeNow({})).rejects.toMatchObject({ message: 'already_on_duty' });
  });

  it('"cover me until" hands over until then and back', async () => {
    await using stage = await openStage();
    const { app, ana, ben, cleo, phones } = stage;
    const covered = await ben.api.duty.coverUntil({ byMemberId: cleo.memberId, until: saturday('22:00') });
    // Cleo was the backup.
    expect(covered).toMatchObject({ until: saturday('22:00'), alone: true });
    await app.settle();
    expect(phones.cleo.alert().title).toBe('You are on duty now');
    const seen = await ana.api.duty.get({});
    expect(seen).toMatchObject({ at: app.clock.now(), now: { onDuty: cleo.memberId, until: saturday('22:00') } });
    await app.fastForward({ minutes: 81 });
    expect((await ana.api.duty.get({})).now.onDuty).toBe(ben.memberId);
    await expect(ana.api.duty.coverUntil({ byMemberId: cleo.memberId, until: saturday('23:00') })).rejects.toMatchObject({
      message: 'not_on_duty',
    });
  });

  it('a swap is offered to everybody, taken by one tap by one of them, and the one who asked hears', async () => {
    await using stage = await openStage();
    const { app, ana, ben, cleo, phones } = stage;
    const sunday = { from: Date.parse('2026-11-22T12:00:00+01:00'), to: Date.parse('2026-11-22T20:00:00+01:00') };
    const { id } = await ben.api.duty.offer({ ...sunday, position: 'first', toMemberId: null, note: '' });
    await app.settle();
    for (const phone of [phones.ana, phones.cleo]) expect(phone.alert().body).toContain('Sunday 12:00–20:00');
    const outcomes = await Promise.allSettled([ana.api.duty.acceptOffer({ id }), cleo.api.duty.acceptOffer({ id })]);
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    await app.settle();
    expect(phones.ben.alert().title).toMatch(/takes it$/);
    const taker = outcomes[0]?.status === 'fulfilled' ? ana : cleo;
    expect((await ben.api.duty.get(sunday)).spans.map((span) => span.onDuty)).toEqual([taker.memberId]);
    expect((await ben.api.duty.get({})).offers).toEqual([]);
  });

  it('a manager may decide who takes it, a colleague may not', async () => {
    await using stage = await openStage();
    const { app, ana, ben, cleo } = stage;
    app.ignorePhones();
    const dana = await app.hire(ana, { name: 'Dana', role: 'responder' });
    const { id } = await ben.api.duty.offer({
      position: 'first',
      from: saturday('22:00'),
      to: saturday('23:00'),
      toMemberId: dana.memberId,
      note: 'dentist',
    });
    await expect(cleo.api.duty.acceptOffer({ id, forMemberId: dana.memberId })).rejects.toMatchObject({
      message: 'role_may_not',
    });
    await expect(cleo.api.duty.acceptOffer({ id })).rejects.toMatchObject({ message: 'offer_not_asked' });
    await ana.api.duty.acceptOffer({ id, forMemberId: cleo.memberId });
    expect((await ana.api.duty.get({ from: saturday('22:00'), to: saturday('23:00') })).spans[0]?.onDuty).toBe(cleo.memberId);
  });

  it('is handed over by a code once, within five minutes', async () => {
    await using stage = await openStage();
    const { app, ana, ben, cleo } = stage;
    const { token } = await ben.api.duty.handOver();
    await cleo.api.duty.takeHandOver({ token });
    expect((await ana.api.duty.get({})).now.onDuty).toBe(cleo.memberId);
    await expect(ana.api.duty.takeHandOver({ token })).rejects.toMatchObject({ message: 'link_expired' });
    const late = await cleo.api.duty.handOver();
    app.clock.advance(minutes(6));
    await expect(ben.api.duty.takeHandOver({ token: late.token })).rejects.toMatchObject({ message: 'link_expired' });
  });

  it('the note of the one who leaves rings for the one who comes, once', async () => {
    await using stage = await openStage();
    const { app, ben, cleo, phones } = stage;
    await ben.api.duty.note({ noteId: 'note-of-ben', text: 'Comped table 12, awaiting their reply.' });
    await cleo.api.duty.takeNow({ until: app.clock.now() + minutes(60) });
    await app.fastForward({ minutes: 1 });
    await app.settle();
    expect(phones.cleo.alert().title).toBe('Ben left you a note');
    const [note] = (await cleo.api.duty.get({})).notes;
    expect(note?.text).toBe('Comped table 12, awaiting their reply.');
    await cleo.api.duty.noteSeen({ id: note?.id ?? '' });
    await app.fastForward({ minutes: 5 });
    expect(silent(phones.ben, phones.cleo)).toBe(true);
  });
});

describe('before it is needed', () => {
  it('a shift is announced half an hour ahead, once', async () => {
    await using stage = await openStage({ at: saturday('16:00') });
    const { app, ana, ben, phones } = stage;
    await plan(ana, [
      {
        id: 'evening',
        name: '',
        weekday: 6,
        fromMinute: 18 * 60,
        toMinute: 23 * 60,
        first: { kind: 'member', memberId: ben.memberId },
        backup: null,
      },
    ]);
    await app.fastForward({ minutes: 89 });
    await app.settle();
    expect(silent(phones.ben)).toBe(true);
    await app.fastForward({ minutes: 2 });
    await app.settle();
    expect(phones.ben.alert().title).toBe('You are on duty from 18:00');
    await app.fastForward({ minutes: 5 });
    await app.settle();
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
  });

  it('on Thursday those who lead hear of the hole in the weekend', async () => {
    await using stage = await openStage({ at: Date.parse('2026-11-19T14:50:00+01:00') });
    const { app, ana, ben, phones } = stage;
    const shifts = roundTheClock(ben.memberId, null).filter((shift) => shift.weekday !== 7);
    await plan(ana, shifts);
    await app.fastForward({ minutes: 12 });
    await app.settle();
    expect(phones.ana.alert().title).toMatch(/^Sunday .*: nobody$/);
    expect(phones.cleo.untaken()).toEqual([]);
    const weekend = await ana.api.duty.weekend();
    expect(weekend.coverage.gapMs).toBeGreaterThan(0);
    app.ignorePhones();
  });
});

describe('a calendar', () => {
  it('shows my duties by a secret address until the address is taken back', async () => {
    await using stage = await openStage();
    const { app, ben } = stage;
    const { id, url } = await ben.api.duty.makeCalendarLink({ mine: true });
    const path = new URL(url).pathname;
    const feed = await app.app.hono.request(path);
    expect(feed.headers.get('content-type')).toContain('text/calendar');
    expect(await feed.text()).toContain('BEGIN:VEVENT');
    await ben.api.duty.dropCalendarLink({ id });
    expect((await app.app.hono.request(path)).status).toBe(404);
  });

  it('of holidays closes those days, read twice it closes them once', async () => {
    await using stage = await openStage();
    const { ana } = stage;
    const text = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'BEGIN:VEVENT',
      'UID:1@h',
      'DTSTART;VALUE=DATE:20261224',
      'DTEND;VALUE=DATE:20261225',
      'SUMMARY:Christmas Eve',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n');
    expect((await ana.api.duty.importCalendar({ text, as: 'closed' })).added).toBe(1);
    expect((await ana.api.duty.importCalendar({ text, as: 'closed' })).added).toBe(0);
    expect((await ana.api.duty.get({})).roster.closedDates).toEqual(['2026-12-24']);
  });
});
