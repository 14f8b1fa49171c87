/** What a row of the matrix is made of. */
import type { Action } from '#shared/model/roles.ts';
import type { subscription } from './auth-kit.ts';

/** Ids of what business A owns. */
export type Ids = {
  readonly businessId: string;
  readonly feedbackId: string;
  readonly claimId: string;
  readonly noteId: string;
  readonly replyId: string;
  readonly memberId: string;
  readonly invitationId: string;
  readonly sessionId: string;
  readonly deviceId: string;
  readonly alertId: string;
  readonly connectionId: string;
  readonly secretId: string;
  /** A tool that cannot sign, the connection of an account on a platform, and an attempt to connect another. */
  readonly toolId: string;
  readonly accountId: string;
  readonly attemptId: string;
  readonly attemptState: string;
  readonly complaintLinkId: string;
  readonly overrideId: string;
  readonly offerId: string;
  readonly dutyNoteId: string;
  readonly calendarLinkId: string;
  readonly rungHookId: string;
  readonly boardId: string;
  readonly importId: string;
  readonly passkeyId: string;
  readonly givenUpId: string;
  /** Part of everything A's people and guests wrote. */
  readonly canary: string;
};
export type Given = {
  readonly a: Ids;
  readonly b: Ids;
  readonly fresh: () => string;
  readonly subscription: ReturnType<typeof subscription>;
};

/** `other`: what the neighbour gets, as `refusal` says it. */
export type Call = { readonly input: unknown; readonly other: string };
export type Row = { readonly access: 'public' | 'user' | Action; readonly calls: (given: Given) => readonly Call[] };

export const row = (access: Row['access'], calls: Row['calls']): Row => ({ access, calls });
export const noItem = 'NOT_FOUND item_not_found';
/** Not refused, but about the neighbour's own business: the test looks for canaries and for changes. */
export const own = 'ok';
/** An hour after the tests' Saturday evening. */
export const FUTURE = Date.parse('2026-11-21T22:00:00+01:00');
/** When A's job was given up. */
export const GIVEN_UP_AT = Date.parse('2026-11-21T20:00:00+01:00');
export const TOKEN = 'A'.repeat(43);
export const byId = (other: string, pick: (a: Ids) => Readonly<Record<string, unknown>>) => (given: Given) => [
  { input: pick(given.a), other },
];
