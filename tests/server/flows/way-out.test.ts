/** How an item can be answered now: by the account it came through, within its window and length, else by hand. */
import { describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { connectedAccount, connection } from '#server/db/schema/index.ts';
import { takeAnswerThere } from '#server/flows/intake/answered-there.ts';
import { findFeedback } from '#server/db/feedback/feedback.ts';
import { newId } from '#server/system/ids.ts';
import { replyModeAt } from '#shared/response/reply-window.ts';
import type { Channel } from '#shared/model/feedback.ts';
import type { IncomingItem } from '#server/connectors/item.ts';
import { DAY_MS, HOUR_MS } from '#shared/model/time.ts';
import { openTestApp, type Person, type TestApp } from '#tests/support/app.ts';
import { refusal } from '../auth/auth-kit.ts';
import { ingest } from '#server/flows/intake/ingest.ts';

const REVIEW = { kind: 'review', visibility: 'public', replyMode: 'api', rating: 2 } as const;
const MESSAGE = { kind: 'message', visibility: 'private', replyMode: 'api', rating: null } as const;

/** An account as if somebody had connected it; nobody is ever asked, its box does not open. */
async function connect({ app }: TestApp, ana: Person, channel: Channel): Promise<string> {
  const connectionId = newId();
  const now = app.parts.clock.now();
  const row = { connectionId, businessId: ana.businessId, channel, accountId: 'a', accountName: 'Bistro', settings: {} };
  await app.parts.db.orm.insert(connection).values({ ...row, id: connectionId, name: 'Bistro', createdAt: now });
  await app.parts.db.orm
    .insert(connectedAccount)
    .values({ ...row, boxed: '', state: 'active', pollAt: now + 9 * DAY_MS, importedAt: now });
  return connectionId;
}

async function received(
  { app }: TestApp,
  ana: Person,
  { connectionId, ...item }: Partial<IncomingItem> & { readonly channel: Channel; readonly connectionId: string },
): Promise<string> {
  const { feedbackId } = await ingest(app.parts, {
    businessId: ana.businessId,
    connectionId,
    complaintLinkId: null,
    item: {
      ...REVIEW,
      externalId: newId(),
      author: 'Eva',
      text: 'The soup was cold.',
      language: 'en',
      url: 'https://reviews.example/1',
      reach: null,
      placeLabel: '',
      contact: '',
      spokeAt: app.parts.clock.now(),
      replyUrl: null,
      target: { review: '1' },
      ...item,
    },
  });
  await ana.api.feedback.claim({ id: feedbackId, claimId: newId() });
  return feedbackId;
}

const answer = async (ana: Person, id: string, text: string) =>
  ana.api.feedback.reply({ id, replyId: newId(), kind: 'answer', text, version: (await ana.api.feedback.get({ id })).version });

describe('an item that came through an account', () => {
  it('says how long an answer may be in the unit of its platform, and that there is room for one', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const google = await received(app, ana, { channel: 'google', connectionId: await connect(app, ana, 'google') });
    expect(await ana.api.feedback.get({ id: google })).toMatchObject({
      replyMode: 'api',
      answerLimit: { max: 4096, unit: 'bytes' },
      oneAnswer: true,
      replyUntil: null,
      copyBecause: null,
    });
    const sky = await received(app, ana, { channel: 'bluesky', connectionId: await connect(app, ana, 'bluesky') });
    expect(await ana.api.feedback.get({ id: sky })).toMatchObject({
      answerLimit: { max: 300, unit: 'graphemes' },
      oneAnswer: false,
    });
  });

  it('is refused an answer that is too long for its platform, and takes one that just fits', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const id = await received(app, ana, { channel: 'google', connectionId: await connect(app, ana, 'google') });
    // Two bytes each.
    expect(await refusal(answer(ana, id, 'č'.repeat(2049)))).toBe('BAD_REQUEST answer_too_long');
    expect(await answer(ana, id, 'č'.repeat(2048))).toMatchObject({ outcome: 'held', reply: { mode: 'api' } });
  });

  it('takes no promise where there is room for one answer only', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const id = await received(app, ana, { channel: 'google', connectionId: await connect(app, ana, 'google') });
    const { version } = await ana.api.feedback.get({ id });
    const promise = {
      id,
      replyId: newId(),
      kind: 'holding',
      text: 'Soon.',
      promisedAt: app.clock.now() + HOUR_MS,
      version,
    } as const;
    expect(await refusal(ana.api.feedback.reply(promise))).toBe('BAD_REQUEST one_answer_only');
  });

  it('is answered by hand once its window is over', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const until = app.clock.now() + HOUR_MS;
    const connectionId = await connect(app, ana, 'whatsapp');
    const id = await received(app, ana, { ...MESSAGE, channel: 'whatsapp', connectionId, replyUntil: until });
    expect(await ana.api.feedback.get({ id })).toMatchObject({ replyMode: 'api', replyUntil: until, copyBecause: null });
    app.ignorePhones();
    await app.fastForward({ minutes: 61 });
    expect(await ana.api.feedback.get({ id })).toMatchObject({ replyMode: 'link', copyBecause: 'window' });
    expect(await answer(ana, id, 'We are sorry.')).toMatchObject({ outcome: 'held', reply: { mode: 'link' } });
  });

  it('is answered by hand while its account is locked out, and after it was disconnected', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const { orm } = app.app.parts.db;
    const connectionId = await connect(app, ana, 'telegram');
    const id = await received(app, ana, { ...MESSAGE, channel: 'telegram', connectionId });
    await orm.update(connectedAccount).set({ state: 'reconnect' }).where(eq(connectedAccount.connectionId, connectionId));
    expect(await ana.api.feedback.get({ id })).toMatchObject({ replyMode: 'link', copyBecause: 'reconnect' });
    await ana.api.account.disconnect({ id: connectionId });
    expect(await ana.api.feedback.get({ id })).toMatchObject({ replyMode: 'link', copyBecause: 'disconnected' });
  });

  it('shows what was answered on the platform itself as nobody’s of the team', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const { db, clock } = app.app.parts;
    const id = await received(app, ana, { channel: 'google', connectionId: await connect(app, ana, 'google') });
    const row = await findFeedback(db.orm, ana.businessId, id);
    if (row === null) throw new Error('no item');
    await db.tx((tx) => takeAnswerThere(tx, row, { id: null, text: 'Sorry!', at: null, state: 'live' }, clock.now()));
    const { messages, status } = await ana.api.feedback.get({ id });
    expect({ status, messages: messages.map(({ from, by, text }) => ({ from, by, text })) }).toEqual({
      status: 'answered',
      messages: [{ from: 'us', by: null, text: 'Sorry!' }],
    });
  });
});

