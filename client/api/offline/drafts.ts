/** What is being written, on this phone first and on the server a little later. Survives reload, update and crash. */
import { now } from '../clock.ts';
import { forget, recall, recallAll, remember } from '../session/phone.ts';
import { server } from '../trpc.ts';

export type Draft = { readonly text: string; readonly at: number };
type Kept = Draft & {
  readonly feedbackId: string;
  readonly businessId: string;
  readonly owner: string;
  readonly onServer: boolean;
};
export type DraftPlace = { readonly owner: string; readonly businessId: string; readonly feedbackId: string };

const PREFIX = 'draft:';
const keyOf = ({ owner, feedbackId }: Pick<DraftPlace, 'owner' | 'feedbackId'>) => `${PREFIX}${owner}:${feedbackId}`;

const PHONE_AFTER_MS = 150;
const SERVER_AFTER_MS = 2_000;

const unsaved = new Map<string, Kept>();
const unsent = new Map<string, ReturnType<typeof setTimeout>>();
let timer: ReturnType<typeof setTimeout> | undefined;

export async function readDraft(scope: DraftPlace): Promise<Draft | null> {
  const key = keyOf(scope);
  await takeBack();
  return unsaved.get(key) ?? (await recall<Kept>(key)) ?? null;
}

export function keepDraft(scope: DraftPlace, text: string): void {
  const key = keyOf(scope);
  unsaved.set(key, { ...scope, text, at: now(), onServer: false });
  timer ??= setTimeout(() => void flushDrafts(), PHONE_AFTER_MS);
  clearTimeout(unsent.get(key));
  unsent.set(
    key,
    setTimeout(() => void tellServer(key), SERVER_AFTER_MS),
  );
}

/** Writes to the phone what is not written yet. Call before anything that may end the page. */
export async function flushDrafts(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  const kept = [...unsaved];
  await Promise.all(kept.map(([key, draft]) => remember(key, draft)));
  for (const [key, draft] of kept) if (unsaved.get(key) === draft) unsaved.delete(key);
  if (unsaved.size === 0) localStorage.removeItem(ASIDE);
}

/** The last letters of drafts of a page that was ended while they were being written down. */
const ASIDE = 'golden-hour.drafts';

/** The page may end before the phone's store has answered; this one answers at once. */
function setAside(): void {
  try {
    if (unsaved.size > 0) localStorage.setItem(ASIDE, JSON.stringify([...unsaved.values()]));
  } catch {
    // Full or forbidden: the store below is tried all the same.
  }
  void flushDrafts();
}

let takingBack: Promise<void> | null = null;

function takeBack(): Promise<void> {
  takingBack ??= (async () => {
    const aside = localStorage.getItem(ASIDE);
    if (aside === null) return;
    for (const draft of JSON.parse(aside) as Kept[]) {
      const known = await recall<Kept>(keyOf(draft));
      if (known === undefined || known.at < draft.at) await remember(keyOf(draft), draft);
    }
    localStorage.removeItem(ASIDE);
  })().catch(() => undefined);
  return takingBack;
}

/** Signing out: nothing typed so far may write itself back. */
export function forgetDrafts(): void {
  clearTimeout(timer);
  for (const waiting of unsent.values()) clearTimeout(waiting);
  unsaved.clear();
  unsent.clear();
  localStorage.removeItem(ASIDE);
}

async function tellServer(key: string): Promise<void> {
  unsent.delete(key);
  const draft = unsaved.get(key) ?? (await recall<Kept>(key));
  if (!draft || draft.onServer) return;
  try {
    await server.feedback.draft.mutate(
      { id: draft.feedbackId, text: draft.text, at: draft.at },
      { context: { businessId: draft.businessId } },
    );
    const latest = unsaved.get(key) ?? (await recall<Kept>(key));
    if (latest?.at === draft.at) await remember(key, { ...latest, onServer: true });
  } catch {
    // The phone has it; the server gets it when the line is back.
  }
}

/** Drafts written without a signal go to the server; only those of the account that is signed in. */
export async function sendDrafts(owner: string): Promise<void> {
  await takeBack();
  for (const draft of await recallAll<Kept>(PREFIX)) {
    if (draft.owner === owner && !draft.onServer) await tellServer(keyOf(draft));
  }
}

/** The text has gone out or is not wanted any more. */
export async function dropDraft(scope: Pick<DraftPlace, 'owner' | 'feedbackId'>): Promise<void> {
  const key = keyOf(scope);
  unsaved.delete(key);
  clearTimeout(unsent.get(key));
  unsent.delete(key);
  await forget(key);
}

if (typeof document !== 'undefined') {
  addEventListener('pagehide', setAside);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') setAside();
  });
}
