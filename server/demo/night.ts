/** Plays the Saturday night through the real HTTP doors: guests post the form, a relay signs webhooks, colleagues use the app. */
import { signWebhook } from '#server/connectors/webhook/signature.ts';
import type { Clock } from '#server/system/clock.ts';
import { newId } from '#server/system/ids.ts';
import { receiptOf } from './history.ts';
import { DEMO_PASSWORD, type Restaurant } from './restaurant.ts';
import { SATURDAY_NIGHT, type Card } from './story.ts';

export type Night = {
  readonly origin: string;
  readonly restaurant: Restaurant;
  readonly clock: Clock;
  readonly speed: number;
  readonly say: (line: string) => void;
};

/** Resolves when the last scene is over, or at once when `signal` ends the night. */
export async function playNight(night: Night, signal: AbortSignal): Promise<void> {
  const { speed, say, restaurant } = night;
  const wait = (seconds: number) => pause((seconds * 1000) / speed, signal);
  for (const { name, phone } of restaurant.colleagues) {
    reportWhatItShows(night, phone, signal).catch((error: unknown) => say(`${name}'s phone stopped reporting: ${String(error)}`));
  }
  let elapsed = 0;
  const later: Promise<void>[] = [];
  for (const scene of SATURDAY_NIGHT) {
    await wait(scene.at - elapsed);
    if (signal.aborted) break;
    elapsed = scene.at;
    const where = scene.card.place ?? scene.card.channel;
    say(`${where}: ${scene.card.text}`);
    const feedbackId = await speak(night, scene.card);
    const { claimAfter, answerAfter, card } = scene;
    const colleague = restaurant.colleagues[elapsed % restaurant.colleagues.length];
    if (claimAfter === undefined || feedbackId === null || colleague === undefined) continue;
    later.push(
      (async () => {
        await wait(claimAfter);
        if (signal.aborted) return;
        const member = await signIn(night, colleague.email);
        const claim = (await member.post('feedback.claim', { id: feedbackId, claimId: newId() })) as { outcome: string };
        if (claim.outcome !== 'won') return;
        say(`${colleague.name} has it.`);
        await wait((answerAfter ?? claimAfter) - claimAfter);
        if (signal.aborted || card.answer === undefined) return;
        const item = (await member.get('feedback.get', { id: feedbackId })) as { version: number };
        await member.post('feedback.reply', {
          replyId: newId(),
          id: feedbackId,
          text: card.answer,
          kind: 'answer',
          version: item.version,
        });
        say(`${colleague.name} answers: ${card.answer}`);
      })(),
    );
  }
  await Promise.all(later);
}

/** Returns the item's id where the door tells it. */
async function speak(night: Night, card: Card): Promise<string | null> {
  return card.channel === 'form' ? byForm(night, card) : byWebhook(night, card);
}

async function byWebhook({ restaurant, clock, origin }: Night, card: Card): Promise<string | null> {
  const now = clock.now();
  const id = newId();
  const { channel, kind, visibility, rating, author, text } = card;
  const body = JSON.stringify({
    type: `${kind}.created`,
    timestamp: new Date(now).toISOString(),
    data: {
      externalId: id,
      channel,
      kind,
      visibility,
      rating,
      author,
      text,
      createdAt: new Date(now).toISOString(),
      url: 'https://reviews.example/bistro',
    },
  });
  const answer = await fetch(`${origin}${new URL(restaurant.webhook.url).pathname}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...signWebhook({ secret: restaurant.webhook.secret, id, now, body }) },
    body,
  });
  if (!answer.ok) throw new Error(`the webhook door answered ${answer.status}: ${await answer.text()}`);
  return ((await answer.json()) as { id: string }).id;
}

/** Fills in the form as a browser without JavaScript would. The guest learns no id, so the colleague looks into the inbox. */
async function byForm(night: Night, card: Card): Promise<string | null> {
  const page = `${night.origin}${new URL(night.restaurant.doorUrl).pathname}`;
  const html = await (await fetch(page)).text();
  const fields = new FormData();
  for (const [, name = '', value = ''] of html.matchAll(/<input type="hidden" name="([a-z]+)" value="([^"]*)"/g))
    fields.set(name, value);
  fields.set('text', card.text);
  fields.set('place', card.place ?? '');
  if (card.rating !== null) fields.set('stars', String(card.rating));
  await pause(3500, AbortSignal.timeout(10_000));
  const answer = await fetch(page, { method: 'POST', body: fields, redirect: 'manual', headers: { origin: night.origin } });
  if (answer.status !== 303) throw new Error(`the complaint page answered ${answer.status}`);
  const { items } = await night.restaurant.owner.feedback.list({ filter: { search: card.text.slice(0, 40) } });
  return items[0]?.id ?? null;
}

async function signIn({ origin, restaurant }: Night, email: string) {
  const headers = { 'content-type': 'application/json', origin, 'x-business': restaurant.businessId };
  const answer = await fetch(`${origin}/trpc/session.signIn`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email, password: DEMO_PASSWORD }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (!answer.ok || cookie === undefined) throw new Error(`sign-in answered ${answer.status}`);
  const read = async (response: Response): Promise<unknown> => {
    const parsed = (await response.json()) as { result?: { data: unknown }; error?: { message: string } };
    if (parsed.result === undefined) throw new Error(parsed.error?.message ?? `status ${response.status}`);
    return parsed.result.data;
  };
  return {
    post: async (name: string, input: object) =>
      read(
        await fetch(`${origin}/trpc/${name}`, { method: 'POST', headers: { ...headers, cookie }, body: JSON.stringify(input) }),
      ),
    get: async (name: string, input: object) =>
      read(
        await fetch(`${origin}/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`, {
          headers: { ...headers, cookie },
        }),
      ),
  };
}

async function reportWhatItShows(
  { origin }: Night,
  phone: Restaurant['colleagues'][number]['phone'],
  signal: AbortSignal,
): Promise<void> {
  let reported = phone.received.length;
  while (!signal.aborted) {
    await pause(400, signal);
    for (const push of phone.received.slice(reported)) {
      reported += 1;
      await fetch(`${origin}/push/receipt`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: JSON.stringify({ token: receiptOf(push.text), what: 'shown' }),
      });
    }
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted || ms <= 0) return resolve();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
