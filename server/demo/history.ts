/**
 * The past of the demo restaurant: sixteen weeks written down at once (past/), then nine days lived through the product's own flows with
 * the clock wound by hand, so that last weekend has alerts, claims and proof of phones.
 */
import type { App } from '#server/app.ts';
import { ingest } from '#server/flows/intake/ingest.ts';
import { guestWrites } from '#server/flows/intake/guest.ts';
import { newId } from '#server/system/ids.ts';
import type { DemoClock } from './clock.ts';
import type { Card } from './deck/card.ts';
import { LAST_WEEKEND, type Told } from './deck/weekend.ts';
import { createDealer } from './past/dealer.ts';
import { WEEKS, writeSeason } from './past/index.ts';
import { PER_DAY } from './past/week.ts';
import { chanceOf, type Chance } from './random.ts';
import { reportShown } from './phones.ts';
import { changePlans, colleagueOf, rotaWords, wallTime } from './rota.ts';
import type { Colleague, Restaurant } from './types.ts';
import { wind } from './wind.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#shared/model/time.ts';

/** The Friday of last weekend. */
const FIRST_DAY = -8;

type Happening = { readonly at: number; readonly run: () => Promise<void> };
type Plan = (at: number, run: () => Promise<void>) => void;
type Here = { readonly app: App; readonly restaurant: Restaurant; readonly clock: DemoClock; readonly plan: Plan };

/** Leaves the clock at `end`. The clock must stand at `pastBegins(end)`. `progress` hears how much is done, 0 to 1. */
export async function liveThroughHistory(
  app: App,
  given: {
    readonly restaurant: Restaurant;
    readonly clock: DemoClock;
    readonly end: number;
    readonly progress: (share: number) => void;
  },
): Promise<void> {
  const { restaurant, clock, end, progress } = given;
  const chance = chanceOf(20_261_121);
  const dealer = createDealer(chance);
  await writeSeason(app, { restaurant, clock, end, chance, dealer, progress: (week) => progress((week / WEEKS) * 0.4) });

  const pending: Happening[] = [];
  const plan: Plan = (at, run) => void pending.push({ at, run });
  const here: Here = { app, restaurant, clock, plan };
  const passTo = async (to: number) =>
    wind({ app, clock, to, ticking: false, settled: async () => (await reportShown(app, restaurant)) > 0 });

  pending.push(...dutyHistory(app, { restaurant, end }));
  for (const told of LAST_WEEKEND) plan(wallTime(end, told.day, told.minute), () => toldItem(here, told, end));
  for (let day = FIRST_DAY; day <= 0; day += 1) {
    const weekday = (day + 12) % 7;
    // Tonight is played, not dealt.
    const guests = day === 0 ? 3 : (PER_DAY[weekday] ?? 2);
    for (let guest = 0; guest < guests; guest += 1) {
      // Sunday lunch is the hour nobody had: what came then is told.
      const evening = day !== 0 && (weekday === 6 || chance.next() < 0.65);
      const at = wallTime(end, day, evening ? chance.between(17 * 60, 21 * 60) : chance.between(12 * 60, 15 * 60));
      plan(at, () => dealtItem(here, chance, dealer.next()));
    }
    await runUntil(Math.min(end, wallTime(end, day + 1, 4 * 60)));
    progress(0.4 + (0.6 * (day - FIRST_DAY + 1)) / (1 - FIRST_DAY));
  }
  await runUntil(end);

  async function runUntil(limit: number): Promise<void> {
    for (;;) {
      pending.sort((one, other) => one.at - other.at);
      const next = pending[0];
      if (next === undefined || next.at > limit) break;
      pending.shift();
      // What becomes due meanwhile comes first: an answer held for undo must be out before somebody says that it posted.
      await passTo(next.at);
      await next.run();
    }
    await passTo(limit);
  }
}

