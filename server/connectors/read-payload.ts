/** One payload of a channel as support reads it: the items in the words of docs/connectors.md, whatever way the channel's payloads come. */
import type { LengthUnit } from '#shared/model/answer-length.ts';
import type { ReplyMode } from '#shared/model/feedback.ts';
import type { AnswerRules, Given } from './contract.ts';
import { ACCOUNTS, READ_ONLY, simpleWebhook, webhookConnector } from './index.ts';
import type { IncomingItem, Reject, Translation } from './item.ts';

/** api: we answer there ourselves (or at the sender's callback); link: a person copies and opens; none: there is nowhere to answer. */
type PrintedReply = {
  readonly mode: 'api' | 'link' | 'none';
  readonly until?: string;
  readonly maxLength?: number;
  readonly unit?: LengthUnit;
  readonly existing?: string;
};

export type PrintedItem = Pick<
  IncomingItem,
  | 'channel'
  | 'externalId'
  | 'kind'
  | 'author'
  | 'rating'
  | 'text'
  | 'language'
  | 'url'
  | 'visibility'
  | 'title'
  | 'notes'
  | 'conversation'
> & {
  readonly ratingDerived?: true;
  readonly createdAt: string;
  readonly version?: string;
  readonly reply: PrintedReply;
  readonly pictures?: number;
};

type Reads = {
  readonly names: readonly string[];
  readonly read: (raw: Uint8Array, given: Given) => Promise<Translation>;
  readonly answers: (item: IncomingItem) => AnswerRules | null;
};

const READS: readonly Reads[] = [
  { names: ['webhook'], read: async (raw, given) => readWebhook(raw, given), answers: () => null },
  { names: ['webhook-simple'], read: async (raw, given) => simpleWebhook.read(raw, '', null, given), answers: () => null },
  ...ACCOUNTS.map((one): Reads => ({
    names: [one.description.id, ...one.aliases],
    read: one.read ?? (async (raw, given) => one.translate(raw, given)),
    answers: one.answers,
  })),
  ...READ_ONLY.map((one): Reads => ({
    names: [one.id, ...one.aliases],
    read: async (raw, given) => one.translate(raw, given),
    answers: one.answers,
  })),
];

/** Standard Webhooks; what is no JSON may be what a form sends to a simple one. */
function readWebhook(raw: Uint8Array, given: Given): Translation {
  const signed = webhookConnector.translate(raw, given);
  if (signed.rejects[0]?.reason !== 'bad_json') return signed;
  const simple = simpleWebhook.read(raw, '', null, { ...given, strict: true });
  return simple.items.length === 0 ? signed : simple;
}

export const CHANNEL_NAMES: readonly string[] = READS.flatMap(({ names }) => names);

/** null: no such channel. */
export async function readPayload(
  name: string,
  raw: Uint8Array,
  now: number,
): Promise<{ readonly items: readonly PrintedItem[]; readonly rejects: readonly Reject[] } | null> {
  const reads = READS.find(({ names }) => names.includes(name));
  if (reads === undefined) return null;
  const { items, rejects } = await reads.read(raw, { now });
  return { items: items.map((item) => printed(item, reads.answers(item))), rejects };
}

const MODES: Readonly<Record<ReplyMode, PrintedReply['mode']>> = { api: 'api', callback: 'api', link: 'link', page: 'api' };
const instant = (at: number) => new Date(at).toISOString();

function printed(item: IncomingItem, rules: AnswerRules | null): PrintedItem {
  const { channel, externalId, kind, author, rating, text, language, url, visibility } = item;
  const mode = MODES[item.replyMode];
  return {
    channel,
    externalId,
    kind,
    author,
    rating,
    ...(item.ratingDerived === undefined ? {} : { ratingDerived: item.ratingDerived }),
    text,
    language,
    url,
    createdAt: instant(item.spokeAt),
    visibility,
    reply: {
      mode: mode === 'link' && url === null ? 'none' : mode,
      ...(item.replyUntil === undefined ? {} : { until: instant(item.replyUntil) }),
      ...(rules === null || mode !== 'api' ? {} : { maxLength: rules.max, unit: rules.unit }),
      ...(item.answered === undefined ? {} : { existing: item.answered.text }),
    },
    ...(item.versionAt === undefined ? {} : { version: instant(item.versionAt) }),
    ...(item.title === undefined ? {} : { title: item.title }),
    ...(item.conversation === undefined ? {} : { conversation: item.conversation }),
    ...(item.pictures === undefined ? {} : { pictures: item.pictures.length }),
    ...(item.notes === undefined ? {} : { notes: item.notes }),
  };
}
