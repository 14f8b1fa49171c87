/** Every channel with an account, with the stand-in of its platform: one line a channel, and the whole contract is asked of it. */
import { startBluesky } from '#server/demo/platforms/bluesky.ts';
import { startFeed } from '#server/demo/platforms/feed.ts';
import { startGoogle } from '#server/demo/platforms/google.ts';
import { startMastodon } from '#server/demo/platforms/mastodon.ts';
import { startMeta } from '#server/demo/platforms/meta.ts';
import { startTelegram } from '#server/demo/platforms/telegram.ts';
import type { FakeOptions, FakePlatform } from '#server/demo/platforms/platform.ts';
import type { Channel } from '#shared/model/feedback.ts';
import { whyNoDovecot } from '#tests/support/dovecot/server.ts';
import { startMailbox } from './mailbox.ts';

export type Rig = {
  readonly channel: Channel;
  readonly start: (options: FakeOptions) => Promise<FakePlatform>;
  /** What the platform does not have or tell; everything else is asked for. */
  readonly lacks: readonly Lack[];
};

/**
 * edits: words do not change there. deletions: nobody is told. answers: it takes none. standing: it cannot be asked what stands.
 * elsewhere: it does not tell of answers given there. tokens: they do not end, so there is nothing to renew. history: none is to be had.
 */
export type Lack = 'edits' | 'deletions' | 'answers' | 'standing' | 'elsewhere' | 'tokens' | 'history';

const noMailbox = whyNoDovecot();
if (noMailbox !== null) console.warn(`SKIPPED: e-mail is not asked for the contract: ${noMailbox}.`);

export const RIGS: readonly Rig[] = [
  ...(noMailbox === null
    ? [{ channel: 'email', start: startMailbox, lacks: ['edits', 'deletions', 'tokens'] } satisfies Rig]
    : []),
  { channel: 'google', start: startGoogle, lacks: ['deletions'] },
  { channel: 'facebook', start: async (options) => (await startMeta(options)).facebook, lacks: [] },
  { channel: 'instagram', start: async (options) => (await startMeta(options)).instagram, lacks: ['edits', 'deletions'] },
  {
    channel: 'whatsapp',
    start: async (options) => (await startMeta(options)).whatsapp,
    lacks: ['edits', 'deletions', 'standing', 'elsewhere', 'tokens', 'history'],
  },
  { channel: 'telegram', start: startTelegram, lacks: ['deletions', 'standing', 'elsewhere', 'tokens', 'history'] },
  { channel: 'mastodon', start: startMastodon, lacks: ['tokens'] },
  { channel: 'bluesky', start: startBluesky, lacks: [] },
  { channel: 'feed', start: startFeed, lacks: ['deletions', 'answers', 'standing', 'elsewhere', 'tokens'] },
];
