/** What runs every minute beside the outbox: reminders, lost looks, and the audit with its heartbeat. */
import { audit, heartbeat, pushOnLadders, type AuditResult } from '#server/flows/audit.ts';
import type { Parts } from '#server/flows/parts.ts';
import { remind } from '#server/flows/reminders.ts';
import { endSurges } from '#server/flows/surge.ts';
import type { Task } from './ticker.ts';

const MINUTE = 60_000;

/** `seen` hears of every audit. One that fails is no audit: the health page sees the last one grow old. */
export function watch(parts: Parts, seen: (result: AuditResult) => void): readonly Task[] {
  return [
    { name: 'look at ladders whose job was lost', everyMs: MINUTE / 2, run: () => pushOnLadders(parts) },
    { name: 'remind of duties', everyMs: MINUTE, run: () => remind(parts) },
    { name: 'end surges that are over', everyMs: MINUTE, run: () => endSurges(parts) },
    {
      name: 'audit',
      everyMs: MINUTE,
      run: async () => {
        const result = await audit(parts);
        seen(result);
        await heartbeat(parts, result);
      },
    },
  ];
}
