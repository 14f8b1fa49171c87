/** Who is meant by a title, and which days are days off. */
import { describe, expect, it } from 'vitest';
import { openStage } from '#tests/server/escalation/escalation-kit.ts';
import { calendar, HOUR, onDuty, read, shift, sunday } from './calendar-kit.ts';

describe('who is meant', () => {
  it('of two the first is on duty and the second behind them; who is not clear is asked once and remembered', async () => {
    await using stage = await openStage();
    const { ana, ben, cleo, app } = stage;
    app.ignorePhones();
    const text = calendar([
      shift('1', '2T090000', '2T100000', 'Cleo + Ana'),
      shift('2', '2T100000', '2T110000', 'Ana (záloha Cleo)'),
      shift('3', '2T110000', '2T120000', 'Bar team'),
      shift('4', '3T110000', '3T120000', 'Bar team'),
      shift('5', '2T120000', '2T130000', 'Deep clean'),
    ]);
    const shown = await read(stage, text, { preview: true });
    expect(shown).toMatchObject({ added: 2, unclear: [{ title: 'Bar team', times: 2, why: 'nobody' }, { title: 'Deep clean' }] });
    const who = [
      { title: 'Bar team', first: ben.memberId, backup: cleo.memberId },
      { title: 'Deep clean', first: null, backup: null },
    ];
    expect(await read(stage, text, { who })).toMatchObject({ added: 4 });
    const [nine, ten] = await Promise.all(
      ['09:30', '10:30'].map(async (clock) => (await ana.api.duty.get({ from: sunday(clock), to: sunday(clock) + 1 })).spans[0]),
    );
    expect([nine?.onDuty, nine?.backup, ten?.onDuty, ten?.backup]).toEqual([
      cleo.memberId,
      ana.memberId,
      ana.memberId,
      cleo.memberId,
    ]);
    expect(await onDuty(stage, sunday('11:30'))).toBe(ben.memberId);
    const again = await read(stage, text.replaceAll('1122T11', '1122T10'), { preview: true });
    expect(again.unclear).toMatchObject([
      { title: 'Deep clean', answered: true },
      { title: 'Bar team', answered: true, first: ben.memberId },
    ]);
    const stranger = [{ title: 'Deep clean', first: 'somebody-elses-member', backup: null }];
    expect(await read(stage, text, { preview: true, who: stranger })).toMatchObject({ added: 0 });
  });

  it('a day without hours is a duty as long as the house is open, past midnight too', async () => {
    await using stage = await openStage();
    const { ana, ben, cleo, app } = stage;
    app.ignorePhones();
    const late = [{ fromMinute: 17 * 60, toMinute: 26 * 60 }];
    await ana.api.business.update({
      hours: { timeZone: 'Europe/Prague', week: [[], [], [], [], late, late, late], specialDays: [] },
    });
    const text = calendar([['UID:d', 'DTSTART;VALUE=DATE:20261122', 'DTEND;VALUE=DATE:20261123', 'SUMMARY:Cleo']]);
    expect((await read(stage, text)).lines).toMatchObject([
      { wholeDay: true, says: { from: sunday('17:00'), to: sunday('17:00') + 9 * HOUR } },
    ]);
    expect(await onDuty(stage, sunday('16:00'))).toBe(ben.memberId);
    expect(await onDuty(stage, sunday('17:00') + 8 * HOUR)).toBe(cleo.memberId);
  });
});

describe('closed days', () => {
  it('an observance is only shown; a holiday the calendar drops is taken back, one planned by hand is not', async () => {
    await using stage = await openStage();
    const { ana } = stage;
    const day = (uid: string, date: string, title: string, ...more: string[]) => [
      `UID:${uid}`,
      `DTSTART;VALUE=DATE:${date}`,
      `SUMMARY:${title}`,
      ...more,
    ];
    const head = ['X-WR-CALNAME:Holidays'];
    const first = calendar(
      [
        day('1', '20261224', 'Christmas Eve', 'DESCRIPTION:Public holiday'),
        day('2', '20261206', 'Mikuláš', String.raw`DESCRIPTION:Observance\nTo hide observances\, go to settings`),
        [
          'UID:3',
          'DTSTART;TZID=Europe/Prague:20261225T000000',
          'DTEND;TZID=Europe/Prague:20261226T000000',
          'SUMMARY:Christmas Day',
        ],
        ['UID:4', 'DTSTART:20261227T180000', 'DTEND:20261227T200000', 'SUMMARY:Concert'],
      ],
      head,
    );
    const asked = { text: first, as: 'closed' as const };
    const shown = await ana.api.duty.importCalendar({ ...asked, preview: true });
    expect(shown).toMatchObject({ added: 2, left: [{ why: 'timed', title: 'Concert' }] });
    expect(shown.lines.map((line) => line.kind === 'closed' && [line.date, line.on])).toEqual([
      ['2026-12-06', false],
      ['2026-12-24', true],
      ['2026-12-25', true],
    ]);
    await ana.api.duty.importCalendar({ ...asked, except: ['+2026-12-25'] });
    const { version, closedDates } = await ana.api.duty.get({});
    expect(closedDates).toEqual(['2026-12-24']);
    await ana.api.duty.update({ version, shifts: [], rotations: [], closedDates: [...closedDates, '2026-12-31'] });
    const second = calendar([day('9', '20261226', 'Boxing Day')], head);
    expect(await ana.api.duty.importCalendar({ text: second, as: 'closed' })).toMatchObject({ added: 1, removed: 1 });
    expect((await ana.api.duty.get({})).closedDates).toEqual(['2026-12-26', '2026-12-31']);
  });
});
