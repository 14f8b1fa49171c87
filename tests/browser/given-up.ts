/** What the server stopped trying, for the screen that shows it. */
import { outbox } from '#server/db/schema/index.ts';
import { newId } from '#server/system/ids.ts';
import type { House } from './browser-kit.ts';

/** A report and an alert by mail that a mail server refused. */
export async function giveUp({ app, restaurant: here }: House, feedbackId: string): Promise<void> {
  const now = app.parts.clock.now();
  const [me] = (await here.owner.team.list()).filter((one) => one.me);
  const memberId = me?.id ?? '';
  const common = { businessId: here.businessId, runAt: now, createdAt: now, deadAt: now };
  await app.parts.db.orm.insert(outbox).values([
    {
      ...common,
      id: newId(),
      topic: 'report',
      payload: { memberId, week: '2026-11-16' },
      attempts: 3,
      lastError: '535 5.7.8 Authentication credentials invalid',
    },
    {
      ...common,
      id: newId(),
      topic: 'mail',
      payload: { memberId, items: `rung:${feedbackId}` },
      attempts: 1,
      lastError: '550 5.1.1 <ana@bistro.example>: mailbox unavailable',
    },
  ]);
}