it('what never came through an account is answered as it always was', async () => {
  await using app = await openTestApp();
  const ana = await app.business();
  const id = await received(app, ana, { channel: 'google', connectionId: '', replyMode: 'link' });
  // The length counts where it is pasted, too; nobody is stopped from shortening it there.
  expect(await ana.api.feedback.get({ id })).toMatchObject({
    replyMode: 'link',
    copyBecause: null,
    oneAnswer: false,
    answerLimit: { max: 4096, unit: 'bytes' },
  });
  expect(await answer(ana, id, 'č'.repeat(2049))).toMatchObject({ outcome: 'held', reply: { mode: 'link' } });
});

it('the inbox can be narrowed to channels there is something of, and to connected ones', async () => {
  await using app = await openTestApp();
  const ana = await app.business();
  expect(await ana.api.feedback.channels()).toEqual([]);
  await received(app, ana, { channel: 'yelp', connectionId: '', replyMode: 'link' });
  const connectionId = await connect(app, ana, 'mastodon');
  expect(await ana.api.feedback.channels()).toEqual(['yelp', 'mastodon']);
  await ana.api.account.disconnect({ id: connectionId });
  expect(await ana.api.feedback.channels()).toEqual(['yelp']);
});

it.each([
  ['page', null, null, 'page', null],
  ['api', null, null, 'api', null],
  ['api', 11, null, 'api', null],
  ['api', 10, null, 'link', 'window'],
  ['api', 9, 'reconnect', 'link', 'window'],
  ['api', null, 'disconnected', 'link', 'disconnected'],
  ['callback', 9, null, 'callback', null],
] as const)('by %s until %s, %s: goes out by %s because of %s', (replyMode, replyUntil, lock, mode, copyBecause) => {
  expect(replyModeAt({ replyMode, replyUntil, lock }, 10)).toEqual({ mode, copyBecause });
});
