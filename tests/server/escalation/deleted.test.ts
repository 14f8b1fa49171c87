/** From the moment a business is deleted nothing of it rings, climbs, reminds, reports, calls out or is found to be stuck. */
import { expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { outbox } from '#server/db/schema/index.ts';
import { audit } from '#server/flows/escalation/audit.ts';
import { emptyDeleted } from '#server/flows/team/delete-business.ts';
import { outboxHealth } from '#server/db/health.ts';
import { sendWeeklyReports } from '#server/flows/figures/weekly.ts';
import { judgeCoverage } from '#server/flows/duty/coverage.ts';
import { remind } from '#server/flows/duty/reminders.ts';
import { catchUp } from '#server/flows/escalation/catch-up.ts';
import { watchAlerts } from '#server/flows/delivery/outage.ts';
import { endSurges } from '#server/flows/duty/surge.ts';
import { openStage, silent, type Stage } from './escalation-kit.ts';

const WEEK_MIN = 7 * 24 * 60;

/** Everything regular, in the order of a clock that strikes all of it at once. */
async function everything({ app }: Stage): Promise<void> {
  const { parts } = app.app;
  for (const task of [remind, catchUp, watchAlerts, endSurges, sendWeeklyReports, judgeCoverage]) await task(parts);
  await app.app.worker.runDue();
}

it('an urgent item that was about to ring, a wave, a rota and a weekly report: nobody hears a thing', async () => {
  await using stage = await openStage();
  const { app, ana, phones } = stage;
  const { parts } = app.app;
  await ana.api.surge.start({ hours: 2, statement: 'We are busy.' });
  await ana.api.escalation.addHook({ name: 'Calls', url: 'https://calls.example/in' });
  await app.receive(ana, { text: 'There was glass in my soup, I am bleeding.' });
  expect(await parts.db.orm.select().from(outbox)).not.toEqual([]);
  await ana.api.business.delete({ name: 'Bistro Example' });
  // The rows still lie there: what must be silent is silent because of the tombstone.
  for (const minutes of [0, 30, 3 * 60, 24 * 60, WEEK_MIN]) {
    app.clock.advance(minutes * 60_000);
    await everything(stage);
    expect((await audit(parts)).found).toBe(0);
    expect(await outboxHealth(parts.db.orm, app.clock.now())).toMatchObject({ oldestDueMs: null, dead: new Map() });
  }
  expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
  expect(parts.vitals.held.size).toBe(0);
  await emptyDeleted(parts);
  expect(await parts.db.orm.select().from(outbox).where(eq(outbox.businessId, ana.businessId))).toEqual([]);
});

it('a push that is in hand at that moment does not leave', async () => {
  await using stage = await openStage();
  const { app, ana, phones } = stage;
  const { parts, worker } = app.app;
  await app.receive(ana, { text: 'There was glass in my soup, I am bleeding.' });
  const { tx } = parts.db;
  let deleted = false;
  // The job has been leased and is looked at for the last time: the deletion gets the lane before it does.
  Object.assign(parts.db, {
    tx: async (work: Parameters<typeof tx>[0]) => {
      const jobs = await parts.db.orm.select().from(outbox).where(eq(outbox.topic, 'push'));
      if (!deleted && jobs.some((job) => job.leaseOwner !== null)) {
        deleted = true;
        Object.assign(parts.db, { tx });
        await ana.api.business.delete({ name: 'Bistro Example' });
      }
      return tx(work);
    },
  });
  await worker.runDue();
  expect(deleted).toBe(true);
  expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
});

it('the neighbour’s phones ring as ever', async () => {
  await using stage = await openStage();
  const { app, ana, phones } = stage;
  const next = await app.business({ name: 'Next door', owner: 'Dana' });
  const phone = await next.phone();
  await next.api.business.delete({ name: 'Next door' });
  await emptyDeleted(app.app.parts);
  await app.receive(ana, { text: 'There was glass in my soup, I am bleeding.' });
  await app.settle();
  expect(phones.ben.alert().title).toBeTruthy();
  expect(silent(phone)).toBe(true);
});
