import type { Authorized } from '#server/auth/permission.ts';
import { findBusiness, updateBusiness, updateMeasureSettings, type BusinessRow } from '#server/db/business/business.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import type { BusinessSettings } from '#shared/model/business.ts';
import type { MeasureSettings } from '#shared/views/stats.ts';
import { judgePast } from '../duty/coverage.ts';
import { checkAll } from '../escalation/checks.ts';
import { notFound } from '#server/system/errors.ts';
import type { Parts } from '../parts.ts';
import { writeTrail } from '../trail.ts';

type Business = { readonly businessId: string };

const settings = ({
  name,
  kind,
  language,
  country,
  hours,
  targets,
  weekendDays,
  reviewLinks,
}: BusinessRow): BusinessSettings => ({
  name,
  kind,
  language,
  country,
  hours,
  targets,
  weekendDays,
  reviewLinks,
});

export async function getBusiness(
  parts: Pick<Parts, 'db'>,
  permission: Authorized<Business, 'business.read'>,
): Promise<BusinessSettings> {
  const row = await findBusiness(parts.db.orm, permission.subject.businessId);
  if (row === null) throw notFound('business');
  return settings(row);
}

/** Hours and targets hold from now on: deadlines of what came in before stay as they were promised. */
export async function changeBusiness(
  parts: Pick<Parts, 'db' | 'clock' | 'live'>,
  permission: Authorized<Business, 'business.manage'>,
  change: Partial<BusinessSettings>,
): Promise<BusinessSettings> {
  const fields = Object.entries(change).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  const after = await commit(parts, permission, {
    fields,
    write: (tx) => updateBusiness(tx, permission.subject.businessId, change),
  });
  return settings(after);
}

/** What is kept for how long, and who is told on Sunday. The public reply time has a switch of its own. */
export type KeepSettings = Omit<MeasureSettings, 'replyTimePublic'>;

const keep = ({ retentionMonths, weeklyReport, weeklyReportMail }: BusinessRow): KeepSettings => ({
  retentionMonths,
  weeklyReport,
  weeklyReportMail,
});

/** `mailEnabled`: a report by e-mail can leave this server. */
export async function getKeep(
  parts: Pick<Parts, 'db' | 'mailer'>,
  permission: Authorized<Business, 'business.read'>,
): Promise<KeepSettings & { readonly mailEnabled: boolean }> {
  const row = await findBusiness(parts.db.orm, permission.subject.businessId);
  if (row === null) throw notFound('business');
  return { ...keep(row), mailEnabled: parts.mailer.enabled };
}

export async function changeKeep(
  parts: Pick<Parts, 'db' | 'clock' | 'live'>,
  permission: Authorized<Business, 'business.manage'>,
  change: Partial<KeepSettings>,
): Promise<KeepSettings> {
  const after = await commit(parts, permission, {
    fields: Object.keys(change),
    write: (tx) => updateMeasureSettings(tx, permission.subject.businessId, change),
  });
  return keep(after);
}

type Change = { readonly fields: readonly string[]; readonly write: (tx: Queryable) => Promise<unknown> };

/** What was changed and its line in the history in one commit; then every phone hears of it. No fields: nothing is written. */
async function commit(
  parts: Pick<Parts, 'db' | 'clock' | 'live'>,
  { subject, actor }: Authorized<Business, 'business.manage'>,
  { fields, write }: Change,
): Promise<BusinessRow> {
  const { businessId } = subject;
  const at = parts.clock.now();
  const after = await parts.db.tx(async (tx) => {
    const before = await findBusiness(tx, businessId);
    if (fields.length > 0) {
      if (fields.includes('hours')) await judgePast(tx, businessId, at);
      await write(tx);
      if (fields.includes('hours')) await checkAll(tx, businessId, at);
      await addEvent(tx, {
        businessId,
        memberId: actor.kind === 'member' ? actor.memberId : null,
        kind: 'business.changed',
        data: { what: fields.join(' ') },
        at,
      });
    }
    const row = await findBusiness(tx, businessId);
    if (before === null || row === null) return row;
    const changed = fields.filter((name) => JSON.stringify(field(before, name)) !== JSON.stringify(field(row, name)));
    if (changed.includes('retentionMonths'))
      await writeTrail(tx, {
        kind: 'privacy.changed',
        of: subject,
        by: actor,
        data: { months: row.retentionMonths, before: before.retentionMonths },
        at,
      });
    const what = changed.filter((name) => name !== 'retentionMonths').join(' ');
    if (what !== '') await writeTrail(tx, { kind: 'settings.changed', of: subject, by: actor, data: { what }, at });
    return row;
  });
  if (after === null) throw notFound('business');
  return after;
}

const field = (row: BusinessRow, name: string): unknown => row[name as keyof BusinessRow];
