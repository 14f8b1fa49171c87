/**
 * Why somebody is told, as one union. Its key is stored with the alert: the same (item, member, key) is told once, however often it is
 * asked for. Keys are written and read here and nowhere else; questions of the database go by `kind` and `round`, which are columns.
 */

/** News about one item, told outside of the ladder's steps (job `alert`). */
export const ITEM_REASONS = [
  'first',
  'guest',
  'released',
  'reply_failed',
  'reachable',
  'again',
  'level',
  'undone',
  'gone',
] as const;
/** What is not about one item, or is told to somebody beside it. */
export const NOTICE_REASONS = [
  'test',
  'more',
  'digest',
  'still_open',
  'unsettled',
  'shift',
  'on_duty',
  'handover',
  'offer',
  'offer_taken',
  'weekend',
  'weekly',
  'audit',
  'mail_fault',
  'hook',
  'link_made',
  'link_used',
  'reconnect',
] as const;

export type ItemReason =
  | { readonly kind: 'first' }
  /** `id`: what makes this one another than the last: an instant, a reply, a message. */
  | { readonly kind: Exclude<(typeof ITEM_REASONS)[number], 'first'>; readonly id: string | number };
export type NoticeReason =
  | { readonly kind: 'test' }
  | { readonly kind: Exclude<(typeof NOTICE_REASONS)[number], 'test'>; readonly id: string | number };
/** A step of the ladder; a guest who writes again begins a new round. */
export type LadderReason = { readonly kind: 'ladder'; readonly round: number; readonly parts: readonly string[] };
export type AlertReason = ItemReason | NoticeReason | LadderReason;

const KINDS: ReadonlySet<string> = new Set([...ITEM_REASONS, ...NOTICE_REASONS]);

export function keyOf(reason: AlertReason): string {
  if (reason.kind === 'ladder') return ladderKey(reason.round, ...reason.parts);
  return 'id' in reason ? `${reason.kind}:${reason.id}` : reason.kind;
}

/** Null: no key of ours. */
export function reasonOf(key: string): AlertReason | null {
  const ladder = ladderReason(key);
  if (ladder !== null) return ladder;
  const colon = key.indexOf(':');
  const kind = colon === -1 ? key : key.slice(0, colon);
  if (!KINDS.has(kind) || (colon === -1) !== (kind === 'first' || kind === 'test')) return null;
  return (colon === -1 ? { kind } : { kind, id: key.slice(colon + 1) }) as AlertReason;
}

/** Reads a key that must be one of an item's news. */
export function itemReasonOf(key: string): ItemReason | null {
  const reason = reasonOf(key);
  return reason !== null && ITEM_REASONS.some((kind) => kind === reason.kind) ? (reason as ItemReason) : null;
}

/** The key of a ladder's step, as `r2.again.1764500000000`. */
export const ladderKey = (round: number, ...parts: readonly (string | number)[]): string => `r${round}.${parts.join('.')}`;

export function ladderReason(key: string): LadderReason | null {
  const [, round, rest] = /^r(\d{1,9})\.(.+)$/s.exec(key) ?? [];
  return round === undefined || rest === undefined ? null : { kind: 'ladder', round: Number(round), parts: rest.split('.') };
}
