/** One evening: a random story with kill -9 at a random instant, then calm, until nothing is due any more. */
import { performance } from 'node:perf_hooks';
import type { FakePhone } from '#server/demo/push/service.ts';
import type { Scripted } from '#server/demo/push/scripted.ts';
import { type Chance, chanceOf } from '#server/demo/random.ts';
import { type Diary, keepDiary, unanswered } from './diary.ts';
import type { House, Member } from './people.ts';
import type { Look } from './look.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const CLOCK_LOOK_MS = 1_200;
const CARRIED = 0.3;

const COMPLAINTS = [
  ['Cold soup, rude waiter.', 1],
  ['My daughter has a nut allergy and the sauce had nuts, she is in hospital.', 1],
  ['Waited an hour for the bill.', 2],
  ['There was glass in the salad.', 1],
  ['Nice, a bit loud.', 4],
] as const;

const RETRY_AFTER = ['0', '1', '-5', '999999999', 'soon', 'Sun, 06 Nov 1994 08:49:37 GMT', 'Fri, 31 Dec 2999 23:59:59 GMT'];

export type Scene = {
  readonly house: House;
  readonly diary: Diary;
  readonly look: Look;
  /** Who has which phone now. */
  readonly phones: Map<string, { readonly member: Member; readonly phone: FakePhone }>;
  readonly seed: number;
};

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export function wind({ house, diary }: Scene, ms: number): void {
  diary.turns.push(performance.now());
  house.clock.wind(ms);
}

export async function givePhone(scene: Scene, member: Member, chance: Chance): Promise<void> {
  const phone = await scene.house.enrol(member);
  scene.phones.set(member.memberId, { member, phone });
  keepDiary(scene, { member, phone, seed: chance.between(1, 1e9) });
}

/** kill -9; while it is down the clock may go on, or be set back; then it is started again and left alone until nothing is due. */
async function crash(scene: Scene, chance: Chance): Promise<void> {
  const { house, diary, look } = scene;
  await house.kill();
  diary.kills += 1;
  const skip = chance.pick([0, 0, 3 * MINUTE_MS, 10 * MINUTE_MS, 13 * MINUTE_MS, 3 * HOUR_MS, -2 * HOUR_MS]);
  if (skip !== 0) wind(scene, skip);
  if (skip > 0) diary.outages.add(diary.turns.length);
  // What the killed one had already sent still comes in until here.
  diary.lives.push(performance.now());
  await house.start();
  await look.quiet();
  // What people do from here on rings phones for reasons of its own.
  diary.turns.push(performance.now());
}

function weather(chance: Chance): Scripted | null {
  switch (chance.between(0, 5)) {
    case 0:
      return { status: 429, headers: { 'retry-after': chance.pick(RETRY_AFTER) } };
    case 1:
      return { status: chance.pick([500, 502, 503]) };
    case 2:
      return { status: chance.pick([400, 403, 413]) };
    case 3:
      return 'reset';
    default:
      return null;
  }
}

