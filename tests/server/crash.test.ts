/**
 * What a guest was told is received must ring somebody, whatever happens to the process. The server is killed without warning
 * while webhooks pour in; afterwards every acknowledged item has its alert, delivered to a real (fake-service) phone.
 */
import { rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { signWebhook } from '#server/system/webhook-signature.ts';
import { alert, delivery, page } from '#server/db/schema/index.ts';
import { realClock } from '#server/system/clock.ts';
import { minutes } from '#tests/support/clock.ts';
import { openTestApp } from '#tests/support/app.ts';
import { startServer } from '#tests/support/server-process.ts';
import { WHOLE } from '#tests/support/whole.ts';

const ROUNDS = Number(process.env['CRASH_ROUNDS'] ?? (WHOLE ? 20 : 7));
const SENDERS = 4;
/** Acknowledgements to wait for before the kill; differs by round so that the kill meets every phase. */
const acksBefore = (round: number) => 3 + ((round * 7) % 23);

it(`after ${ROUNDS} rounds of kill -9 under load no acknowledged item is without an alert`, { timeout: 180_000 }, async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'golden-hour-crash-'));
  await using app = await openTestApp({ at: realClock.now(), dataDir });
  app.ignorePhones();
  const ana = await app.business();
  const phone = await ana.phone();
  const { connection, secret } = await ana.api.channel.create({ name: 'Till' });
  await app.app.stop();

  const acknowledged: string[] = [];
  let number = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const server = await startServer({
      DATA_DIR: dataDir,
      GH_PUSH_HOSTS: app.push.host,
      GH_ALLOW_LOOPBACK: 'yes',
      GH_VAPID_SUBJECT: 'mailto:owner@golden-hour.test.cz',
    });
    const target = acknowledged.length + acksBefore(round);
    let alive = true;
    const sender = async () => {
      while (alive) {
        number += 1;
        const id = `event-${round}-${number}`;
        const now = realClock.now();
        const body = JSON.stringify({
          type: 'review.created',
          data: {
            externalId: id,
            kind: 'review',
            rating: 1,
            text: 'Cold soup, rude waiter.',
            createdAt: new Date(now).toISOString(),
          },
        });
        try {
          const answer = await fetch(`${server.origin}/hooks/in/${connection.id}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', ...signWebhook({ secret, id, now, body }) },
            body,
          });
          const taken = (await answer.json()) as { id?: string };
          if (answer.status === 202 && taken.id !== undefined) acknowledged.push(taken.id);
          else if (alive && answer.status !== 429) throw new Error(`unexpected ${answer.status}`, { cause: 'answer' });
        } catch (error) {
          if (error instanceof Error && error.cause === 'answer') throw error;
        }
        if (acknowledged.length >= target && alive) {
          alive = false;
          await server.kill();
        }
      }
    };
    await Promise.all(Array.from({ length: SENDERS }, sender));
  }

  // Leases of the dead run out by themselves; a running server also takes them over at start.
  app.clock.set(realClock.now() + minutes(10));
  const last = await app.reopen();
  await last.settle();
  expect(acknowledged.length).toBeGreaterThan(ROUNDS * 3);
  // Nobody is rung more than five times in a quarter of an hour; the rest is announced together, in "n more".
  await last.fastForward({ minutes: 2 });
  const { orm } = last.app.parts.db;
  const notices = phone.received.map(
    (push) => JSON.parse(push.text).notification as { title: string; data: { feedbackId: string | null } },
  );
  const rung = new Set(notices.flatMap((notice) => notice.data.feedbackId ?? []));
  const missing: string[] = [];
  for (const id of acknowledged) {
    // The early ones are old enough by now to have been called out a second time.
    const all = await orm
      .select({ step: alert.step, state: delivery.state, leftAs: page.leftAs })
      .from(alert)
      .leftJoin(delivery, eq(delivery.alertId, alert.id))
      .leftJoin(page, eq(page.alertId, alert.id))
      .where(eq(alert.feedbackId, id));
    const rows = all.filter(({ step }) => step.startsWith('r1.0.'));
    const [row] = rows;
    const alone = row?.state === 'sent' && row.leftAs === 'page' && rung.has(id);
    if (rows.length !== 1 || !(alone || row?.leftAs === 'fold')) missing.push(id);
  }
  expect(missing).toEqual([]);
  const announced = notices.flatMap(({ title }) => [...title.matchAll(/^(\d+) more/g)].map(([, count]) => Number(count)));
  expect(rung.size + Math.max(0, ...announced)).toBeGreaterThanOrEqual(acknowledged.length);
  const check = await orm.run('PRAGMA integrity_check');
  expect(check.rows[0]?.['integrity_check']).toBe('ok');
  await rm(dataDir, { recursive: true, force: true });
});
