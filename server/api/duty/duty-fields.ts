/** Shapes of rota and ladder as they come in. What goes out is typed by shared/views/duty.ts and made of listed fields only. */
import { z } from 'zod';
import { POSITIONS, type Assignee, type Rotation, type Shift } from '#shared/duty/types.ts';
import { AUDIENCES, CONDITIONS, WAYS, type Ladder, type QuietHours } from '#shared/escalation/types.ts';
import { IMPORT_PURPOSES } from '#shared/views/calendar.ts';
import { DAY_MINUTES } from '#shared/model/time.ts';
import { line } from '../fields.ts';
import { id } from '../schemas.ts';

/** Ids of shifts and rotations are made by the phone and may be short. */
const planId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const minute = (max: number) => z.number().int().min(0).max(max);
const weekday = z.number().int().min(1).max(7);

const assignee = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('member'), memberId: id }),
  z.object({ kind: z.literal('rotation'), rotationId: planId, ahead: z.number().int().min(0).max(50) }),
]) satisfies z.ZodType<Assignee>;

const shift = z.object({
  id: planId,
  name: line(60),
  weekday,
  fromMinute: minute(DAY_MINUTES - 1),
  toMinute: minute(2 * DAY_MINUTES),
  first: assignee.nullable(),
  backup: assignee.nullable(),
}) satisfies z.ZodType<Shift>;

const rotation = z.object({
  id: planId,
  name: line(60),
  memberIds: z.array(id).max(100),
  everyWeeks: z.number().int().min(1).max(52),
  anchorDate: z.iso.date(),
}) satisfies z.ZodType<Rotation>;

const differ = (list: readonly { readonly id: string }[]) => new Set(list.map((one) => one.id)).size === list.length;

export const version = z.number().int().min(0);
export const plan = z.object({
  version,
  shifts: z.array(shift).max(200).refine(differ, 'same_id_twice'),
  rotations: z.array(rotation).max(50).refine(differ, 'same_id_twice'),
  closedDates: z.array(z.iso.date()).max(2_000),
});

export const position = z.enum(POSITIONS);

const rung = z.object({
  afterMinutes: minute(DAY_MINUTES),
  tell: z.enum(AUDIENCES),
  when: z.enum(CONDITIONS),
  ways: z.array(z.enum(WAYS)).max(WAYS.length).readonly(),
  hookIds: z.array(id).max(10).readonly().optional(),
});

export const ladder = z.object({
  rungs: z.array(rung).max(20).readonly(),
  repeat: z.object({ everyMinutes: minute(DAY_MINUTES), times: minute(20) }),
  claimSilentMinutes: minute(DAY_MINUTES),
  nudgeMinutes: z.array(minute(DAY_MINUTES)).max(10).readonly(),
}) satisfies z.ZodType<Ladder>;

export const quiet = z.object({
  weekdays: z.array(weekday).max(7),
  fromMinute: minute(DAY_MINUTES - 1),
  toMinute: minute(DAY_MINUTES),
}) satisfies z.ZodType<QuietHours>;

/** What somebody says to a calendar they look at. */
export const importing = {
  as: z.enum(IMPORT_PURPOSES),
  preview: z.boolean().default(false),
  calendar: planId.optional(),
  except: z.array(z.string().max(32)).max(500).optional(),
  who: z
    .array(z.object({ title: z.string().max(120), first: id.nullable(), backup: id.nullable() }))
    .max(50)
    .optional(),
  seen: z.string().max(32).optional(),
};
