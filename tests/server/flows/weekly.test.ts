/** The weekly report: on Sunday after closing, once, to those who lead, by push and by mail. */
import { describe, expect, it } from 'vitest';
import { weeklyReportAt } from '#shared/stats/report-time.ts';
import { openStage, type Stage } from '#tests/server/escalation/stage.ts';
import { openPostOffice } from '#tests/server/mail/post-office.ts';
import type { Phone } from '#tests/support/office.ts';

const HOUR = 3_600_000;

async function dueAt({ ana, office }: Stage): Promise<number> {
  const { hours } = await ana.api.business.get();
  return weeklyReportAt({ hours, lastSentAt: null, now: office.clock.now() });
}

const weeklies = (phone: Phone, businessId: string) =>
  phone.received
    .map(({ text }) => JSON.parse(text).notification)
    .filter(({ tag }: { tag: string }) => tag === `weekly-${businessId}`);

/** Everything regular and everything queued, as of now. */
async function turn({ office }: Stage): Promise<void> {
  await office.office.ticker.tick();
  await office.settle();
}

async function answeredItem({ office, ana, ben }: Stage): Promise<void> {
  const id = await office.receive(ana, { text: 'CANARYWORDS the soup was cold' });
  await office.fastForward({ minutes: 10 });
  await ben.api.feedback.resolve({ id, outside: true });
  await office.settle();
}

describe('the weekly report', () => {
  it('comes after Sunday’s closing to the owner’s phone and mailbox, once, however often the process starts', async () => {
    await using post = await openPostOffice();
    await using stage = await openStage({ env: post.env() });
    const { office, ana, phones } = stage;
    office.ignorePhones();
    await answeredItem(stage);
    const at = await dueAt(stage);
    office.clock.set(at - 60_000);
    await turn(stage);
    expect(weeklies(phones.ana, ana.businessId)).toEqual([]);

    office.clock.set(at + 5 * 60_000);
    await turn(stage);
    const [first] = weeklies(phones.ana, ana.businessId);
    expect(`${first.title} ${first.body}`).toMatch(/typically waited 10.min/);
    expect(first.navigate).toContain('/stats?b=');
    expect(weeklies(phones.ben, ana.businessId)).toEqual([]);

    const mails = post.taken.filter(({ source }) => source.includes('text/html'));
    expect(mails).toHaveLength(1);
    expect(mails[0]?.source).toContain('text/plain');
    expect(mails[0]?.source).not.toContain('CANARY');
    expect(mails[0]?.subject).toMatch(/^Bistro Example: /);

    office.clock.advance(6 * 60_000);
    await turn(stage);
    await office.reopen();
    office.clock.advance(6 * 60_000);
    await turn(stage);
    expect(weeklies(phones.ana, ana.businessId)).toHaveLength(1);
    expect(post.taken.filter(({ source }) => source.includes('text/html'))).toHaveLength(1);
  });

  it.each([
    { hours: 47, times: 1 },
    { hours: 49, times: 0 },
  ])('that an outage of $hours hours delayed comes $times times', async ({ hours, times }) => {
    await using stage = await openStage();
    const { office, ana, phones } = stage;
    office.ignorePhones();
    await answeredItem(stage);
    office.clock.set((await dueAt(stage)) + hours * HOUR);
    await turn(stage);
    office.clock.advance(6 * 60_000);
    await turn(stage);
    expect(weeklies(phones.ana, ana.businessId)).toHaveLength(times);
  });

  it('is not sent where it was switched off', async () => {
    await using stage = await openStage();
    const { office, ana, phones } = stage;
    office.ignorePhones();
    await answeredItem(stage);
    await ana.api.business.setKeep({ weeklyReport: false });
    office.clock.set((await dueAt(stage)) + 60_000);
    await turn(stage);
    expect(weeklies(phones.ana, ana.businessId)).toEqual([]);
  });
});
