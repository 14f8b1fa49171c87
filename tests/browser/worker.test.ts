import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { noticePayload } from '#shared/wire/notice-payload.ts';
import type { PushAlert } from '#shared/wire/push.ts';
import { WORKER_OFF } from '#shared/wire/worker-off.ts';
import { alertFor, press, shownWith, watchWent } from './worker-press.ts';
import { buildWorker, SHELL_ENTRIES, Stage } from './worker-kit.ts';

const PUSHES = 1_000;
const MINUTE = 60_000;
/** Patience for a machine with other things to do; never a promise. */
const SOON = { timeout: 30_000 };

let script: string;
let stage: Stage;
let registrationId: string;

beforeAll(async () => {
  script = await buildWorker(SHELL_ENTRIES);
  stage = await Stage.open(script);
  registrationId = await stage.register();
}, MINUTE);

afterAll(async () => {
  await stage[Symbol.asyncDispose]();
});

async function push(data: string): Promise<void> {
  await stage.cdp.send('ServiceWorker.deliverPushMessage', { origin: stage.origin, registrationId, data });
}

const alertOf = (changes: Partial<PushAlert> = {}) => alertFor(stage.origin, changes);

/** Titles the browser really displayed from now on. */
async function watchDisplayed(): Promise<string[]> {
  const titles: string[] = [];
  stage.cdp.on('BackgroundService.backgroundServiceEventReceived', ({ backgroundServiceEvent: event }) => {
    if (event.eventName !== 'Notification displayed') return;
    titles.push(event.eventMetadata.find((one) => one.key === 'Title')?.value ?? '');
  });
  await stage.cdp.send('BackgroundService.startObserving', { service: 'notifications' });
  await stage.cdp.send('BackgroundService.setRecording', { shouldRecord: true, service: 'notifications' });
  return titles;
}

/** From nothing at all to nearly right: half random text and JSON, half our own payload with one part spoiled. */
function brokenPayloads(): string[] {
  const whole = JSON.parse(alertOf()) as Record<string, unknown>;
  const spoiled = fc
    .tuple(fc.constantFrom(...Object.keys(whole), 'title', 'navigate', 'tag', 'data', 'actions', 'lang', 'dir'), fc.jsonValue())
    .map(([key, value]) => {
      const copy = structuredClone(whole);
      if (key in copy) copy[key] = value;
      else (copy['notification'] as Record<string, unknown>)[key] = value;
      return JSON.stringify(copy);
    });
  const anything = fc.oneof(
    fc.constant(''),
    fc.string({ maxLength: 3_900 }),
    fc.string({ unit: 'binary', maxLength: 900 }),
    fc.json(),
    spoiled,
    spoiled,
    spoiled,
  );
  return fc.sample(anything, { numRuns: PUSHES, seed: 20_41 });
}

describe('a push always becomes a notification', () => {
  test(
    'a thousand broken pushes, with storage broken and the receipt address silent, show a thousand notifications',
    { timeout: 3 * MINUTE },
    async () => {
      const displayed = await watchDisplayed();
      stage.faults.set('/push/receipt', () => undefined);
      const worker = await stage.worker();
      await worker.evaluate(() => {
        const global = globalThis as typeof globalThis & { failures: string[] };
        global.failures = [];
        global.addEventListener('unhandledrejection', (event) => global.failures.push(String(event.reason)));
        IDBFactory.prototype.open = () => {
          throw new DOMException('disk', 'UnknownError');
        };
      });
      let sent = 0;
      for (const payload of brokenPayloads()) {
        await push(payload);
        sent += 1;
        await vi.waitFor(() => expect(displayed, `after ${JSON.stringify(payload)}`).toHaveLength(sent), {
          timeout: 10_000,
          interval: 5,
        });
      }
      expect(displayed).toHaveLength(PUSHES);
      expect(displayed.every((title) => title.trim() !== '')).toBe(true);
      expect(await worker.evaluate(() => (globalThis as unknown as { failures: string[] }).failures)).toEqual([]);
      stage.faults.delete('/push/receipt');
      await stage.cdp.send('ServiceWorker.stopAllWorkers');
    },
  );

  test('a push wakes a stopped worker, shows level and no guest words, and reports "shown" with its token', async () => {
    await stage.cdp.send('ServiceWorker.stopAllWorkers');
    await push(alertOf({ receipt: 'token-woken', feedbackId: 'woken' }));
    await vi.waitFor(() => expect(stage.receipts).toContainEqual({ token: 'token-woken', what: 'shown' }), SOON);
    const [shown] = await stage.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      return (await registration.getNotifications({ tag: 'woken' })).map(({ title, body }) => ({ title, body }));
    });
    expect(shown?.title).toBe('Urgent complaint · Table 12');
    expect(JSON.stringify(shown)).not.toMatch(/waited|Jana/);
  });
});

