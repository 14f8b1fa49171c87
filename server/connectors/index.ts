/** The list of channels that are built, and what may be asked of it. A folder that is not in it does not exist. */
import type { Channel } from '#shared/model/feedback.ts';
import type { AccountConnector, DeliveryConnector, Description, PayloadReader } from './contract.ts';
import { bluesky } from './bluesky/index.ts';
import { booking } from './booking/index.ts';
import { email } from './email/index.ts';
import { feed } from './feed/index.ts';
import { form } from './form/index.ts';
import { google } from './google/index.ts';
import { mastodon } from './mastodon/index.ts';
import { facebook, instagram, whatsapp } from './meta/index.ts';
import { reddit } from './reddit/index.ts';
import { share } from './share/index.ts';
import { telegram } from './telegram/index.ts';
import { tripadvisor } from './tripadvisor/index.ts';
import { trustpilot } from './trustpilot/index.ts';
import { simpleWebhook, webhook } from './webhook/index.ts';
import { x } from './x/index.ts';
import { yelp } from './yelp/index.ts';
import { youtube } from './youtube/index.ts';

export const CONNECTORS = { form, share, webhook } as const;

/** Channels with an account of the business on a platform, in the order in which they are offered. */
export const ACCOUNTS: readonly AccountConnector[] = [
  email,
  feed,
  google,
  facebook,
  instagram,
  whatsapp,
  telegram,
  mastodon,
  bluesky,
];

/** Channels whose payloads are read and whose accounts cannot be connected yet. */
export const READ_ONLY: readonly PayloadReader[] = [youtube, x, reddit, trustpilot, tripadvisor, booking, yelp];

/** What any system of the business sends by itself. */
export const webhookConnector: DeliveryConnector = webhook;

/** The same without signatures: proved by a secret, its fields matched by a person once. */
export { simpleWebhook };

const LIST = [...Object.values(CONNECTORS), ...ACCOUNTS];
const DESCRIPTIONS = LIST.map((one): Description => one.description);

/** Channels whose systems send to us with a secret that a person hands them. */
export const CONNECTABLE: readonly Channel[] = DESCRIPTIONS.filter(
  (one) => one.needsConnection && one.receives === 'webhook',
).map((one) => one.id);

/** A channel without a connector of its own comes through the webhook, or was copied from there by hand. */
export function describe(channel: Channel): Description {
  return DESCRIPTIONS.find((one) => one.id === channel) ?? webhook.description;
}

/** Who reads the requests that come through a connection of this channel; null: nobody, nothing comes this way. */
export function readerOf(channel: Channel): DeliveryConnector | null {
  return LIST.filter(isDelivered).find((one) => one.description.id === channel) ?? null;
}

/** The connector of a connected account; null: this channel has none. */
export function accountConnector(channel: Channel): AccountConnector | null {
  return ACCOUNTS.find((one) => one.description.id === channel) ?? null;
}

function isDelivered(one: (typeof LIST)[number]): one is DeliveryConnector {
  return one.description.receives === 'webhook';
}

/** Whether two accounts may have come by one sign-in: of one channel, or of one family, which pushes to one address. */
export function sharesSignIn(one: Channel, other: Channel): boolean {
  const family = (channel: Channel) => accountConnector(channel)?.verbs.push?.accountsOf;
  return one === other || (family(one) !== undefined && family(one) === family(other));
}
