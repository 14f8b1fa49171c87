/** Loads what the pure figures need. */
import type { Authorized } from '#server/auth/permission.ts';
import { findBusiness } from '#server/db/business.ts';
import { figureRows } from '#server/db/feedback.ts';
import type { FirstFigures } from '#shared/model/views.ts';
import { figuresSince, firstFigures as figuresOf } from '#shared/stats/first-figures.ts';
import { notFound } from './errors.ts';
import type { Parts } from './parts.ts';

export async function firstFigures(
  parts: Pick<Parts, 'db' | 'clock'>,
  permission: Authorized<{ readonly businessId: string }, 'stats.read'>,
): Promise<FirstFigures> {
  const now = parts.clock.now();
  const { businessId } = permission.subject;
  const settings = await findBusiness(parts.db.orm, businessId);
  if (settings === null) throw notFound('business');
  const rows = await figureRows(parts.db.orm, { businessId, since: figuresSince(now) });
  return figuresOf(rows, { weekendDays: settings.weekendDays, hours: settings.hours, now });
}
