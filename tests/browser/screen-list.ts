/** Every screen there is, with something on it: photographed by `npm run screens`, examined by axe, watched for blocked resources. */
import { SATURDAY_NIGHT } from '#server/demo/story.ts';
import { ingest } from '#server/flows/intake/ingest.ts';
import { OWNER_EMAIL } from '#server/demo/restaurant.ts';
import { session } from '#server/db/schema/index.ts';
import { newId } from '#server/system/ids.ts';
import type { BrowserContext, Page } from 'playwright-core';
import { loadMessages, type Messages } from '#shared/messages/index.ts';
import type { Language } from '#shared/model/languages.ts';
import { type FoundConnected, furnishConnected } from './connected.ts';
import { giveUp } from './given-up.ts';
import { furnishPast } from './past.ts';
import { openHouse, openStage, signInCookie, type House, type Stage } from './browser-kit.ts';

export type Screen = {
  readonly name: string;
  readonly path: string;
  readonly signedOut?: boolean;
  readonly fresh?: boolean;
  /** While the kitchen is busy. */
  readonly surge?: boolean;
  /** The same words stand on another screen: looked at in one language at a time is enough. */
  readonly inTurn?: boolean;
  /** Everything that is folded is opened. */
  readonly unfold?: boolean;
  /** Signed in for longer than a password counts as proof. */
  readonly unproved?: boolean;
  /** What is tapped then: a sheet that opens over the screen. */
  readonly tap?: string | ((words: Messages) => string);
};

export type Screens = AsyncDisposable & {
  readonly house: House;
  /** A house nobody has set up yet. */
  readonly fresh: Stage;
  readonly list: readonly Screen[];
  readonly cookie: Awaited<ReturnType<typeof signInCookie>>;
};

export async function openScreens(): Promise<Screens> {
  const house = await openHouse();
  const fresh = await openStage();
  const items = await saturday(house);
  const status = await complain(house);
  const complaintLinks = await house.restaurant.owner.complaintLink.list();
  const board = new URL((await house.restaurant.owner.board.create({ label: 'Kitchen' })).url).pathname;
  await house.restaurant.owner.replyTime.setOpen({ open: true });
  await furnishPast(house);
  await giveUp(house, items.answered);
  const connected = await furnishConnected(house);
  const list = screensOf({
    business: house.restaurant.businessId,
    connection: house.restaurant.webhook.connectionId,
    connected,
    items,
    status,
    complaintLink: new URL(house.restaurant.complaintUrl).pathname,
    complaintLinkId: complaintLinks[0]?.id ?? '',
    board,
    replyTime: `/r/${house.restaurant.businessId}`,
  });
  return {
    house,
    fresh,
    list,
    cookie: await signInCookie(house.origin, OWNER_EMAIL),
    async [Symbol.asyncDispose]() {
      await fresh[Symbol.asyncDispose]();
      await house[Symbol.asyncDispose]();
    },
  };
}

/** Opens one of them in `page` and waits until it stands, without a skeleton. */
export async function show(
  page: Page,
  { screen, language }: { readonly screen: Screen; readonly language: Language },
  { house, fresh, cookie }: Screens,
): Promise<void> {
  const { surge } = house.restaurant.owner;
  const running = (await surge.get()).running !== null;
  if (screen.surge === true && !running)
    await surge.start({ hours: 3, statement: 'We are very busy and answer everybody tonight.' });
  if (screen.surge !== true && running) await surge.stop();
  if (screen.unproved === true) await house.app.parts.db.orm.update(session).set({ provedAt: null });
  const context: BrowserContext = page.context();
  if (screen.signedOut === true) await context.clearCookies();
  else await context.addCookies([cookie]);
  // A hash alone would not load the page anew.
  await page.goto('about:blank');
  await page.goto((screen.fresh === true ? fresh.origin : house.origin) + screen.path.replace('{lang}', language));
  await page.locator('h1').first().waitFor();
  const stands = () =>
    page.waitForFunction(() => document.querySelector('[data-skeleton]') === null && document.fonts.status === 'loaded');
  await stands();
  if (screen.unfold === true) {
    const folded = page.locator('main details:not([open]) > summary');
    while ((await folded.count()) > 0) await folded.first().click();
    await stands();
  }
  if (screen.tap !== undefined) {
    const tap = typeof screen.tap === 'string' ? screen.tap : screen.tap(await loadMessages(language));
    await page.locator(tap).first().click();
    await page.locator('dialog[open]').waitFor();
  }
}

export function localeOf(language: Language): string {
  return { en: 'en-GB', cs: 'cs-CZ', pl: 'pl-PL' }[language];
}

const buttonOf = (name: string) => `main >> role=button[name=/^${name}/]`;

