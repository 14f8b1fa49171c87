/** Shops whose phones are rung, and the built server that rings them: what the benchmarks of alerts have in common. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { signWebhook } from '#server/system/webhook-signature.ts';
import { type FakePhone, type PushService, startPushService } from '#server/demo/push/service.ts';
import { realClock } from '#server/system/clock.ts';
import { openTestApp, type TestApp } from '#tests/support/app.ts';

/** Nobody is rung more often in a quarter of an hour, the rest is folded into one; so a load comes from many shops. */
const PER_SHOP = 5;

export type Shop = {
  readonly businessId: string;
  readonly connectionId: string;
  readonly secret: string;
  readonly phones: readonly FakePhone[];
};
export type Said = { readonly id: string; readonly acceptedAt: number; readonly shop: Shop };

export type AlertHouse = {
  readonly env: Readonly<Record<string, string>>;
  readonly dataDir: string;
  readonly push: PushService;
  readonly shops: readonly Shop[];
  /** A complaint at this shop, or at the next one that may still ring; resolves when it was accepted. */
  say(origin: string, shop?: Shop): Promise<Said>;
  /** Waits until every phone was told of every item of its shop; the delays from acceptance to arrival, milliseconds. */
  delays(items: readonly Said[]): Promise<number[]>;
  close(): Promise<void>;
};

const now = () => performance.timeOrigin + performance.now();

export async function openAlertHouse({
  items,
  phones: phonesOfShop,
  furnish = async () => undefined,
}: {
  readonly items: number;
  /** Of each shop. */
  readonly phones: number;
  /** Before the server starts. */
  readonly furnish?: (app: TestApp, shops: readonly Shop[]) => Promise<void>;
}): Promise<AlertHouse> {
  const push = await startPushService({ clock: { now } });
  const dataDir = await mkdtemp(join(tmpdir(), 'golden-hour-bench-'));
  const env = {
    DATA_DIR: dataDir,
    GH_PUSH_HOSTS: push.host,
    GH_ALLOW_LOOPBACK: 'yes',
    GH_VAPID_SUBJECT: 'mailto:owner@shop.test.cz',
  };
  const setUp = await openTestApp({ at: realClock.now(), dataDir, env, push });
  const shops: Shop[] = [];
  while (shops.length * PER_SHOP < items) {
    const owner = await setUp.business();
    const phones: FakePhone[] = [await owner.phone()];
    while (phones.length < phonesOfShop) {
      const colleague = await setUp.hire(owner, { name: `Colleague ${phones.length}`, role: 'responder' });
      phones.push(await colleague.phone());
    }
    const { connection, secret } = await owner.api.channel.create({ name: 'Till' });
    shops.push({ businessId: owner.businessId, connectionId: connection.id, secret, phones });
  }
  await furnish(setUp, shops);
  await setUp.app.stop();

  let number = 0;
  return {
    env,
    dataDir,
    push,
    shops,
    async say(origin, shop = shops[Math.floor(number / PER_SHOP)]) {
      if (shop === undefined) throw new Error('too few shops');
      number += 1;
      const id = `bench-${number}`;
      const body = JSON.stringify({
        type: 'review.created',
        data: { externalId: id, kind: 'review', rating: 1, text: 'Cold soup, rude waiter.' },
      });
      for (;;) {
        const answer = await fetch(`${origin}/hooks/in/${shop.connectionId}`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            ...signWebhook({ secret: shop.secret, id, now: realClock.now(), body }),
          },
          body,
        });
        const taken = (await answer.json()) as { id?: string };
        if (answer.status === 202 && taken.id !== undefined) return { id: taken.id, acceptedAt: now(), shop };
        if (answer.status !== 429) throw new Error(`the door answered ${answer.status}`);
        await new Promise((resolve) => setTimeout(resolve, 1000 * Number(answer.headers.get('retry-after') ?? 1)));
      }
    },
    async delays(items) {
      const acceptedAt = new Map(items.map((item) => [item.id, item.acceptedAt]));
      const found: number[] = [];
      for (const { shop } of items) {
        for (const phone of shop.phones) {
          const arrived = await phone.next();
          const at = acceptedAt.get(feedbackOf(arrived.text));
          if (at !== undefined) found.push(arrived.at - at);
        }
      }
      return found;
    },
    async close() {
      await push.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const feedbackOf = (text: string) =>
  (JSON.parse(text) as { notification: { data: { feedbackId: string } } }).notification.data.feedbackId;

export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? Number.NaN;
