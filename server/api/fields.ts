/** Shapes of people, businesses and phones as they come in and go out. */
import { z } from 'zod';
import { BUSINESS_KINDS, type BusinessSettings, type ServiceHours } from '#shared/model/business.ts';
import { cleanLine } from '#shared/model/clean.ts';
import type { OwnAccountView } from '#shared/model/account.ts';
import type { Level } from '#shared/model/feedback.ts';
import { ROLES } from '#shared/model/roles.ts';
import { LANGUAGES } from '#shared/model/languages.ts';
import type { DeviceView, Farewell, InvitationView, Me, MemberView, SessionView, TestAlertView } from '#shared/views/app.ts';
import { DAY_MINUTES } from '#shared/model/time.ts';
import { deliveryState } from './schemas.ts';

export const role = z.enum(ROLES);
export const language = z.enum(LANGUAGES);
export const kind = z.enum(BUSINESS_KINDS);
/** One visible line; hostile characters are taken out, nothing left is refused. */
export const line = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform((text) => cleanLine(text, max));
export const someLine = (max: number) => line(max).refine((text) => text.length > 0, 'empty');

export const email = z
  .string()
  .max(254)
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email());
export const newPassword = z.string().min(10).max(200);
export const typedPassword = z.string().min(1).max(200);
export const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

export const timeZone = z.string().max(64).refine(isTimeZone, 'time_zone');
const span = z
  .object({
    fromMinute: z
      .number()
      .int()
      .min(0)
      .max(DAY_MINUTES - 1),
    toMinute: z
      .number()
      .int()
      .min(1)
      .max(2 * DAY_MINUTES),
  })
  .refine((one) => one.toMinute > one.fromMinute && one.toMinute - one.fromMinute <= DAY_MINUTES, 'span');
const spans = z
  .array(span)
  .max(6)
  .refine(
    (list) =>
      list
        .toSorted((a, b) => a.fromMinute - b.fromMinute)
        .every((one, i, sorted) => i === 0 || one.fromMinute >= (sorted[i - 1]?.toMinute ?? 0)),
    'spans_overlap',
  );
const date = z.iso.date();

export const hours = z.object({
  timeZone,
  week: z.array(spans).length(7),
  specialDays: z
    .array(z.object({ date, spans, name: line(80) }))
    .max(400)
    .refine((list) => new Set(list.map((one) => one.date)).size === list.length, 'same_day_twice'),
}) satisfies z.ZodType<ServiceHours>;

const target = z.object({
  firstResponseMinutes: z
    .number()
    .int()
    .min(1)
    .max(7 * DAY_MINUTES),
  resolutionHours: z
    .number()
    .int()
    .min(1)
    .max(24 * 90),
});
const targets = z.object({ urgent: target, high: target, normal: target, low: target, spam: z.null() } satisfies Record<
  Level,
  z.ZodType
>);

/** Guests are sent there: https only, no user name that makes it look like another site. */
const httpsUrl = z
  .string()
  .max(2000)
  .refine((text) => {
    const url = URL.parse(text);
    return url !== null && url.protocol === 'https:' && url.username === '' && url.password === '' && url.hostname.includes('.');
  }, 'https_only')
  .transform((text) => new URL(text).href);

export const country = z.string().regex(/^[A-Z]{2}$/);
const weekendDays = z
  .array(z.number().int().min(1).max(7))
  .max(7)
  .refine((days) => new Set(days).size === days.length, 'same_day_twice');

export const settings = z.object({
  name: someLine(80),
  kind,
  language,
  country,
  hours,
  targets,
  weekendDays,
  reviewLinks: z.array(z.object({ label: someLine(60), url: httpsUrl })).max(12),
}) satisfies z.ZodType<BusinessSettings>;

const plainSpan = z.object({ fromMinute: z.number(), toMinute: z.number() });
const plainTarget = z.object({ firstResponseMinutes: z.number(), resolutionHours: z.number() }).nullable();
/** What goes out is not judged again: settings of an older version must still open. */
export const settingsView = z.object({
  name: z.string(),
  kind,
  language,
  country: z.string(),
  hours: z.object({
    timeZone: z.string(),
    week: z.array(z.array(plainSpan).readonly()).readonly(),
    specialDays: z.array(z.object({ date: z.string(), spans: z.array(plainSpan).readonly(), name: z.string() })).readonly(),
  }),
  targets: z.object({ urgent: plainTarget, high: plainTarget, normal: plainTarget, low: plainTarget, spam: plainTarget }),
  weekendDays: z.array(z.number()).readonly(),
  reviewLinks: z.array(z.object({ label: z.string(), url: z.string() })).readonly(),
}) satisfies z.ZodType<BusinessSettings>;

const membership = z.object({ businessId: z.string(), businessName: z.string(), role, memberId: z.string() });
export const me = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  memberships: z.array(membership).readonly(),
  current: membership.extend({ memberName: z.string(), language, settings: settingsView }).nullable(),
  removed: z.object({ by: z.string().nullable(), at: z.number() }).nullable(),
  vapidKey: z.string(),
  serverNow: z.number(),
  version: z.string(),
}) satisfies z.ZodType<Me>;

export const farewellView = z.object({
  why: z.enum(['removed', 'left', 'closed', 'password']),
  businessName: z.string().nullable(),
  by: z.string().nullable(),
  at: z.number(),
}) satisfies z.ZodType<Farewell>;

export const ownAccountView = z.object({
  name: z.string(),
  email: z.string(),
  mail: z.boolean(),
  recovery: z.object({ state: z.enum(['none', 'unseen', 'kept']), at: z.number().nullable() }),
  mayFound: z.boolean(),
}) satisfies z.ZodType<OwnAccountView>;

export const sessionView = z.object({
  id: z.string(),
  label: z.string(),
  createdAt: z.number(),
  lastSeenAt: z.number(),
  current: z.boolean(),
}) satisfies z.ZodType<SessionView>;

export const memberView = z.object({
  id: z.string(),
  name: z.string(),
  role,
  me: z.boolean(),
  devices: z.number(),
  lastShownAt: z.number().nullable(),
}) satisfies z.ZodType<MemberView>;

export const invitationView = z.object({
  madeBy: z.string(),
  id: z.string(),
  role,
  label: z.string(),
  createdAt: z.number(),
  expiresAt: z.number(),
  state: z.enum(['open', 'used', 'expired', 'revoked']),
}) satisfies z.ZodType<InvitationView>;

export const deviceView = z.object({
  id: z.string(),
  label: z.string(),
  mine: z.boolean(),
  thisSession: z.boolean(),
  showWords: z.boolean(),
  createdAt: z.number(),
  lastSeenAt: z.number(),
  lastShownAt: z.number().nullable(),
  gone: z.boolean(),
  lastError: z.string().nullable(),
  batteryHint: z.boolean(),
}) satisfies z.ZodType<DeviceView>;

export const testAlertView = z.object({
  deviceId: z.string(),
  state: deliveryState,
  sentAt: z.number().nullable(),
  shownAt: z.number().nullable(),
  error: z.string().nullable(),
}) satisfies z.ZodType<TestAlertView>;

/** An IANA name; plain offsets such as +01:00 know no summer time. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
