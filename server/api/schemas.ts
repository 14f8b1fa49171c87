/** Shapes shared by the routers: what comes in is bounded, what goes out is listed, so a new column cannot leak. */
import { LENGTH_UNITS } from '#shared/model/answer-length.ts';
import { COPY_REASONS } from '#shared/response/reply-window.ts';
import { z } from 'zod';
import {
  CHANNELS,
  DELIVERY_STATES,
  KINDS,
  LEVELS,
  REPLY_KINDS,
  REPLY_MODES,
  REPLY_STATES,
  STATUSES,
  VISIBILITIES,
} from '#shared/model/feedback.ts';
import { composed } from '#shared/model/bound.ts';
import { STAGES, TOUCHPOINTS } from '#shared/journey/types.ts';
import { EVENT_KINDS, SECTIONS } from '#shared/views/app.ts';

/** An id we gave or a phone made: URL-safe, bounded. */
export const id = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);
/** Before the next century: what walks over time has an end. A flow knows what is near enough, and says so. */
export const instant = z.number().int().min(0).max(Date.UTC(2100, 0));

/** Text a person typed: no NUL, no lone surrogates, trimmed. */
export const words = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !text.includes('\u0000') && text.isWellFormed(), 'unreadable characters')
    .transform((text) => composed(text).trim());
export const someWords = (max: number) => words(max).refine((text) => text.length > 0, 'empty');

export const ok = z.object({ ok: z.literal(true) });
export const OK = { ok: true } as const;

export const person = z.object({ id: z.string(), name: z.string() });
export const rating = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
export const level = z.enum(LEVELS);
export const channel = z.enum(CHANNELS);
export const deliveryState = z.enum(DELIVERY_STATES);

export const card = z.object({
  id: z.string(),
  channel,
  kind: z.enum(KINDS),
  visibility: z.enum(VISIBILITIES),
  author: z.string(),
  rating: rating.nullable(),
  excerpt: z.string(),
  placeLabel: z.string(),
  level,
  reasons: z.array(z.string()).readonly(),
  status: z.enum(STATUSES),
  claimedBy: person.nullable(),
  claimedAt: z.number().nullable(),
  spokeAt: z.number(),
  dueAt: z.number().nullable(),
  promisedAt: z.number().nullable(),
  firstResponseAt: z.number().nullable(),
  withinTarget: z.boolean().nullable(),
  unreached: z.boolean(),
  version: z.number(),
});

export const inboxFilter = z.object({
  section: z.enum(SECTIONS).optional(),
  level: level.optional(),
  channel: channel.optional(),
  search: someWords(200).optional(),
  unsettled: z.literal(true).optional(),
});

export const sectionCounts = z.object({
  waiting: z.number(),
  mine: z.number(),
  others: z.number(),
  answered: z.number(),
  resolved: z.number(),
});

export const inboxPage = z.object({ items: z.array(card).readonly(), nextCursor: z.string().nullable() });

export const eventView = z.object({
  seq: z.number(),
  kind: z.enum(EVENT_KINDS),
  feedbackId: z.string().nullable(),
  by: person.nullable(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  at: z.number(),
});

export const replyView = z.object({
  id: z.string(),
  kind: z.enum(REPLY_KINDS),
  mode: z.enum(REPLY_MODES),
  state: z.enum(REPLY_STATES),
  text: z.string(),
  by: person,
  promisedAt: z.number().nullable(),
  createdAt: z.number(),
  holdUntil: z.number(),
  sentAt: z.number().nullable(),
  error: z.string().nullable(),
});

export const journey = z.object({
  stage: z.enum(STAGES),
  touchpoints: z.array(z.enum(TOUCHPOINTS)).readonly(),
  dishes: z.array(z.string()).readonly(),
  corrected: z.boolean(),
});

export const detail = card.extend({
  text: z.string(),
  url: z.string().nullable(),
  language: z.string().nullable(),
  contact: z.string(),
  replyMode: z.enum(REPLY_MODES),
  replyUntil: z.number().nullable(),
  copyBecause: z.enum(COPY_REASONS).nullable(),
  answerLimit: z.object({ max: z.number(), unit: z.enum(LENGTH_UNITS), perUrl: z.number().optional() }).nullable(),
  oneAnswer: z.boolean(),
  ruleLevel: level,
  receivedAt: z.number(),
  resolvedAt: z.number().nullable(),
  photos: z.array(z.object({ id: z.string(), width: z.number(), height: z.number() })).readonly(),
  messages: z
    .array(
      z.object({
        id: z.string(),
        from: z.enum(['guest', 'us', 'auto']),
        by: person.nullable(),
        text: z.string(),
        at: z.number(),
      }),
    )
    .readonly(),
  replies: z.array(replyView).readonly(),
  notes: z.array(z.object({ id: z.string(), by: person, text: z.string(), at: z.number() })).readonly(),
  history: z.array(eventView).readonly(),
  draft: z.object({ text: z.string(), updatedAt: z.number() }).nullable(),
  customer: z.object({ name: z.string(), earlier: z.number(), lastAt: z.number().nullable() }).nullable(),
  journey: journey.nullable(),
  erased: z.boolean(),
  guestItems: z.number(),
  holdMs: z.number(),
});

export const replyResult = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('held'), reply: replyView }),
  z.object({
    outcome: z.literal('conflict'),
    reason: z.enum(['answered', 'guest_wrote', 'resolved', 'claimed']),
    theirs: z.string(),
    by: person.nullable(),
    version: z.number(),
  }),
]);

export const claimResult = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('won'), version: z.number() }),
  z.object({ outcome: z.literal('taken'), by: person, at: z.number() }),
]);
