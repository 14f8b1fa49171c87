/**
 * Claims, notes, corrections and replies on their way to the server. Each is written to the phone before anything else happens and leaves it
 * only when the server has answered, so no tap is lost and, by its key, none counts twice.
 */
import { listeners, signal, useSignal } from '#client/state/signal.ts';
import { showAnswer } from './answered.ts';
import { now } from '../clock.ts';
import { dropDraft, sendDrafts } from './drafts.ts';
import { isSignedOut, mayRetry, reasonOf } from '#client/words/errors.ts';
import { newClientId } from '../ids.ts';
import { onLineOpen } from '../live.ts';
import { forget, recallAll, remember } from '../session/phone.ts';
import { afterAnswer, inOrder, isTooOld, nextToSend } from './queue.ts';
import type { ServerAnswer, Entry, Intent } from './queue.ts';
import { doubtAccount, meNow, proveAccount } from '../session/session.ts';
import { api, queryClient, server } from '../trpc.ts';

const PREFIX = 'outbox:';
const RETRY_MS = [3_000, 10_000, 30_000, 60_000];

/** `sending` is the id on the wire now; `stuck`: the last attempt got no answer. */
type Queue = { readonly entries: readonly Entry[]; readonly sending: string | null; readonly stuck: boolean };

const queue = signal<Queue>({ entries: [], sending: null, stuck: false });
const answers = listeners<[entry: Entry, answer: ServerAnswer]>();

const set = (next: Partial<Queue>): void => queue.set({ ...queue.get(), ...next });

export const useOutbox = (): Queue => useSignal(queue);

/** Told about every answer of the server to something that was queued. */
export const onAnswer = answers.listen;

async function save(next: readonly Entry[]): Promise<void> {
  const before = new Map(queue.get().entries.map((entry) => [entry.id, entry]));
  set({ entries: inOrder(next) });
  const changed = next.filter((entry) => before.get(entry.id) !== entry);
  const kept = new Set(next.map(({ id }) => id));
  await Promise.all([
    ...changed.map((entry) => remember(PREFIX + entry.id, entry)),
    ...[...before.keys()].filter((id) => !kept.has(id)).map((id) => forget(PREFIX + id)),
  ]);
}

type Scope = { readonly userId: string; readonly businessId: string; readonly feedbackId: string };

/** Puts it in the queue and starts sending. Resolves when the phone has it; the outcome is read from `useOutbox` and the item. */
export async function submit(scope: Scope, intent: Intent, id = newClientId()): Promise<string> {
  await save([...queue.get().entries, { id, ...scope, intent, createdAt: now(), state: { is: 'waiting' } }]);
  void flush();
  return id;
}

/** Takes it out unsent. */
export async function withdraw(id: string): Promise<void> {
  await save(queue.get().entries.filter((entry) => entry.id !== id));
}

/** Yes, still send this. */
export async function confirmOld(id: string): Promise<void> {
  await save(
    queue
      .get()
      .entries.map((entry) => (entry.id === id ? { ...entry, createdAt: now(), state: { is: 'waiting' as const } } : entry)),
  );
  void flush();
}

/** The writer has read the other text and sends theirs all the same: a new key, on top of what was seen. */
export async function sendOnTop(entry: Entry): Promise<void> {
  if (entry.state.is !== 'conflict' || entry.intent.kind !== 'reply') return;
  const { id: _old, state, ...rest } = entry;
  const renewed: Entry = {
    ...rest,
    id: newClientId(),
    intent: { ...entry.intent, version: state.conflict.version },
    createdAt: now(),
    state: { is: 'waiting' },
  };
  await save([...queue.get().entries.filter(({ id }) => id !== entry.id), renewed]);
  void flush();
}

let flushing: Promise<void> | null = null;
let again = false;
let timer: ReturnType<typeof setTimeout> | undefined;
let failures = 0;

/** Sends what may be sent, in order. Safe to call at any time and from several tabs. */
export function flush(): Promise<void> {
  if (flushing) {
    again = true;
    return flushing;
  }
  clearTimeout(timer);
  flushing = oneTabAtATime(run).finally(() => {
    flushing = null;
    if (again) {
      again = false;
      void flush();
    }
  });
  return flushing;
}

function oneTabAtATime(work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work();
  return navigator.locks.request('golden-hour.outbox', work);
}

