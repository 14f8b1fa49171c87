/** The team: what they hear they take, sometimes; they answer, promise, keep and forget. And their phones, and their plans. */
import type { Chance } from '#server/demo/random.ts';
import { newId } from '#server/system/ids.ts';
import type { Diary } from './diary.ts';
import { type Held, type House, hoursWith, shiftsOf } from './weeks-kit.ts';

const MINUTE_MS = 60_000;

export type Plan = {
  readonly at: number;
  readonly who: Held;
  readonly feedbackId: string;
  readonly what: 'take' | 'answer' | 'promise' | 'close';
};
export type Staff = { readonly plans: Plan[]; readonly read: Map<string, number>; readonly taken: Set<string> };

export const noStaff = (): Staff => ({ plans: [], read: new Map(), taken: new Set() });

type Scene = {
  readonly chance: Chance;
  readonly diary: Diary;
  readonly staff: Staff;
  /** 0: nobody does anything, 1: they are good. */ readonly keen: number;
};

/** Reports what well phones showed; what is heard may be taken some minutes later. */
export async function staffHear({ app, phones }: House, { chance, staff, keen }: Scene): Promise<void> {
  const now = app.clock.now();
  for (const [memberId, held] of phones) {
    const seen = staff.read.get(memberId) ?? 0;
    staff.read.set(memberId, held.phone.received.length);
    for (const push of held.phone.received.slice(seen)) {
      if (held.condition !== 'well') continue;
      const { data } = (JSON.parse(push.text) as { notification: { data: { feedbackId: string | null; receipt: string } } })
        .notification;
      const opened = chance.next() < 0.3;
      await app.app.hono.request('/push/receipt', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token: data.receipt, what: opened ? 'opened' : 'shown' }),
      });
      if (data.feedbackId !== null && chance.next() < keen * 0.6)
        staff.plans.push({ at: now + chance.between(1, 12) * MINUTE_MS, who: held, feedbackId: data.feedbackId, what: 'take' });
    }
  }
}

export async function staffAct(house: House, scene: Scene): Promise<void> {
  const now = house.app.clock.now();
  for (const plan of scene.staff.plans.filter(({ at }) => at <= now)) {
    scene.staff.plans.splice(scene.staff.plans.indexOf(plan), 1);
    await act(house, scene, plan, now);
  }
}

async function act(
  { ana }: House,
  { chance, diary, staff, keen }: Scene,
  { who, feedbackId: id, what }: Plan,
  now: number,
): Promise<void> {
  const { api, name } = who.person;
  const item = await ana.api.feedback.get({ id });
  const later = (next: Plan['what'], from: number, to: number) =>
    void staff.plans.push({ at: now + chance.between(from, to) * MINUTE_MS, who, feedbackId: id, what: next });
  const say = (words: string) => void diary.log.push(`${now} ${name} ${words} ${id}`);
  const held = item.claimedBy !== null && item.claimedBy.id !== who.person.memberId;
  if (what === 'take') {
    if (item.status !== 'open' || held) return;
    await api.feedback.claim({ id, claimId: newId() });
    diary.counts.claims += 1;
    say('took');
    const luck = chance.next();
    if (luck < 0.55) later('answer', 1, 25);
    else if (luck < 0.85) later('promise', 1, 10);
    return;
  }
  if (what === 'close') {
    if (item.status === 'answered') await api.feedback.resolve({ id });
    return;
  }
  if (item.status !== 'open' || held) return;
  const holding = what === 'promise';
  const promisedAt = now + chance.between(30, 300) * MINUTE_MS;
  const answer = await api.feedback.reply({
    replyId: newId(),
    id,
    version: item.version,
    kind: holding ? 'holding' : 'answer',
    text: holding ? 'We are looking into it and will write to you.' : 'We are sorry. Please come back to us.',
    ...(holding ? { promisedAt } : {}),
  });
  if (answer.outcome !== 'held') return;
  await api.feedback.sendNow({ replyId: answer.reply.id });
  if (holding) {
    diary.promises.push({ feedbackId: id, madeAt: now, until: promisedAt });
    say(`promised ${promisedAt}`);
    const minutes = Math.floor((promisedAt - now) / MINUTE_MS);
    // Most keep it, some too late, some forget.
    if (chance.next() < keen * 0.8) later('answer', Math.max(1, minutes - 20), minutes + (chance.next() < 0.2 ? 90 : -1));
  } else {
    diary.answers.push({ feedbackId: id, at: now });
    say('answered');
    if (chance.next() < 0.6) later('close', 5, 2000);
  }
}

/** Now and then a phone dies, is muted or comes back; somebody takes the duty; a plan, the hours or the weekend change. */
export async function lifeGoesOn(
  { app, ana, team, phones }: House,
  {
    chance,
    diary,
    holiday,
    changes,
  }: Pick<Scene, 'chance' | 'diary'> & { readonly holiday: string | null; readonly changes: boolean },
): Promise<void> {
  const now = app.clock.now();
  const say = (words: string) => void diary.log.push(`${now} ${words}`);
  for (const held of phones.values()) {
    if (chance.next() > (held.condition === 'well' ? 0.0008 : 0.002)) continue;
    const next = held.condition === 'well' ? chance.pick(['dead', 'muted'] as const) : 'well';
    if (next === 'muted') await held.phone.allowAlerts(false);
    if (held.condition === 'muted') await held.phone.allowAlerts(true);
    held.condition = next;
    say(`the phone of ${held.person.name} is ${next}`);
  }
  const [, ben, cleo] = team;
  if (ben === undefined || cleo === undefined || !changes) return;
  if (chance.next() < 0.0006) {
    const one = chance.pick(team);
    const taken = await one.api.duty.takeNow({ until: now + chance.between(30, 400) * MINUTE_MS }).catch(alreadyOn);
    if (taken !== null) say(`${one.name} takes the duty`);
  }
  if (chance.next() < 0.0002) {
    const gaps = ['lunch-3', 'lunch-4', 'evening-5', 'evening-7', 'lunch-7'].filter(() => chance.next() < 0.4);
    const { version } = await ana.api.duty.get({});
    await ana.api.duty.update({
      version,
      shifts: shiftsOf(...(chance.next() < 0.5 ? ([ben, cleo] as const) : ([cleo, ben] as const)), new Set(gaps)),
      rotations: [],
      closedDates: [],
    });
    say(`a new plan without ${gaps.join(' ')}`);
  }
  if (chance.next() < 0.0001) {
    const weekendDays = chance.pick([
      [5, 6, 7],
      [6, 7],
      [4, 5, 6, 7],
    ]);
    await ana.api.business.update({ weekendDays });
    say(`the weekend is ${weekendDays.join(' ')}`);
  }
  if (chance.next() < 0.0001) {
    const hours = hoursWith(holiday);
    const closeAt = chance.pick([1320, 1380]);
    const week = hours.week.map((spans) => spans.map((one) => (one.toMinute === 1320 ? { ...one, toMinute: closeAt } : one)));
    await ana.api.business.update({ hours: { ...hours, week } });
    say(`weekdays close at ${closeAt}`);
  }
}

function alreadyOn(error: unknown): null {
  if (error instanceof Error && error.message === 'already_on_duty') return null;
  throw error;
}
