/** Four believable weeks, lived through the product's own flows with the clock wound by hand. */
import type { Office } from '#server/office.ts';
import { ingest } from '#server/flows/ingest.ts';
import { deliveryReceipt } from '#server/flows/receipt.ts';
import { newId } from '#server/system/ids.ts';
import type { DemoClock } from './clock.ts';
import { chanceOf, type Chance } from './random.ts';
import type { Restaurant } from './restaurant.ts';
import { HISTORY, type Card } from './story.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const DAYS = 28;

/** Items a day, Monday first: a restaurant lives from Friday to Sunday. */
const PER_DAY = [2, 2, 3, 4, 7, 9, 7] as const;

type Happening = { readonly at: number; readonly run: () => Promise<void> };

/** Leaves the clock at `end`. `progress` hears of each finished day, 1 to 28. */
export async function liveThroughHistory(
  office: Office,
  given: {
    readonly restaurant: Restaurant;
    readonly clock: DemoClock;
    readonly end: number;
    readonly progress: (day: number, days: number) => void;
  },
): Promise<void> {
  const { restaurant, clock, end } = given;
  const chance = chanceOf(20_261_121);
  let deck: Card[] = [];
  const deal = (): Card => {
    if (deck.length === 0) deck = chance.shuffle(HISTORY);
    const card = deck.pop();
    if (card === undefined) throw new Error('empty deck');
    return card;
  };

  const pending: Happening[] = [];
  const plan = (at: number, run: () => Promise<void>) => void pending.push({ at, run });

  for (let day = 1; day <= DAYS; day += 1) {
    const noon = end - (DAYS + 1 - day) * DAY - 8.5 * HOUR;
    const weekday = (new Date(noon).getUTCDay() + 6) % 7;
    for (let count = 0; count < (PER_DAY[weekday] ?? 3); count += 1) {
      const evening = chance.next() < 0.65;
      const at = noon + (evening ? chance.between(5 * 60, 10 * 60) : chance.between(0, 4 * 60)) * MINUTE;
      // Sunday lunch is the hour nobody covered: it shows in the figures.
      const gap = weekday === 6 && !evening;
      plan(at, () => oneItem(office, { restaurant, clock, chance, card: deal(), gap, plan }));
    }
    await runUntil(noon + 16 * HOUR);
    given.progress(day, DAYS);
  }
  await runUntil(end);

  async function runUntil(limit: number): Promise<void> {
    for (;;) {
      pending.sort((one, other) => one.at - other.at);
      const next = pending[0];
      if (next === undefined || next.at > limit) break;
      pending.shift();
      clock.set(next.at);
      // What became due meanwhile comes first: an answer held for undo must be out before somebody says that it posted.
      await office.worker.runDue();
      await next.run();
      await office.worker.runDue();
      await reportShown(office, restaurant);
    }
    clock.set(limit);
    await office.worker.runDue();
    await reportShown(office, restaurant);
  }
}

async function oneItem(
  office: Office,
  given: {
    restaurant: Restaurant;
    clock: DemoClock;
    chance: Chance;
    card: Card;
    gap: boolean;
    plan: (at: number, run: () => Promise<void>) => void;
  },
): Promise<void> {
  const { restaurant, clock, chance, card, plan } = given;
  const { feedbackId } = await ingest(office.parts, {
    businessId: restaurant.businessId,
    connectionId: card.channel === 'form' ? '' : restaurant.webhook.connectionId,
    doorId: null,
    item: {
      ...card,
      externalId: newId(),
      language: null,
      url: card.channel === 'form' ? null : 'https://reviews.example/bistro',
      reach: null,
      placeLabel: card.place ?? '',
      contact: '',
      spokeAt: clock.now(),
      replyMode: card.channel === 'form' ? 'page' : 'link',
      replyUrl: null,
    },
  });
  const { answer } = card;
  if (answer === undefined) return;
  const colleague = chance.pick(restaurant.colleagues);
  const slow = given.gap || chance.next() < 0.12;
  const claimAt = clock.now() + (slow ? chance.between(60, 150) : chance.between(2, 18)) * MINUTE;
  const replyId = newId();
  plan(claimAt, async () => void (await colleague.api.feedback.claim({ id: feedbackId, claimId: newId() })));
  plan(claimAt + chance.between(2, 12) * MINUTE, async () => {
    const { version } = await colleague.api.feedback.get({ id: feedbackId });
    await colleague.api.feedback.reply({ replyId, id: feedbackId, text: answer, kind: 'answer', version });
  });
  plan(claimAt + 15 * MINUTE, async () => {
    const item = await colleague.api.feedback.get({ id: feedbackId });
    if (item.replies.some((reply) => reply.state === 'to_post')) await colleague.api.feedback.posted({ replyId, posted: true });
  });
  if (chance.next() < 0.8)
    plan(claimAt + chance.between(3, 20) * HOUR, async () => void (await colleague.api.feedback.resolve({ id: feedbackId })).ok);
}

/** The fake phones report what they showed, as real ones do. */
const reported = new WeakMap<object, number>();
async function reportShown(office: Office, restaurant: Restaurant): Promise<void> {
  for (const { phone } of restaurant.colleagues) {
    const from = reported.get(phone) ?? 0;
    for (const push of phone.received.slice(from))
      await deliveryReceipt(office.parts, { token: receiptOf(push.text), what: 'shown' });
    reported.set(phone, phone.received.length);
  }
}

export function receiptOf(payload: string): string {
  const parsed = JSON.parse(payload) as { notification: { data: { receipt: string } } };
  return parsed.notification.data.receipt;
}
