/** Items of the past as rows of ours: closed, due to nobody, judged by the rules where the file does not say. */
import { describe } from '#server/connectors/index.ts';
import type { customersFor, insertAnswers, insertJourneys, insertPast, NewCustomer } from '#server/db/feedback/import.ts';
import { NOTHING_DUE } from '#server/db/feedback/feedback.ts';
import { suggestion } from '#server/db/feedback/journey.ts';
import { hashToken, newId } from '#server/system/ids.ts';
import type { PastItem } from '#shared/import/types.ts';
import { LEVEL_RANK, type Visibility } from '#shared/model/feedback.ts';
import { triage } from '#shared/triage/triage.ts';

type Rows<T extends (db: never, rows: never) => unknown> = Parameters<T>[1][number];

export type PastRow = {
  readonly id: string;
  readonly handle: string | null;
  readonly customer: Parameters<typeof customersFor>[1][number] | null;
  readonly feedback: Rows<typeof insertPast>;
  readonly answer: Rows<typeof insertAnswers> | null;
  readonly journey: Rows<typeof insertJourneys> | null;
};

export type Making = {
  readonly businessId: string;
  readonly importId: string;
  readonly now: number;
  /** Members, also former ones, by the name the file may have. */
  readonly members: ReadonlyMap<string, string>;
};

/** The same for the same item in whichever file it comes, and another in each business. */
export function pastId(businessId: string, key: string): string {
  return hashToken(`${businessId}\n${key}`).slice(0, 24);
}

export function pastRow(item: PastItem, { businessId, importId, now, members }: Making): PastRow {
  const { channel, kind, text, rating, author, answer, spokeAt } = item;
  const id = pastId(businessId, item.key);
  const visibility: Visibility = kind === 'message' ? 'private' : 'public';
  const said = {
    text,
    rating,
    onPage: describe(channel).receives === 'page',
    kind,
    visibility,
    language: null,
    author,
    reach: null,
  };
  const verdict = item.level === null ? triage(said) : { level: item.level, reasons: [] };
  const memberId = answer === null ? null : (members.get(answer.by) ?? null);
  const handle = author === '' ? null : `${channel}:${author}`;
  const customer: NewCustomer | null = handle === null ? null : { id: newId(), businessId, handle, name: author, createdAt: now };
  const { level, reasons } = verdict;
  const suggested = item.journey ?? suggestion({ id, businessId, text, kind, level, reasons, language: null, rating });
  return {
    id,
    handle,
    customer,
    feedback: {
      id,
      businessId,
      importId,
      channel,
      kind,
      visibility,
      externalId: `past:${id}`,
      author,
      rating,
      ratingBefore: item.ratingBefore,
      text,
      url: item.link,
      placeLabel: item.place,
      contact: '',
      replyMode: 'link',
      spokeAt,
      receivedAt: item.receivedAt ?? now,
      timed: item.timed,
      level,
      reasons,
      ruleLevel: level,
      levelRank: LEVEL_RANK[level],
      // Whatever it was then, today nobody has to do anything about it.
      status: 'resolved',
      dueAt: null,
      sortDue: NOTHING_DUE - (item.resolvedAt ?? answer?.at ?? spokeAt),
      firstResponseAt: answer?.at ?? null,
      firstResponseBy: memberId,
      answeredAt: answer?.at ?? null,
      // Nobody had promised a time then; only our own export knows of one.
      withinTarget: item.withinTarget,
      thankedAt: item.thankedAt,
      resolvedAt: item.resolvedAt,
    },
    answer:
      answer === null || answer.text === ''
        ? null
        : { id: `${id}-answer`, businessId, feedbackId: id, from: 'us', memberId, text: answer.text, at: answer.at },
    journey: suggested === null ? null : { feedbackId: id, businessId, ...suggested, suggested },
  };
}