/** Phones, reminders, notes and what was changed for tonight. */
function dutyHistory(app: App, { restaurant, end }: { readonly restaurant: Restaurant; readonly end: number }): Happening[] {
  const member = (name: string) => colleagueOf(restaurant, name);
  const words = rotaWords(restaurant.language);
  const on = (days: number, minute: number, run: () => Promise<void>): Happening => ({ at: wallTime(end, days, minute), run });
  const remind = (days: number, minute: number) => on(days, minute, () => app.ticker.tick());
  const leaveNote = (name: string, text: string) => async () =>
    void (await member(name).api.duty.note({ noteId: newId(), text }));
  return [
    on(-9, 17 * 60, async () => {
      for (const name of ['Ana', 'Marek', 'Eva']) await restaurant.givePhone(member(name));
      for (const name of ['Ben', 'Petra']) await restaurant.testPhone(member(name));
      // Battery saver since then: nothing is shown there any more.
      member('Eva').shows = false;
    }),
    // Ahead of each shift, after the weekend, and the look at the next one on Thursday at three.
    ...[-8, -7, -4, -3, -2, -1, 0].flatMap((days) => [10.5, 16].map((hour) => remind(days, hour * 60 + 1))),
    remind(-6, 10.5 * 60 + 1),
    remind(-6, 15.5 * 60 + 1),
    remind(-6, 22 * 60 + 1),
    remind(-5, 10),
    remind(-2, 15 * 60 + 1),
    remind(-1, 21.5 * 60 + 1),
    on(-1, 12 * 60, () => changePlans(restaurant, end)),
    on(0, 16 * 60 + 20, leaveNote('Marek', words.noteLunch)),
    remind(0, 16.5 * 60 + 1),
  ];
}

async function arrives({ app, restaurant, clock }: Here, card: Card, externalId: string = newId()): Promise<string> {
  const { feedbackId } = await ingest(app.parts, {
    businessId: restaurant.businessId,
    connectionId: card.channel === 'form' ? '' : restaurant.webhook.connectionId,
    complaintLinkId: null,
    item: {
      ...card,
      externalId,
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
  return feedbackId;
}

type Answering = { readonly feedbackId: string; readonly colleague: Colleague; readonly claimAt: number; readonly text: string };

function answered({ plan }: Here, chance: Pick<Chance, 'between'>, { feedbackId, colleague, claimAt, text }: Answering): void {
  const replyId = newId();
  plan(claimAt, async () => void (await colleague.api.feedback.claim({ id: feedbackId, claimId: newId() })));
  plan(claimAt + chance.between(2, 6) * MINUTE_MS, async () => {
    const { version } = await colleague.api.feedback.get({ id: feedbackId });
    await colleague.api.feedback.reply({ replyId, id: feedbackId, text, kind: 'answer', version });
  });
  plan(claimAt + 9 * MINUTE_MS, async () => {
    const item = await colleague.api.feedback.get({ id: feedbackId });
    if (item.replies.some((reply) => reply.state === 'to_post')) await colleague.api.feedback.posted({ replyId, posted: true });
  });
}

async function dealtItem(here: Here, chance: Chance, card: Card): Promise<void> {
  const { restaurant, clock, plan } = here;
  const feedbackId = await arrives(here, card);
  const now = clock.now();
  const ben = colleagueOf(restaurant, 'Ben');
  const close = (colleague: Colleague, at: number) =>
    plan(at, async () => void (await colleague.api.feedback.resolve({ id: feedbackId })).ok);
  if (card.answer === undefined) return close(ben, now + chance.between(12, 20) * HOUR_MS);
  const colleague = await whoTakesIt(restaurant, chance);
  const claimAt = now + (chance.next() < 0.06 ? chance.between(60, 90) : chance.between(2, 18)) * MINUTE_MS;
  answered(here, chance, { feedbackId, colleague, claimAt, text: card.answer });
  if (chance.next() < 0.8) close(colleague, claimAt + chance.between(3, 20) * HOUR_MS);
}

async function toldItem(here: Here, { card, who, after, thanks, raised }: Told, end: number): Promise<void> {
  const { app, restaurant, clock, plan } = here;
  const externalId = newId();
  const feedbackId = await arrives(here, card, externalId);
  const colleague = colleagueOf(restaurant, who);
  const claimAt = clock.now() + after * MINUTE_MS;
  answered(here, { between: () => 4 }, { feedbackId, colleague, claimAt, text: card.answer ?? '' });
  const { businessId } = restaurant;
  if (thanks !== undefined)
    plan(claimAt + 22 * MINUTE_MS, async () => {
      await guestWrites(app.parts, { businessId, feedbackId, messageId: newId(), text: thanks });
    });
  if (raised !== undefined)
    plan(Math.min(end, clock.now() + raised.days * DAY_MS), async () => {
      await arrives(here, { ...card, rating: raised.to }, externalId);
    });
  plan(claimAt + 14 * HOUR_MS, async () => void (await colleague.api.feedback.resolve({ id: feedbackId })).ok);
}

/** Whoever is on duty; when nobody is, Ben or Petra. */
async function whoTakesIt(restaurant: Restaurant, chance: Chance): Promise<Colleague> {
  const { now } = await restaurant.owner.duty.get({});
  return (
    restaurant.team.find(({ memberId }) => memberId === now.onDuty) ?? colleagueOf(restaurant, chance.pick(['Ben', 'Petra']))
  );
}
