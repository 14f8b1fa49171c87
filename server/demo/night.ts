/**
 * Plays the Saturday night through the real HTTP routes: guests post the form, a relay signs webhooks, colleagues use the app and
 * their lock screens. Where nothing happens for a while the clock is wound on, so that an hour and a half fits into minutes.
 */
import { newId } from '#server/system/ids.ts';
import { clockText } from '#server/flows/duty/duty.ts';
import { createHands, type Hands } from './hands.ts';
import type { Card } from './deck/card.ts';
import { byForm, byWebhook } from './guests.ts';
import { byPlatform } from './town.ts';
import { reportShown } from './phones.ts';
import { colleagueOf, rotaWords, ZONE } from './rota.ts';
import { CURTAIN_AT, NOTE_AT, SATURDAY_NIGHT, type Deed, type Scene } from './story.ts';
import { wind } from './wind.ts';
import { MINUTE_MS } from '#shared/model/time.ts';
import type { Night, Restaurant } from './types.ts';

/** At speed 1: how long the clock runs as clocks do before it is wound on, and what a wound minute takes. */
const LIVE_MS = 12_000;
const WOUND_MINUTE_MS = 300;
const POST_AFTER = 90;

type Moment = { readonly at: number; readonly run: () => Promise<void> };

/** Resolves when the last scene is over, or at once when `signal` ends the night. */
export async function playNight(night: Night, signal: AbortSignal): Promise<void> {
  const { clock, restaurant } = night;
  const curtain = clock.now();
  const hands = createHands(night);
  const say = (line: string) => night.say(`${clockText(clock.now(), ZONE)}  ${line}`);
  const told = { ...night, say };
  const moments: Moment[] = SATURDAY_NIGHT.map((scene) => ({
    at: scene.at,
    run: async () => void moments.push(...(await play(told, hands, scene))),
  }));
  moments.push({ at: NOTE_AT, run: () => handOver(told) }, { at: CURTAIN_AT, run: async () => undefined });
  while (moments.length > 0 && !signal.aborted) {
    moments.sort((one, other) => one.at - other.at);
    const next = moments.shift();
    if (next === undefined) break;
    await passTo(told, curtain + next.at * 1000, signal);
    if (!signal.aborted) await next.run();
  }
  await settle(told, restaurant);
}

/** The guest speaks; what colleagues will do about it comes back. */
async function play(night: Night, hands: Hands, scene: Scene): Promise<Moment[]> {
  const { card } = scene;
  night.say(`${card.place ?? card.channel}: ${card.text}`);
  const feedbackId = await speak(night, card);
  if (feedbackId === null) return [];
  const replyId = newId();
  return (scene.deeds ?? []).flatMap((deed) => {
    const at = scene.at + deed.after;
    const moment = { at, run: () => act(night, hands, { deed, feedbackId, replyId, answer: card.answer ?? '' }) };
    if (deed.does !== 'answer') return [moment];
    // On a review site somebody has to paste it.
    const post = {
      at: at + POST_AFTER,
      run: () => hands.posted(colleagueOf(night.restaurant, deed.who), { feedbackId, replyId }),
    };
    return [moment, post];
  });
}

/** On the complaint page, on the platform itself, or where there is no account by the relay. */
async function speak(night: Night, card: Card): Promise<string | null> {
  if (card.channel === 'form') return byForm(night, card);
  const { town, app, restaurant } = night;
  const there = town === null ? null : await byPlatform({ app, town, owner: restaurant.owner }, card);
  return there ?? byWebhook(night, card);
}

type Doing = { readonly deed: Deed; readonly feedbackId: string; readonly replyId: string; readonly answer: string };

/** You may have been faster: then nothing is said. */
async function act({ restaurant, say }: Night, hands: Hands, { deed, feedbackId, replyId, answer }: Doing): Promise<void> {
  const colleague = colleagueOf(restaurant, deed.who);
  switch (deed.does) {
    case 'take':
      if (await hands.take(colleague, feedbackId)) say(`${deed.who} takes it.`);
      return;
    case 'take_from_lock_screen':
      if (await hands.takeFromLockScreen(colleague, feedbackId)) say(`${deed.who} takes it from the lock screen.`);
      return;
    case 'answer':
      if (await hands.answer(colleague, { feedbackId, replyId, text: answer })) say(`${deed.who} answers: ${answer}`);
  }
}

async function handOver({ restaurant, say }: Night): Promise<void> {
  const text = rotaWords(restaurant.language).noteNight;
  await colleagueOf(restaurant, 'Petra').api.duty.note({ noteId: newId(), text });
  say(`Petra leaves a note: ${text}`);
}

async function passTo(night: Night, to: number, signal: AbortSignal): Promise<void> {
  const { app, restaurant, clock, speed } = night;
  const liveUntil = performance.now() + Math.min(LIVE_MS, to - clock.now()) / speed;
  while (!signal.aborted && clock.now() < to && performance.now() < liveUntil) {
    await pause(Math.min(400, liveUntil - performance.now(), to - clock.now()), signal);
    await settle(night, restaurant);
  }
  if (signal.aborted) return;
  await wind({
    app,
    clock,
    to,
    ticking: true,
    settled: async (ms) => {
      await pause((ms / MINUTE_MS) * (WOUND_MINUTE_MS / speed), signal);
      return settle(night, restaurant);
    },
  });
}

async function settle({ app, say }: Night, restaurant: Restaurant): Promise<boolean> {
  const shown = await reportShown(app, restaurant, ({ name }, { title }) => say(`${name}'s phone: ${title}`));
  return shown > 0;
}

export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted || ms < 1) return resolve();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
