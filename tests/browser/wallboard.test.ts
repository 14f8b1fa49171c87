/** A screen on the wall in a real browser: it loses the server, says so, and comes back by itself; switched off, it goes dark. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { business } from '#server/db/schema/index.ts';
import { authorizeBusiness } from '#server/auth/permission.ts';
import { createBoard, revokeBoard } from '#server/flows/figures/board.ts';
import { boardWords } from '#shared/messages/by-language/board.ts';
import { openChromium } from '#tests/support/browsers.ts';
import { foundHouse } from './people.ts';
import { openStage, type Stage } from './browser-kit.ts';

/** Minutes of `npm test`'s long sister: BOARD_SOAK_MINUTES=60 npm test -- tests/browser/wallboard.test.ts */
const SOAK_MINUTES = Number(process.env['BOARD_SOAK_MINUTES'] ?? '0');

async function hang(stage: Stage) {
  await foundHouse(stage);
  const [row] = await stage.app.parts.db.orm.select({ id: business.id }).from(business);
  const permission = () => authorizeBusiness({ kind: 'system', businessId: row?.id ?? '' }, 'business.manage');
  const { id, url } = await createBoard(stage.app.parts, permission(), 'Kitchen');
  const browser = await openChromium();
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  const loads: string[] = [];
  let pictures = 0;
  await page.exposeFunction('heard', () => void (pictures += 1));
  await page.addInitScript(countPictures);
  await page.addInitScript(fitLamp);
  page.on('load', () => loads.push(page.url()));
  await page.goto(url);
  await state(page, 'live');
  return {
    page,
    loads,
    pictures: () => pictures,
    revoke: () => revokeBoard(stage.app.parts, permission(), id),
    change: () => stage.app.parts.live.changed(`business:${row?.id ?? ''}`),
    [Symbol.asyncDispose]: () => browser.close(),
  };
}

/** Runs in the page, before its own script. */
function countPictures(): void {
  window.EventSource = class extends EventSource {
    constructor(address: string | URL) {
      super(address);
      this.addEventListener('board', () => (window as unknown as { heard: () => void }).heard());
    }
  };
}

type Lamp = {
  /** How often the page has asked to be kept lit. */
  asked: number;
  refuses: boolean;
  /** As when another window is put over it: the system takes the lock back by itself. */
  hide(): void;
  show(): void;
};

/** Runs in the page: a wake lock and a visibility that a test can turn. */
function fitLamp(): void {
  let visible = true;
  let lock = new EventTarget();
  const turn = (to: boolean) => {
    visible = to;
    document.dispatchEvent(new Event('visibilitychange'));
  };
  const lamp: Lamp = {
    asked: 0,
    refuses: false,
    hide() {
      Object.assign(lock, { released: true }).dispatchEvent(new Event('release'));
      turn(false);
    },
    show: () => turn(true),
  };
  const request = async () => {
    lamp.asked += 1;
    if (lamp.refuses) throw new DOMException('the battery is low', 'NotAllowedError');
    lock = Object.assign(new EventTarget(), { released: false, release: async () => undefined });
    return lock;
  };
  Object.defineProperty(document, 'visibilityState', { get: () => (visible ? 'visible' : 'hidden') });
  Object.defineProperty(navigator, 'wakeLock', { value: { request } });
  Object.assign(window, { lamp });
}

const state = (page: Page, name: string) => page.locator(`.board[data-state=${name}]`).waitFor();

test('a wallboard says since when it has lost the server, comes back without a reload, and goes dark when it is switched off', async () => {
  await using stage = await openStage();
  await using board = await hang(stage);
  const { page } = board;
  expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
  expect(await page.evaluate(() => document.cookie)).toBe('');

  await stage.stopServer();
  await state(page, 'lost');
  expect(await page.getByRole('alert').innerText()).toMatch(/^No connection since \d\d:\d\d/);
  await stage.restart();
  await state(page, 'live');
  expect(await page.getByRole('alert').isVisible()).toBe(false);
  expect(board.loads).toHaveLength(1);

  await board.revoke();
  await page.getByRole('heading', { name: 'This board is switched off' }).waitFor();
  expect(await page.locator('.board').count()).toBe(0);
  expect(stage.reports()).toEqual([]);
});

test('a wallboard keeps its screen lit, asks again whenever it is seen again, and says so where it may not', async () => {
  await using stage = await openStage();
  await using board = await hang(stage);
  const { page } = board;
  const sleeps = page.getByText(boardWords.en.sleeps);
  const lamp = await page.evaluateHandle(() => (window as unknown as { lamp: Lamp }).lamp);
  const asked = () => lamp.evaluate((it) => it.asked);
  expect(await asked()).toBe(1);
  await lamp.evaluate((it) => it.hide());
  expect(await asked()).toBe(1);
  await lamp.evaluate((it) => it.show());
  expect(await asked()).toBe(2);
  expect(await sleeps.isVisible()).toBe(false);
  for (const refuses of [true, false]) {
    await lamp.evaluate((it, answer) => {
      it.refuses = answer;
      it.hide();
      it.show();
    }, refuses);
    await sleeps.waitFor({ state: refuses ? 'visible' : 'hidden' });
  }
});

test.runIf(SOAK_MINUTES > 0)(
  'a wallboard that hears a change twice a second needs no more memory at the end than at the start',
  { timeout: (SOAK_MINUTES + 2) * 60_000 },
  async () => {
    await using stage = await openStage();
    await using board = await hang(stage);
    const session = await board.page.context().newCDPSession(board.page);
    const measure = async () => {
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      return { usedSize, ...(await session.send('Memory.getDOMCounters')) };
    };
    const changes = setInterval(board.change, 500);
    const minute = () => new Promise((resolve) => setTimeout(resolve, 60_000));
    await minute();
    const start = await measure();
    let middle = start;
    for (let passed = 1; passed < SOAK_MINUTES; passed += 1) {
      await minute();
      if (passed === Math.ceil(SOAK_MINUTES / 2)) middle = await measure();
    }
    clearInterval(changes);
    expect(board.pictures()).toBeGreaterThan(SOAK_MINUTES * 60);
    const end = await measure();
    console.log(
      `wallboard after ${SOAK_MINUTES} min and ${board.pictures()} pictures: ${JSON.stringify({ start, middle, end })}`,
    );
    expect(end.usedSize).toBeLessThan(start.usedSize + 500_000);
    expect([end.nodes, end.jsEventListeners]).toEqual([start.nodes, start.jsEventListeners]);
  },
);