export async function playRound(scene: Scene): Promise<string[]> {
  const { house, diary, look } = scene;
  const chance = chanceOf(scene.seed);
  const said: string[] = [];
  // Out of reach of the last round's pages, whose caps would hide what is looked for.
  wind(scene, chance.between(61, 90) * MINUTE_MS);
  await look.quiet();

  const helper = chance.next() < 0.3 ? await house.hire(`Dan ${scene.seed}`, 'responder') : null;
  if (helper !== null) {
    await givePhone(scene, helper, chance);
    await house.call(helper, 'duty.takeNow', { until: house.clock.now() + 2 * HOUR_MS });
    said.push('a helper on duty');
  }
  const team = [house.ana, house.ben, house.cleo, ...(helper === null ? [] : [helper])];

  const mine: string[] = [];
  const anItem = () => (mine.length === 0 ? null : chance.pick(mine));
  const deed = async (kind: 'claimed' | 'let go' | 'resolved', by: Member, procedure: string, input: object, id: string) => {
    const answer = await house.call(by, procedure, input).catch(unanswered);
    if (answer === null || !answer.ok) return;
    if (kind === 'claimed' && answer.data['outcome'] !== 'won') return;
    diary.deeds.push({ kind, feedbackId: id, memberId: by.memberId, order: performance.now() });
  };
  const events: (() => Promise<void>)[] = [];
  for (let count = chance.between(2, 7); count > 0; count -= 1) {
    const [text, rating] = chance.pick(COMPLAINTS);
    events.push(async () => {
      const id = await house.complain(text, rating).catch(unanswered);
      if (id === null) return;
      mine.push(id);
      diary.acknowledged.push(id);
    });
  }
  for (let count = chance.between(1, 4); count > 0; count -= 1) {
    const by = chance.pick(team);
    const key = `claim-${scene.seed}-${count}-key`;
    events.push(async () => {
      const id = anItem();
      if (id !== null) await deed('claimed', by, 'feedback.claim', { id, claimId: key }, id);
    });
    if (chance.next() < 0.5)
      events.push(async () => {
        const id = anItem();
        if (id !== null) await deed('let go', by, 'feedback.release', { id }, id);
      });
  }
  const bad = weather(chance);
  diary.turnedAway = bad !== null && (typeof bad === 'string' || bad.status === 429 || bad.status >= 500);
  if (bad !== null) {
    said.push(`push service: ${typeof bad === 'string' ? bad : bad.status}`);
    events.push(async () => house.push.always(bad));
    if (chance.next() < 0.5) events.push(async () => house.push.always(null));
  }
  if (chance.next() < 0.35) {
    const unlucky = chance.pick(team);
    said.push('a subscription gone');
    events.push(async () => {
      scene.phones.get(unlucky.memberId)?.phone.unsubscribe();
      scene.phones.delete(unlucky.memberId);
    });
  }
  if (chance.next() < 0.3) {
    const skip = chance.pick([2, 5, 12, 30, -90]) * MINUTE_MS;
    said.push(`clock ${skip / MINUTE_MS} min`);
    events.push(async () => {
      wind(scene, skip);
      // Back: the server sees it when it looks at the clock, once a second.
      if (skip < 0) await pause(CLOCK_LOOK_MS);
    });
  }
  const order = chance.shuffle(events);
  if (helper !== null)
    order.splice(chance.between(Math.floor(order.length / 2), order.length), 0, async () => {
      await house.call(house.ana, 'team.remove', { memberId: helper.memberId }).catch(unanswered);
      scene.phones.delete(helper.memberId);
      said.push('and removed');
    });

  const killAt = chance.between(0, order.length - 1);
  const killAfterMs = chance.between(0, 60);
  for (const [index, event] of order.entries()) {
    const done = event();
    if (index === killAt) {
      await pause(killAfterMs);
      await crash(scene, chance);
    }
    await done;
    if (chance.next() < 0.6) await pause(chance.between(0, 120));
  }

  await calm(scene, { chance, helper });
  return said;
}

/** The weather is fine again, everybody has a phone, the minutes go by. */
async function calm(
  scene: Scene,
  { chance, helper }: { readonly chance: Chance; readonly helper: Member | null },
): Promise<void> {
  const { house, look } = scene;
  house.push.always(null);
  if (helper !== null) {
    // The kill may have eaten it.
    await house.call(house.ana, 'team.remove', { memberId: helper.memberId });
    scene.phones.delete(helper.memberId);
  }
  await look.quiet();
  for (const minutes of chance.shuffle([1, 2, 3, 11])) {
    // A minute goes by in steps, as it does: the auditor looks after it, and keeps still after a leap.
    if (minutes === 1) {
      wind(scene, MINUTE_MS / 2);
      await pause(CLOCK_LOOK_MS);
    }
    wind(scene, (minutes === 1 ? MINUTE_MS / 2 : minutes * MINUTE_MS) + 1_000);
    await look.quiet();
  }
  await pause(CLOCK_LOOK_MS);
  // A push service that asked for patience has waited long enough now.
  wind(scene, 16 * MINUTE_MS);
  await look.quiet();
}

/** Nearly everything answered, everybody with a phone: the next round begins afresh. */
export async function tidyUp(scene: Scene, chance: Chance): Promise<void> {
  const { house, diary } = scene;
  for (const id of [...diary.acknowledged, ...diary.carried]) {
    // Some wait on through the next rounds.
    if (chance.next() < CARRIED) diary.carried.add(id);
    else {
      await house.call(house.ana, 'feedback.resolve', { id });
      diary.carried.delete(id);
    }
  }
  for (const member of [house.ana, house.ben, house.cleo])
    if (!scene.phones.has(member.memberId)) await givePhone(scene, member, chance);
}