async function run(): Promise<void> {
  await readAll();
  if (!queue.get().entries.some(({ state }) => state.is === 'waiting')) return;
  let userId: string;
  try {
    userId = await proveAccount();
  } catch (error) {
    if (isSignedOut(error)) void queryClient.invalidateQueries(api.session.me.queryFilter());
    return later();
  }
  const time = now();
  if (queue.get().entries.some((entry) => isTooOld(entry, time))) {
    await save(queue.get().entries.map((entry) => (isTooOld(entry, time) ? { ...entry, state: { is: 'ask' as const } } : entry)));
  }
  const tried = new Set<string>();
  for (
    let entry = nextToSend(queue.get().entries, { userId, now: time, tried });
    entry;
    entry = nextToSend(queue.get().entries, { userId, now: time, tried })
  ) {
    tried.add(entry.id);
    set({ sending: entry.id });
    const answer = await ask(entry);
    set({ sending: null });
    if (answer === null) return later();
    failures = 0;
    await showAnswer(entry.feedbackId, answer, meNow());
    await save(afterAnswer(queue.get().entries, entry, answer));
    await settle(entry, answer);
  }
  set({ stuck: false });
}

/** Another tab may have added or sent something; what is only in memory (a phone without storage) stays. */
async function readAll(): Promise<void> {
  const stored = await recallAll<Entry>(PREFIX);
  if (stored.length > 0 || queue.get().entries.length === 0) set({ entries: inOrder(stored) });
}

function later(): void {
  set({ stuck: true });
  clearTimeout(timer);
  timer = setTimeout(() => void flush(), RETRY_MS[Math.min(failures, RETRY_MS.length - 1)]);
  failures += 1;
}

/** The server's answer, or null when there was none and it stays in the queue. */
async function ask(entry: Entry): Promise<ServerAnswer | null> {
  const { id, feedbackId, intent } = entry;
  const options = { context: { businessId: entry.businessId } };
  try {
    switch (intent.kind) {
      case 'claim':
        return { kind: 'claim', result: await server.feedback.claim.mutate({ id: feedbackId, claimId: id }, options) };
      case 'note':
        await server.feedback.note.mutate({ id: feedbackId, noteId: id, text: intent.text }, options);
        return { kind: 'done' };
      case 'correct':
        await server.feedback.correct.mutate({ id: feedbackId, to: intent.to, correctionId: id }, options);
        return { kind: 'done' };
      case 'undoCorrection':
        await server.feedback.undoCorrection.mutate({ id: feedbackId, correctionId: intent.correctionId }, options);
        return { kind: 'done' };
      case 'reply': {
        const { text, replyKind: kind, version, promisedAt } = intent;
        return {
          kind: 'reply',
          result: await server.feedback.reply.mutate({ id: feedbackId, replyId: id, text, kind, version, promisedAt }, options),
        };
      }
    }
  } catch (error) {
    if (isSignedOut(error)) {
      doubtAccount();
      void queryClient.invalidateQueries(api.session.me.queryFilter());
      return null;
    }
    return mayRetry(error) ? null : { kind: 'refused', reason: reasonOf(error) };
  }
}

async function settle(entry: Entry, answer: ServerAnswer): Promise<void> {
  const { feedbackId } = entry;
  if (answer.kind === 'reply' && answer.result.outcome === 'held') await dropDraft({ owner: entry.userId, feedbackId });
  await Promise.all([
    queryClient.invalidateQueries(api.feedback.get.queryFilter({ id: feedbackId })),
    queryClient.invalidateQueries(api.feedback.counts.pathFilter()),
    queryClient.invalidateQueries(api.feedback.list.pathFilter()),
  ]);
  answers.tell(entry, answer);
}

/** Starts the queue: what was left from before goes out now, and again whenever the line comes back. Returns the way to stop. */
export function startOutbox(): () => void {
  let wasOpen = false;
  const go = () => {
    // The first time the line stands nothing was lost in between.
    if (wasOpen) doubtAccount();
    wasOpen = true;
    failures = 0;
    void flush()
      .then(async () => sendDrafts(await proveAccount()))
      .catch(() => undefined);
  };
  const stopLine = onLineOpen(go);
  addEventListener('online', go);
  void flush();
  return () => {
    stopLine();
    removeEventListener('online', go);
    clearTimeout(timer);
  };
}
