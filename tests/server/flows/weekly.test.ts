/** The weekly report: on Sunday after closing, once, to those who lead, by push and by mail. */
import { describe, expect, it } from 'vitest';
import { weeklyReportAt } from '#shared/report/report-time.ts';
import { openStage, type Stage } from '#tests/server/escalation/escalation-kit.ts';
import { openPostOffice } from '#tests/server/mail/post-office.ts';
import type { Phone } from '#tests/support/app.ts';

const HOUR = 3_600_000;

async function dueAt({ ana, app }: Stage): Promise<number> {
  const { hours } = await ana.api.business.get();
  return weeklyReportAt({ hours, lastSentAt: null, now: app.clock.now() });
}

const weeklies = (phone: Phone, businessId: string) =>
  phone.received
    .map(({ text }) => JSON.parse(text).notification)
    .filter(({ tag }: { tag: string }) => tag === `weekly-${businessId}`);

/** Everything regular and everything queued, as of now. */
async function turn({ app }: Stage): Promise<void> {
  await app.app.ticker.tick();
  await app.settle();
}

async function answeredItem({ app, ana, ben }: Stage): Promise<void> {
  const id = await app.receive(ana, { text: 'CANARYWORDS the soup was cold' });
  await app.fastForward({ minutes: 10 });
  await ben.api.feedback.resolve({ id, outside: true });
  await app.settle();
}

/** The part in plain words, as a mail program shows it. */
function decoded(source: string): string {
  const [, part = ''] = /text\/plain[^]*?\r?\n\r?\n([^]*?)\r?\n--/.exec(source) ?? [];
  const whole = part.replaceAll(/=\r?\n/g, '');
  const bytes = whole.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

describe('the weekly report', () => {
  it('comes after Sunday’s closing to the owner’s phone and mailbox, once, however often the process starts', async () => {
    await using post = await openPostOffice();
    await using stage = await openStage({ env: post.env() });
    const { app, ana, phones } = stage;
    app.ignorePhones();
    await answeredItem(stage);
    const at = await dueAt(stage);
    app.clock.set(at - 60_000);
    await turn(stage);
    expect(weeklies(phones.ana, ana.businessId)).toEqual([]);

    app.clock.set(at + 5 * 60_000);
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

    app.clock.advance(6 * 60_000);
    await turn(stage);
    await app.reopen();
    app.clock.advance(6 * 60_000);
    await turn(stage);
    expect(weeklies(phones.ana, ana.businessId)).toHaveLength(1);
    expect(post.taken.filter(({ source }) => source.includes('text/html'))).toHaveLength(1);
  });

  it.each([
    { hours: 47, times: 1 },
    { hours: 49, times: 0 },
  ])('that an outage of $hours hours delayed comes $times times', async ({ hours, times }) => {
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    app.ignorePhones();
    await answeredItem(stage);
    app.clock.set((await dueAt(stage)) + hours * HOUR);
    await turn(stage);
    app.clock.advance(6 * 60_000);
    await turn(stage);
    expect(weeklies(phones.ana, ana.businessId)).toHaveLength(times);
  });

  it('says what was owed and reached by level, and who did it', async () => {
    await using post = await openPostOffice();
    await using stage = await openStage({ env: post.env() });
    const { app, ana, ben, cleo } = stage;
    app.ignorePhones();
    await answeredItem(stage);
    for (const [by, lateMinutes] of [
      [ben, 0],
      [cleo, 30],
    ] as const) {
      const id = await app.receive(ana, { text: 'CANARYWORDS the steak was raw', replyMode: 'page' });
      const promisedAt = app.clock.now() + HOUR;
      await by.api.feedback.claim({ id, claimId: `claim-${id}` });
      const send = async (more: { replyId: string; kind: 'answer' | 'holding'; promisedAt?: number }) => {
        const { version } = await by.api.feedback.get({ id });
        await by.api.feedback.reply({ id, version, text: 'We will call you.', ...more });
        await app.fastForward({ minutes: 2 });
      };
      await send({ replyId: `holding-${id}`, kind: 'holding', promisedAt });
      app.clock.set(promisedAt - 5 * 60_000 + lateMinutes * 60_000);
      await send({ replyId: `answer-${id}`, kind: 'answer' });
    }
    app.clock.set((await dueAt(stage)) + 60_000);
    await turn(stage);
    const [mail] = post.taken.filter(({ source }) => source.includes('text/html'));
    const text = decoded(mail?.source ?? '');
    expect(text).toMatch(/Against your targets/);
    expect(text).toMatch(/Promises kept the time promised: 50%\s\(1\/2\)/);
    expect(text).toMatch(/- Ben: 1 first answer; .*Promises kept 100%\s\(1\/1\)/);
    expect(text).toMatch(/- Cleo: 1 first answer; .*Promises kept 0%\s\(0\/1\)/);
    expect(text).not.toContain('CANARY');
  });

  it('is not sent where it was switched off', async () => {
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    app.ignorePhones();
    await answeredItem(stage);
    await ana.api.business.setKeep({ weeklyReport: false });
    app.clock.set((await dueAt(stage)) + 60_000);
    await turn(stage);
    expect(weeklies(phones.ana, ana.businessId)).toEqual([]);
  });
});
