/** Four believable weeks, lived through the product's own flows with the clock wound by hand. */
import type { Office } from '#server/office.ts';
import { ingest } from '#server/flows/ingest.ts';
import { newId } from '#server/system/ids.ts';
import type { DemoClock } from './clock.ts';
import { chanceOf, type Chance } from './random.ts';
import { reportShown } from './phones.ts';
import { changePlans, colleagueOf, planRota, rotaWords, wallTime } from './rota.ts';
import type { Colleague, Restaurant } from './restaurant.ts';
import { HISTORY, type Card } from './story.ts';
import { wind } from './wind.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const DAYS = 28;
/** The Monday before the evening. */
const ROTA_DAYS = -5;

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

  /** Before there is a rota nothing hangs on the minute, and four weeks of minutes would take a while. */
  const rotaFrom = wallTime(end, ROTA_DAYS, 0);
  const passTo = async (to: number) => {
    if (to < rotaFrom) clock.set(to);
    await wind({ office, clock, to, ticking: false, settled: async () => (await reportShown(office, restaurant)) > 0 });
  };

  pending.push(...dutyHistory(office, { restaurant, end }));
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
      // What becomes due meanwhile comes first: an answer held for undo must be out before somebody says that it posted.
      await passTo(next.at);
      await next.run();
    }
    await passTo(limit);
  }
}

/** The team grows, and on Monday it makes a rota; by Saturday that has a history of its own. */
function dutyHistory(
  office: Office,
  { restaurant, end }: { readonly restaurant: Restaurant; readonly end: number },
): Happening[] {
  const member = (name: string) => colleagueOf(restaurant, name);
  const words = rotaWords(restaurant.language);
  const on = (days: number, minute: number, run: () => Promise<void>): Happening => ({ at: wallTime(end, days, minute), run });
  const remind = (days: number, minute: number) => on(days, minute, () => office.ticker.tick());
  const leaveNote = (name: string, text: string) => async () =>
    void (await member(name).api.duty.note({ noteId: newId(), text }));
  return [
    on(-9, 17 * 60, async () => {
      await restaurant.givePhone(member('Eva'));
      // Battery saver since then: nothing is shown there any more.
      member('Eva').shows = false;
    }),
    on(ROTA_DAYS, 10 * 60, async () => {
      for (const name of ['Ana', 'Marek']) await restaurant.givePhone(member(name));
      await planRota(restaurant, end);
    }),
    // Ahead of each shift, and the look at the weekend on Thursday at three.
    ...[-4, -3, -2, -1, 0].flatMap((days) => [10.5, 16].map((hour) => remind(days, hour * 60 + 1))),
    remind(-2, 15 * 60 + 1),
    remind(-1, 21.5 * 60 + 1),
    on(-1, 12 * 60, () => changePlans(restaurant, end)),
    on(0, 16 * 60 + 20, leaveNote('Marek', words.noteLunch)),
    remind(0, 16.5 * 60 + 1),
  ];
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
  const colleague = await whoTakesIt(restaurant, chance);
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

/** With a rota whoever is on duty, before that Ben or Petra. */
async function whoTakesIt(restaurant: Restaurant, chance: Chance): Promise<Colleague> {
  const { now } = await restaurant.owner.duty.get({});
  return (
    restaurant.team.find(({ memberId }) => memberId === now.onDuty) ?? colleagueOf(restaurant, chance.pick(['Ben', 'Petra']))
  );
}
