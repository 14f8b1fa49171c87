/** Screens on the wall: links that open one, and the picture of this moment. Nothing a guest wrote and no guest's name leaves here. */
import type { Authorized } from '#server/auth/permission.ts';
import {
  boardLinksOf,
  boardSeen,
  factPages,
  findBoardLink,
  insertBoardLink,
  openNow,
  revokeBoardLink,
  type BoardLinkRow,
} from '#server/db/business/board.ts';
import { namesOf, reachOf } from '#server/db/duty/duty.ts';
import { hashToken, newId, newToken } from '#server/system/ids.ts';
import { proofOf } from '#shared/duty/reach.ts';
import type { Proof } from '#shared/duty/types.ts';
import { cleanLine } from '#shared/model/clean.ts';
import type { Language } from '#shared/model/languages.ts';
import type { BoardLinkView } from '#shared/views/app.ts';
import { businessDay, startOfDay } from '#shared/response/business-day.ts';
import { ringOf, type RingState } from '#shared/response/ring.ts';
import { boardToday, type BoardFact, type MoodOfDay } from '#shared/stats/board.ts';
import type { Share } from '#shared/stats/figures.ts';
import { MINUTE_MS } from '#shared/model/time.ts';
import { DomainError, notFound } from '#server/system/errors.ts';
import type { Parts } from '../parts.ts';
import { writeTrail } from '../trail.ts';
import { loadDutyFacts } from '../duty/duty-facts.ts';

type Managing = Authorized<{ readonly businessId: string }, 'business.manage'>;

const MAX_LINKS = 20;
const TODAY_AT_MOST = 5_000;
export const SEEN_EVERY_MS = 5 * MINUTE_MS;

const view = ({ id, label, createdAt, lastSeenAt }: BoardLinkRow): BoardLinkView => ({ id, label, createdAt, lastSeenAt });

export async function listBoards(parts: Pick<Parts, 'db'>, permission: Managing): Promise<BoardLinkView[]> {
  return (await boardLinksOf(parts.db.orm, permission.subject.businessId)).map(view);
}

/** The address is returned here and never again. */
export async function createBoard(
  parts: Pick<Parts, 'db' | 'clock' | 'config'>,
  permission: Managing,
  label: string,
): Promise<{ readonly id: string; readonly url: string }> {
  const { businessId } = permission.subject;
  const token = newToken();
  const id = newId();
  const at = parts.clock.now();
  await parts.db.tx(async (tx) => {
    if ((await boardLinksOf(tx, businessId)).length >= MAX_LINKS) throw new DomainError('too_many', 'too_many_boards');
    await insertBoardLink(tx, {
      id,
      businessId,
      tokenHash: hashToken(token),
      label: cleanLine(label, 80),
      createdAt: at,
      revokedAt: null,
      lastSeenAt: null,
    });
    await writeTrail(tx, { kind: 'board.made', of: permission.subject, by: permission.actor, on: cleanLine(label, 80), at });
  });
  return { id, url: `${parts.config.publicUrl}/board/${token}` };
}

/** Wakes the streams of this link, which then find it gone. */
export async function revokeBoard(parts: Pick<Parts, 'db' | 'clock' | 'live'>, permission: Managing, id: string): Promise<void> {
  const at = parts.clock.now();
  const key = { businessId: permission.subject.businessId, id, now: at };
  await parts.db.tx(async (tx) => {
    const on = (await boardLinksOf(tx, key.businessId)).find((one) => one.id === id)?.label;
    if (!(await revokeBoardLink(tx, key))) throw notFound('board');
    await writeTrail(tx, { kind: 'board.removed', of: permission.subject, by: permission.actor, on, at });
  });
  parts.live.changed(`board:${id}`);
}

export type OpenBoard = { readonly id: string; readonly businessId: string };

/** Null: no such link, or revoked. */
export async function openBoard(parts: Pick<Parts, 'db'>, token: string): Promise<OpenBoard | null> {
  const row = await findBoardLink(parts.db.orm, hashToken(token));
  return row === null ? null : { id: row.id, businessId: row.businessId };
}

/** Kept in steps of five minutes: a screen that stays on need not say more often that it does. */
export async function noteBoardSeen(parts: Pick<Parts, 'db' | 'clock'>, board: OpenBoard): Promise<void> {
  const now = parts.clock.now();
  await boardSeen(parts.db.orm, { id: board.id, now, before: now - SEEN_EVERY_MS });
}

export type BoardNow = {
  readonly now: number;
  readonly business: { readonly name: string; readonly language: Language; readonly timeZone: string };
  readonly waiting: number;
  /** Of those, how many nobody has taken. */
  readonly free: number;
  readonly oldestAt: number | null;
  /** Of the one that is due first. */
  readonly ring: RingState;
  readonly planned: boolean;
  /** Null: nobody. */
  readonly onDuty: { readonly name: string; readonly proof: Proof } | null;
  readonly backup: string | null;
  readonly withinTarget: Share;
  readonly mood: MoodOfDay;
};

export interface Boards {
  /** As of now or later. All screens of a business that ask in the same turn get the same. */
  now(businessId: string): Promise<BoardNow>;
}

/** Fifty screens on the wall are told of one event at the same moment: it is looked up once. */
export function createBoards(parts: Pick<Parts, 'db' | 'clock'>): Boards {
  const asked = new Map<string, Promise<BoardNow>>();
  return {
    now(businessId) {
      const known = asked.get(businessId);
      if (known !== undefined) return known;
      const soon = new Promise((resolve) => setImmediate(resolve)).then(() => {
        // Whoever asks from here on may have heard of something newer.
        asked.delete(businessId);
        return boardNow(parts, businessId);
      });
      asked.set(businessId, soon);
      return soon;
    },
  };
}

async function boardNow(parts: Pick<Parts, 'db' | 'clock'>, businessId: string): Promise<BoardNow> {
  const now = parts.clock.now();
  const db = parts.db.orm;
  const { business, duty, planned } = await loadDutyFacts(db, businessId, now);
  const calendar = { hours: business.hours, weekendDays: business.weekendDays };
  const { next, ...open } = await openNow(db, businessId);
  const since = startOfDay(calendar, businessDay(calendar, now));
  const facts: BoardFact[] = [];
  for await (const page of factPages(db, { businessId, since, limit: TODAY_AT_MOST })) facts.push(...page);
  const names = await namesOf(
    db,
    businessId,
    [duty.onDuty, duty.backup].flatMap((id) => id ?? []),
  );
  const reach = duty.onDuty === null ? [] : await reachOf(db, businessId);
  return {
    now,
    business: { name: business.name, language: business.language, timeZone: business.hours.timeZone },
    ...open,
    ring: next === null ? { kind: 'none' } : ringOf(next, business, now),
    planned,
    onDuty:
      duty.onDuty === null
        ? null
        : {
            name: names.get(duty.onDuty) ?? '',
            proof: proofOf(
              reach.find(({ memberId }) => memberId === duty.onDuty),
              now,
            ),
          },
    backup: duty.backup === null ? null : (names.get(duty.backup) ?? ''),
    ...boardToday(facts, { calendar, now }),
  };
}
