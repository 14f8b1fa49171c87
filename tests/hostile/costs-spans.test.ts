/** Every span has an end: whatever number stands in a question, the answer is a sentence and comes at once. */
import { describe, expect, it } from 'vitest';
import { appRouter } from '#server/api/router.ts';
import { dutyOverride } from '#server/db/schema/index.ts';
import { openTestApp, type Person } from '#tests/support/app.ts';
import { sample, type Schema } from './sample.ts';

const DAY_MS = 86_400_000;
const YEAR_MS = 365 * DAY_MS;
const NUMBERS = [0, -1, 1, 0.5, 1440, 2 ** 31, 1.8e12, 4.1e12, 8.64e15 - 1, 8.64e15, 8.65e15, 9e15, 2 ** 53, -9e15, 1e300];
const DATES = ['0001-01-01', '1970-01-01', '9999-12-31'];

type Procedure = { readonly _def: { readonly inputs: readonly Schema[]; readonly type: string } };
const procedures = Object.entries(appRouter._def.procedures as unknown as Readonly<Record<string, Procedure>>);

async function call(person: Person, path: string, input: unknown): Promise<string> {
  const [room = '', name = ''] = path.split('.');
  const calls = person.api as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
  try {
    await calls[room]?.[name]?.(input);
    return 'ok';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

it('no procedure stumbles over a number or a date, however large, small or broken', { timeout: 240_000 }, async () => {
  await using app = await openTestApp();
  app.ignorePhones();
  const owner = await app.business();
  const feedbackId = await app.receive(owner);
  const id = (name: string) => (name === 'id' ? feedbackId : name === 'memberId' ? owner.memberId : 'a2345678');
  const stumbled: string[] = [];
  let asked = 0;
  for (const [path, { _def }] of procedures) {
    if (_def.type === 'subscription' || /^(session|invite|team\.remove|setup)/.test(path)) continue;
    const inputs =
      _def.inputs.length === 0
        ? []
        : NUMBERS.flatMap((number) => DATES.slice(0, number === 0 ? 3 : 1).map((date) => ({ number, date, id })));
    for (const given of inputs) {
      const input = Object.assign({}, ..._def.inputs.map((one) => sample(one, given))) as unknown;
      asked += 1;
      const came = await call(owner, path, input);
      if (came === 'INTERNAL_SERVER_ERROR') stumbled.push(`${path} ${JSON.stringify(input)}`);
    }
  }
  expect(stumbled).toEqual([]);
  expect(asked).toBeGreaterThan(500);
});

describe('nobody is on duty, promised or asked for ever', () => {
  const refused = ['BAD_REQUEST'];

  it('each span a person may name is refused where it is too long or too far away, and taken where it is not', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const ben = await app.hire(ana, { name: 'Ben', role: 'responder' });
    const now = app.clock.now();
    const feedbackId = await app.receive(ana);
    const spans: Readonly<Record<string, (length: number) => unknown>> = {
      'duty.offer': (length) => ({ from: now, to: now + length }),
      'duty.fillGap': (length) => ({ from: now, to: now + length }),
      'duty.takeNow': (length) => ({ until: now + length }),
      'duty.coverUntil': (length) => ({ byMemberId: ana.memberId, until: now + length }),
      'duty.override': (length) => ({ from: now, to: now + length, position: 'first', memberId: ben.memberId }),
      'escalation.dryRun': (length) => ({ at: now + length, level: 'urgent' }),
      'escalation.busy': (length) => ({ until: now + length }),
      'own.snooze': (length) => ({ id: feedbackId, until: now + length }),
    };
    for (const [path, make] of Object.entries(spans)) {
      for (const length of [2 * YEAR_MS, 70 * YEAR_MS, 1_000 * YEAR_MS, 8.64e15 - now, 8.64e15])
        expect(refused, `${path} for ${length / YEAR_MS} years`).toContain(await call(ana, path, make(length)));
      expect(await call(ana, path, make(3_600_000)), path).not.toBe('BAD_REQUEST');
    }
    const far = now + 50 * YEAR_MS;
    expect(await call(ana, 'duty.fillGap', { from: far, to: far + DAY_MS })).toBe('BAD_REQUEST');
    expect(await call(ana, 'duty.override', { from: far, to: far + DAY_MS, position: 'first', memberId: null })).toBe(
      'BAD_REQUEST',
    );
  });

  it('a calendar brings no shift of months, and says that it left one out', async () => {
    await using app = await openTestApp();
    const ana = await app.business({ owner: 'Ana' });
    const event = (end: string) =>
      `BEGIN:VEVENT\r\nUID:${end}\r\nDTSTART:20261224T100000Z\r\nDTEND:${end}\r\nSUMMARY:Ana\r\nEND:VEVENT`;
    const text = `BEGIN:VCALENDAR\r\n${event('20261224T180000Z')}\r\n${event('99991224T180000Z')}\r\nEND:VCALENDAR`;
    expect(await ana.api.duty.importCalendar({ text, as: 'shifts' })).toMatchObject({ added: 1, left: [{ why: 'long' }] });
    expect(await app.app.parts.db.orm.$count(dutyOverride)).toBe(1);
  });
});
