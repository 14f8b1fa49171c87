/** Urgent pushes as the worker shows them, beside others and folds. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { noticePayload } from '#shared/wire/notice-payload.ts';
import type { PushAlert } from '#shared/wire/push.ts';
import { alertFor, press, shownWith, watchWent } from './worker-press.ts';
import { buildWorker, SHELL_ENTRIES, Stage } from './worker-kit.ts';

const MINUTE = 60_000;
/** Patience for a machine with other things to do; never a promise. */
const SOON = { timeout: 30_000 };

let stage: Stage;
let registrationId: string;

beforeAll(async () => {
  stage = await Stage.open(await buildWorker(SHELL_ENTRIES));
  registrationId = await stage.register();
}, MINUTE);

afterAll(async () => {
  await stage[Symbol.asyncDispose]();
});

async function push(data: string): Promise<void> {
  await stage.cdp.send('ServiceWorker.deliverPushMessage', { origin: stage.origin, registrationId, data });
}

const alertOf = (changes: Partial<PushAlert> = {}) => alertFor(stage.origin, changes);

describe('what is urgent', () => {
  test('stands beside the others, never in their place, and "n more" that holds some opens the first of them', async () => {
    const went = await watchWent(stage);
    const facts = { businessId: 'b1', badge: 0, origin: stage.origin, language: 'en' } as const;
    await push(
      noticePayload({
        ...facts,
        receipt: 'token-fold',
        deliveryId: 'd3',
        notice: { kind: 'more', count: 17, urgent: 2, first: 'glass' },
      }),
    );
    await push(alertOf({ feedbackId: 'glass', receipt: 'token-glass', reasons: ['injury'], placeLabel: 'Table 4' }));
    await push(alertOf({ feedbackId: 'nuts', receipt: 'token-nuts', reasons: ['allergy'], placeLabel: 'Table 9' }));
    for (const token of ['token-fold', 'token-glass', 'token-nuts'])
      await vi.waitFor(() => expect(stage.receipts).toContainEqual({ token, what: 'shown' }), SOON);
    expect(await shownWith(stage, 'glass')).toEqual(['Urgent · injury · Table 4']);
    expect(await shownWith(stage, 'nuts')).toEqual(['Urgent · allergy · Table 9']);
    expect(await shownWith(stage, 'more-b1')).toEqual(['2 urgent and 15 more are waiting']);
    await press(stage, 'more-b1', { action: 'claim' });
    await vi.waitFor(() => expect(stage.receipts).toContainEqual({ token: 'token-fold', what: 'opened' }), SOON);
    expect(await went()).toEqual(['/f/glass?b=b1&from=push&claim=1']);
  });

  test('from a server of the release before is shown as it always was', async () => {
    const old = JSON.parse(alertOf({ feedbackId: 'old', receipt: 'token-old' }));
    old.notification.title = 'Urgent complaint';
    old.notification.body = 'Complaint page · Tap to take it';
    await push(JSON.stringify(old));
    await vi.waitFor(() => expect(stage.receipts).toContainEqual({ token: 'token-old', what: 'shown' }), SOON);
    expect(await shownWith(stage, 'old')).toEqual(['Urgent complaint']);
  });
});
