/** What runs every minute beside the outbox: reminders, lost looks, and the audit with its heartbeat. */
import { audit, heartbeat } from '#server/flows/escalation/audit.ts';
import { catchUp } from '#server/flows/escalation/catch-up.ts';
import { watchAlerts } from '#server/flows/delivery/outage.ts';
import type { Parts } from '#server/flows/parts.ts';
import { remind } from '#server/flows/duty/reminders.ts';
import { tellOfUnsettled } from '#server/flows/delivery/tell-unsettled.ts';
import { sendWeeklyReports } from '#server/flows/figures/weekly.ts';
import { endSurges } from '#server/flows/duty/surge.ts';
import type { Task } from './ticker.ts';
import { MINUTE_MS } from '#shared/model/time.ts';

/**
 * Just started, slept, or the clock was set: everything overdue is being caught up with, and an audit would call it stuck. True
 * when the time since the last turn (or since the start) is an ordinary one, and went by in smaller steps than the auditor's patience.
 */
function settled(now: number, { turnAt, leaptAt }: { readonly turnAt: number; readonly leaptAt: number }): boolean {
  return now - turnAt > MINUTE_MS / 2 && now - turnAt < 1.5 * MINUTE_MS && leaptAt <= turnAt;
}

/** An audit that fails is no audit: app and health page see the last one grow old. */
export function watch(parts: Parts): readonly Task[] {
  let turnAt = parts.clock.now();
  let seenAt = turnAt;
  let leaptAt = Number.NEGATIVE_INFINITY;
  return [
    {
      name: 'notice a leap of the clock',
      everyMs: MINUTE_MS / 12,
      run: async () => {
        const now = parts.clock.now();
        if (Math.abs(now - seenAt) > MINUTE_MS) leaptAt = now;
        seenAt = now;
      },
    },
    { name: 'look at ladders whose job was lost', everyMs: MINUTE_MS / 2, run: () => catchUp(parts) },
    { name: 'see whether alerts leave', everyMs: MINUTE_MS / 4, run: () => watchAlerts(parts) },
    { name: 'remind of duties', everyMs: MINUTE_MS, run: () => remind(parts) },
    { name: 'tell of what should be closed', everyMs: 5 * MINUTE_MS, run: () => tellOfUnsettled(parts) },
    { name: 'end surges that are over', everyMs: MINUTE_MS, run: () => endSurges(parts) },
    { name: 'send weekly reports', everyMs: 5 * MINUTE_MS, run: () => sendWeeklyReports(parts) },
    {
      name: 'audit',
      everyMs: MINUTE_MS,
      run: async () => {
        const before = turnAt;
        turnAt = parts.clock.now();
        if (!settled(turnAt, { turnAt: before, leaptAt })) return;
        const result = await audit(parts);
        parts.vitals.audit = result;
        await heartbeat(parts, result);
      },
    },
  ];
}