type Found = {
  readonly business: string;
  readonly connection: string;
  readonly connected: FoundConnected;
  readonly items: { readonly urgent: string; readonly mine: string; readonly answered: string };
  readonly status: string;
  readonly complaintLink: string;
  readonly complaintLinkId: string;
  readonly board: string;
  readonly replyTime: string;
};

function screensOf({
  business,
  connection,
  connected: { accounts, window, there },
  items,
  status,
  complaintLink,
  complaintLinkId,
  board,
  replyTime,
}: Found): readonly Screen[] {
  return [
    { name: 'now', path: '/' },
    { name: 'item-waiting', path: `/f/${items.urgent}?from=push` },
    { name: 'item-mine', path: `/f/${items.mine}` },
    { name: 'item-answered', path: `/f/${items.answered}` },
    { name: 'item-window', path: `/f/${window}` },
    { name: 'item-there', inTurn: true, path: `/f/${there}` },
    { name: 'now-unsettled', path: '/?section=answered&unsettled=1' },
    { name: 'now-filters', path: '/', tap: 'button[aria-haspopup=dialog]' },
    { name: 'item-more', path: `/f/${items.mine}`, tap: 'button[aria-haspopup=dialog]' },
    { name: 'item-unfolded', inTurn: true, path: `/f/${items.answered}`, unfold: true },
    {
      name: 'item-erase',
      inTurn: true,
      path: `/f/${items.answered}`,
      unfold: true,
      tap: 'main details:last-of-type button >> nth=-1',
    },
    { name: 'now-surge', inTurn: true, path: '/', surge: true },
    { name: 'duty-surge', inTurn: true, path: '/duty', surge: true },
    {
      name: 'duty-surge-sheet',
      inTurn: true,
      path: '/duty',
      surge: true,
      tap: ({ surge }) => `role=button[name=${JSON.stringify(surge.link)}]`,
    },
    { name: 'duty', path: '/duty' },
    { name: 'duty-month', path: '/duty/month' },
    { name: 'duty-day', path: '/duty/month', tap: '[role=grid] [aria-current=date]' },
    { name: 'duty-week', path: '/duty/week' },
    { name: 'duty-timetable', path: '/duty/timetable' },
    { name: 'duty-roster', path: '/duty/roster' },
    { name: 'duty-ladder', path: '/duty/ladder' },
    { name: 'duty-quiet', path: '/duty/quiet' },
    { name: 'duty-calendars', path: '/duty/calendars' },
    { name: 'stats', path: '/stats' },
    { name: 'stats-times', path: '/stats/times' },
    { name: 'stats-times-tables', inTurn: true, path: '/stats/times', unfold: true },
    { name: 'stats-custom', path: '/stats/times?from=2026-11-01&to=2026-11-10' },
    { name: 'stats-weekends', path: '/stats/weekends' },
    { name: 'stats-guests', path: '/stats/guests' },
    { name: 'stats-staffing', path: '/stats/staffing' },
    { name: 'stats-export', path: '/stats/export' },
    { name: 'proof', inTurn: true, path: '/stats/export', unproved: true, tap: 'main a[download]' },
    { name: 'stats-print', inTurn: true, path: `/export/print?business=${business}&from=2026-10-25&to=2026-11-21&lang={lang}` },
    { name: 'stats-items', path: '/stats/items?from=2026-11-01&to=2026-11-22&outcomes=late+overdue' },
    { name: 'stats-items-dish', path: '/stats/items?from=2026-11-01&to=2026-11-22&what=dish&key=soup' },
    { name: 'stats-items-none', path: '/stats/items?from=2026-11-01&to=2026-11-22&what=stage&key=nothing' },
    { name: 'more', path: '/more' },
    { name: 'team', path: '/more/team' },
    { name: 'channels', path: '/more/channels' },
    { name: 'channels-add', inTurn: true, path: '/more/channels', tap: 'main button >> nth=-1' },
    { name: 'channels-email', path: '/more/channels', tap: ({ common }) => buttonOf(common.channels.email) },
    { name: 'channels-feed', inTurn: true, path: '/more/channels', tap: ({ common }) => buttonOf(common.channels.feed) },
    { name: 'channels-telegram', path: '/more/channels', tap: ({ common }) => buttonOf(common.channels.telegram) },
    { name: 'channels-google', path: '/more/channels', tap: ({ common }) => buttonOf(common.channels.google) },
    { name: 'channel-return', path: '/more/channels/return?error=access_denied' },
    { name: 'account', path: `/more/channels?a=${accounts['telegram']}` },
    { name: 'account-out', path: `/more/channels?a=${accounts['google']}` },
    { name: 'account-silent', inTurn: true, path: `/more/channels?a=${accounts['mastodon']}` },
    { name: 'account-leave', path: `/more/channels?a=${accounts['telegram']}`, tap: 'main button >> nth=-1' },
    { name: 'channel', inTurn: true, path: `/more/channels?c=${connection}` },
    { name: 'complaintLinks', path: '/more/complaint-links' },
    { name: 'boards', path: '/more/boards' },
    { name: 'reply-time', path: '/more/reply-time' },
    { name: 'past', path: '/more/import' },
    { name: 'given-up', path: '/more/given-up' },
    { name: 'trail', path: '/more/trail' },
    { name: 'phone', path: '/more/phone' },
    { name: 'sessions', path: '/more/sessions' },
    { name: 'you', path: '/more/you' },
    { name: 'you-sheet', path: '/more/you', tap: 'main ul button' },
    { name: 'team-member', inTurn: true, path: '/more/team', tap: 'main ul button >> nth=1' },
    { name: 'business', path: '/more/business' },
    { name: 'business-end', path: '/more/business/end' },
    { name: 'poster', path: `/more/poster/${complaintLinkId}` },
    { name: 'share', path: '/share?title=A%20review&text=Cold%20soup%20https://reviews.example/r/1' },
    { name: 'lost', path: '/no-such-page' },
    { name: 'sign-in', path: '/sign-in', signedOut: true },
    { name: 'back', path: '/back#not-a-real-sign-in-link-of-anybody-at-all-00', signedOut: true },
    { name: 'forgot', path: '/forgot', signedOut: true },
    { name: 'recover', path: '/recover', signedOut: true },
    { name: 'confirm', path: '/confirm#not-a-real-token-of-anybody-at-all-00000000', signedOut: true },
    { name: 'join', path: '/join#not-a-real-invitation-token-of-anybody-0000', signedOut: true },
    { name: 'help', path: '/help#not-a-real-link-of-anybody-at-all-000000000', signedOut: true },
    { name: 'handover', path: '/phone#not-a-real-token-of-anybody-at-all-00000000', signedOut: true },
    { name: 'guest-form', path: complaintLink, signedOut: true },
    { name: 'guest-status', path: status, signedOut: true },
    { name: 'guest-reply-time', path: replyTime, signedOut: true },
    { name: 'wallboard', path: board, signedOut: true },
    { name: 'wallboard-gone', path: '/board/nothing-here', signedOut: true },
    { name: 'guest-lost', path: '/s/nothing-here', signedOut: true },
    { name: 'welcome', path: '/welcome', signedOut: true, fresh: true },
  ];
}

