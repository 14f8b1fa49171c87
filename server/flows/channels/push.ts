/**
 * A platform sends by itself: proved on the raw bytes, read, stored, answered. What it brings is taken like what is fetched; a crash in
 * between makes the platform send again, and the next look finds it in any case.
 */
import { accountConnector, ACCOUNTS } from '#server/connectors/index.ts';
import { connectedTo, findConnected, pollSoon } from '#server/db/business/connected.ts';
import type { WebhookRequest } from '#server/system/webhook-signature.ts';
import type { Channel } from '#shared/model/feedback.ts';
import { openAccount, pushSecretAt, type Opened } from './account.ts';
import { ioFor } from './io.ts';
import { takeTranslation, type TakeNeeds } from './take.ts';

export type Pushed = WebhookRequest & {
  /** As the platform called it, for signatures that cover the address. */
  readonly url: string;
};

export type PushAnswer =
  | { readonly kind: 'taken'; readonly items: number }
  | { readonly kind: 'refused'; readonly status: 401 | 410; readonly reason: string }
  /** No such address. */
  | { readonly kind: 'unknown' };

const NOT_PROVED: PushAnswer = { kind: 'refused', status: 401, reason: 'not_verified' };

/** At the address of one connection. */
export async function takePush(parts: TakeNeeds, connectionId: string, request: Pushed): Promise<PushAnswer> {
  const row = await findConnected(parts.db.orm, connectionId);
  const opened = row === null ? null : openAccount(parts, row);
  if (opened?.connector.verbs.push?.address !== 'connection') return { kind: 'unknown' };
  const proved = await prove(parts, opened, request);
  if (!proved) return NOT_PROVED;
  return take(parts, [opened], request.rawBody);
}

/** At the one address a platform has for the whole installation: proved once, then each account reads what is its own. */
export async function takeAppPush(parts: TakeNeeds, channel: Channel, request: Pushed): Promise<PushAnswer> {
  const connector = accountConnector(channel);
  const push = connector?.verbs.push;
  if (connector === null || push?.address !== 'app' || push.accountsOf === undefined) return { kind: 'unknown' };
  const io = ioFor(parts, connector);
  const nobody = { id: '', name: '', settings: {}, secrets: {} };
  const proved = await push.verify(io, request, { account: nobody, secret: '' });
  if (!proved.ok) return NOT_PROVED;
  // Families share one address: a page, its messages, a phone number.
  const family = ACCOUNTS.filter((one) => one.verbs.push?.address === 'app' && one.verbs.push.accountsOf === push.accountsOf);
  const ids = push.accountsOf(request.rawBody);
  const rows = (await Promise.all(family.map((one) => connectedTo(parts.db.orm, one.description.id, ids)))).flat();
  const opened = rows.map((row) => openAccount(parts, row)).filter((one) => one !== null);
  return take(parts, opened, request.rawBody);
}

/** The platform asks whether this address is ours, before it sends anything. Null: not that, or not proved. */
export function answerHandshake(
  parts: Pick<TakeNeeds, 'egress' | 'clock' | 'config' | 'unpack'>,
  channel: Channel,
  query: Readonly<Record<string, string>>,
): string | null {
  const connector = accountConnector(channel);
  const handshake = connector?.verbs.push?.handshake;
  if (connector === null || handshake === undefined) return null;
  const verifyToken = ioFor(parts, connector).app('verifyToken');
  return verifyToken === '' ? null : handshake(query, { verifyToken });
}

async function prove(parts: TakeNeeds, { row, connector, account, io }: Opened, request: Pushed): Promise<boolean> {
  const { push } = connector.verbs;
  if (push === undefined) return false;
  const secret = row.boxedPushSecret === null ? '' : parts.box.open(row.boxedPushSecret, pushSecretAt(row));
  return (await push.verify(io, request, { account, secret })).ok;
}

async function take(parts: TakeNeeds, opened: readonly Opened[], rawBody: Uint8Array): Promise<PushAnswer> {
  let items = 0;
  for (const one of opened) {
    const given = { now: parts.clock.now(), account: { id: one.account.id } };
    const translation = await (one.connector.read ?? translateNow(one))(rawBody, given);
    // Somebody may be reading its history right now; what comes by itself has happened just now and rings.
    const taken = await takeTranslation(parts, one, translation, { history: false });
    items += taken.items;
    if (translation.items.length === 0 && (translation.hints?.length ?? 0) === 0) continue;
    // The list is the truth; a push is looked after soon.
    await pollSoon(parts.db.orm, one.row.connectionId, parts.clock.now() + AFTER_PUSH_MS);
  }
  return { kind: 'taken', items };
}

/** What pushes came along is fetched in one look. */
const AFTER_PUSH_MS = 60_000;

const translateNow = ({ connector }: Opened) =>
  (async (raw, given) => connector.translate(raw, given)) satisfies NonNullable<typeof connector.read>;