describe('a tap', () => {
  test('takes the open page to the item and reports "opened"', async () => {
    const went = await watchWent(stage);
    await push(alertOf({ feedbackId: 'tapped', receipt: 'token-tapped' }));
    await vi.waitFor(() => expect(stage.receipts).toContainEqual({ token: 'token-tapped', what: 'shown' }), SOON);
    await press(stage, 'tapped', { action: '' });
    await vi.waitFor(() => expect(stage.receipts).toContainEqual({ token: 'token-tapped', what: 'opened' }), SOON);
    expect(await went()).toEqual(['/f/tapped?b=b1&from=push']);
  });

  test('on a notice about no item leads to its place', async () => {
    const went = await watchWent(stage);
    const notice = { kind: 'shift_soon', from: '18:00', to: '23:00', backup: false } as const;
    const facts = { businessId: 'b1', receipt: 'token-shift', deliveryId: 'd2', badge: 0, origin: stage.origin };
    await push(noticePayload({ ...facts, notice, language: 'en' }));
    await vi.waitFor(() => expect(stage.receipts).toContainEqual({ token: 'token-shift', what: 'shown' }), SOON);
    expect(await shownWith(stage, 'shift_soon-b1')).toEqual(['You are on duty from 18:00']);
    await press(stage, 'shift_soon-b1', { action: '' });
    await vi.waitFor(() => expect(stage.receipts).toContainEqual({ token: 'token-shift', what: 'opened' }), SOON);
    expect(await went()).toEqual(['/duty?b=b1&from=push']);
  });
});

describe('a button', () => {
  test.each([
    ['a captive page', 200, '<h1>Please sign in to the network</h1>', 'That cannot be done from here'],
    ['an overloaded server', 503, '{}', 'You do not have it yet'],
    ['a session that ended', 401, '{"error":"signed_out"}', 'This phone is signed out'],
    ['a closed item', 409, '{"error":"already_resolved"}', 'Nothing left to do'],
  ])('says what came of it without opening anything: %s', async (_name, status, body, title) => {
    const went = await watchWent(stage);
    const tag = `pressed-${status}`;
    stage.faults.set('/push/act', (_req, res) => res.writeHead(status, { 'content-type': 'application/json' }).end(body));
    await push(alertOf({ feedbackId: tag, receipt: tag }));
    await vi.waitFor(() => expect(stage.receipts).toContainEqual({ token: tag, what: 'shown' }), SOON);
    await press(stage, tag, { action: 'claim' });
    await vi.waitFor(async () => expect(await shownWith(stage, tag)).toEqual([title]), SOON);
    expect(await went()).toEqual([]);
    stage.faults.delete('/push/act');
  });

  test('asks once more under the same key when the first request was lost', async () => {
    const asked: unknown[] = [];
    stage.faults.set('/push/act', (req, res) => {
      let body = '';
      req.on('data', (part: Buffer) => (body += part.toString()));
      req.on('end', () => {
        asked.push(JSON.parse(body));
        if (asked.length === 1) req.socket.destroy();
        else res.end(JSON.stringify({ what: 'claim', result: { outcome: 'taken', by: { name: 'Ben' } } }));
      });
    });
    await push(alertOf({ feedbackId: 'twice', receipt: 'token-twice' }));
    await vi.waitFor(() => expect(stage.receipts).toContainEqual({ token: 'token-twice', what: 'shown' }), SOON);
    await press(stage, 'twice', { action: 'claim' });
    await vi.waitFor(async () => expect(await shownWith(stage, 'twice')).toEqual(['Ben got there first']), SOON);
    expect(asked).toHaveLength(2);
    expect(asked[1]).toEqual(asked[0]);
    stage.faults.delete('/push/act');
  });
});