/** The Saturday night's items at once, in the states the screens show. */
async function saturday({ app, restaurant: here }: House): Promise<{ urgent: string; mine: string; answered: string }> {
  const ids: string[] = [];
  for (const { card } of SATURDAY_NIGHT) {
    const now = app.parts.clock.now();
    const { feedbackId } = await ingest(app.parts, {
      businessId: here.businessId,
      connectionId: card.channel === 'form' ? '' : here.webhook.connectionId,
      complaintLinkId: null,
      item: {
        ...card,
        externalId: newId(),
        language: null,
        url: card.channel === 'form' ? null : 'https://reviews.example/bistro',
        reach: null,
        placeLabel: card.place ?? '',
        contact: '',
        spokeAt: now - ids.length * 4 * 60_000,
        replyMode: card.channel === 'form' ? 'page' : 'link',
        replyUrl: null,
      },
    });
    ids.push(feedbackId);
  }
  const [first = '', urgent = '', mine = '', , gas = ''] = ids;
  const ben = here.colleagues[0];
  await here.owner.feedback.claim({ id: mine, claimId: newId() });
  if (ben !== undefined) {
    await ben.api.feedback.claim({ id: gas, claimId: newId() });
    await ben.api.feedback.claim({ id: first, claimId: newId() });
    await ben.api.feedback.note({ id: urgent, noteId: newId(), text: 'Called the table’s number, no answer yet.' });
  }
  const answered =
    (await here.owner.feedback.list({ filter: { section: 'answered' } })).items[0]?.id ??
    (await here.owner.feedback.list({ filter: { section: 'resolved' } })).items[0]?.id ??
    first;
  return { urgent, mine, answered };
}

/** A guest complains by the form; the path of their status page. */
async function complain({ origin, restaurant: here }: House): Promise<string> {
  const page = `${origin}${new URL(here.complaintUrl).pathname}`;
  const html = await (await fetch(page)).text();
  const fields = new FormData();
  for (const [, name = '', value = ''] of html.matchAll(/<input type="hidden" name="([a-z]+)" value="([^"]*)"/g))
    fields.set(name, value);
  fields.set('text', 'The soup was cold and nobody came back to us.');
  fields.set('place', 'Table 7');
  const answer = await fetch(page, { method: 'POST', body: fields, redirect: 'manual', headers: { origin } });
  return new URL(answer.headers.get('location') ?? '/', origin).pathname;
}