describe('without a line', () => {
  test('the app opens from the phone, answers of the API and pages of guests are never kept', async () => {
    await stage.page.evaluate(() => fetch('/trpc/feedback.list').then((answer) => answer.text()));
    await stage.context.setOffline(true);
    await stage.page.goto(`${stage.origin}/f/anything`);
    expect(await stage.page.textContent('body')).toBe('shell');
    expect(await stage.page.evaluate(() => fetch('/assets/app.js').then((answer) => answer.status))).toBe(200);
    expect(
      await stage.page.evaluate(() =>
        fetch('/trpc/feedback.list').then(
          () => 'kept',
          () => 'gone',
        ),
      ),
    ).toBe('gone');
    await expect(stage.page.goto(`${stage.origin}/c/door`)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
    await stage.context.setOffline(false);
    await stage.page.goto(`${stage.origin}/`);
  });

  test('a server that does not answer, or answers 502, does not leave a white screen', async () => {
    stage.faults.set('/slow', () => undefined);
    await stage.page.goto(`${stage.origin}/slow`);
    expect(await stage.page.textContent('body')).toBe('shell');
    stage.faults.set('/broken', (_req, res) => res.writeHead(502, { 'content-type': 'text/html' }).end('bad gateway'));
    await stage.page.goto(`${stage.origin}/broken`);
    expect(await stage.page.textContent('body')).toBe('shell');
  });
});

describe('privacy', () => {
  test('words shared into the app stay on the phone: the server is asked for /share without them', async () => {
    await stage.page.goto(`${stage.origin}/share?text=secret-words&url=https%3A%2F%2Fexample.org`);
    expect(new URL(stage.page.url()).searchParams.get('text')).toBe('secret-words');
    expect(stage.asked.filter((path) => path.startsWith('/share'))).toEqual(['/share']);
  });

  test('signing out closes every notification', async () => {
    await push(alertOf({ feedbackId: 'private', receipt: 'token-private' }));
    await vi.waitFor(() => expect(stage.receipts).toContainEqual({ token: 'token-private', what: 'shown' }), SOON);
    await stage.page.evaluate(async () => (await navigator.serviceWorker.ready).active?.postMessage({ type: 'signed-out' }));
    await vi.waitFor(async () => {
      const left = await stage.page.evaluate(async () => (await (await navigator.serviceWorker.ready).getNotifications()).length);
      expect(left).toBe(0);
    }, SOON);
  });
});

describe('an update', () => {
  test('that a proxy turned into a web page is not installed; the old worker goes on', { timeout: MINUTE }, async () => {
    stage.faults.set('/assets/next.js', (_req, res) =>
      res.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Please sign in to the network</h1>'),
    );
    stage.script = await buildWorker([...SHELL_ENTRIES, { url: '/assets/next.js', revision: null }]);
    const state = await stage.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      const next = registration.installing ?? registration.waiting;
      if (next?.state === 'installing')
        await new Promise((resolve) => next.addEventListener('statechange', resolve, { once: true }));
      return { next: next?.state, active: registration.active?.state };
    });
    expect(state).toEqual({ next: 'redundant', active: 'activated' });
  });

  test('waits for a yes, then takes over', { timeout: MINUTE }, async () => {
    stage.script = `${script}\n// next`;
    const taken = await stage.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      const next = registration.installing ?? registration.waiting;
      if (next?.state === 'installing')
        await new Promise((resolve) => next.addEventListener('statechange', resolve, { once: true }));
      const waited = registration.waiting === next && next?.state === 'installed';
      const over = new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
      );
      next?.postMessage({ type: 'skip-waiting' });
      await over;
      return { waited, state: navigator.serviceWorker.controller?.state };
    });
    expect(taken).toEqual({ waited: true, state: expect.stringMatching(/activat/) });
  });
});

describe('the kill switch', () => {
  test(
    'takes a broken worker out in one visit, the page comes from the network again, and pushes are still shown',
    { timeout: MINUTE },
    async () => {
      stage.script = WORKER_OFF;
      // it loads open pages again, and a visit begun meanwhile would be lost to that
      const again = stage.page.waitForEvent('load');
      await stage.page.evaluate(() => void navigator.serviceWorker.ready.then((registration) => registration.update()));
      await again;
      await vi.waitFor(async () => expect(await stage.page.evaluate(() => caches.keys())).toEqual([]), SOON);
      stage.faults.set('/after', (_req, res) => res.writeHead(502, { 'content-type': 'text/html' }).end('from the network'));
      await stage.page.goto(`${stage.origin}/after`);
      expect(await stage.page.textContent('body')).toBe('from the network');
      stage.faults.delete('/after');
      await stage.page.goto(`${stage.origin}/`);
      // a browser silently drops a push for a worker that is still activating
      const state = () => stage.page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
      await vi.waitFor(async () => expect(await state()).toBe('activated'), SOON);
      // getNotifications would not do: asked in the moment of showing, Chromium forgets what is not on the screen yet
      const displayed = await watchDisplayed();
      await push(alertOf({ feedbackId: 'rings-on' }));
      await push('not ours');
      await vi.waitFor(() => expect(displayed.toSorted()).toEqual(['Golden Hour', 'Urgent complaint · Table 12']), SOON);
    },
  );
});
