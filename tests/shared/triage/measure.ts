import type { Level } from '#shared/model/feedback.ts';
import { triage, type TriageInput } from '#shared/triage/triage.ts';
import type { Case } from './cases.ts';

export type Labelled = TriageInput & { readonly want: Level };

export function labelled({ want, lang, kind, rating, text, reach }: Case): Labelled {
  return {
    want,
    text,
    rating,
    kind,
    onPage: false,
    visibility: kind === 'message' ? 'private' : 'public',
    language: lang,
    author: 'Guest',
    reach: reach ?? null,
  };
}

/** F1 of "high or urgent", share of urgent ones called urgent, share of exact levels. */
export function measure(lines: readonly Labelled[]): { alarmF1: number; urgentRecall: number; exact: number } {
  const alarms = (level: Level) => level === 'urgent' || level === 'high';
  let [both, ours, theirs, urgent, urgentFound, exact] = [0, 0, 0, 0, 0, 0];
  for (const { want, ...input } of lines) {
    const { level } = triage(input);
    if (alarms(level)) ours += 1;
    if (alarms(want)) theirs += 1;
    if (alarms(level) && alarms(want)) both += 1;
    if (want === 'urgent') urgent += 1;
    if (want === 'urgent' && level === 'urgent') urgentFound += 1;
    if (level === want) exact += 1;
  }
  return { alarmF1: (2 * both) / (ours + theirs), urgentRecall: urgentFound / urgent, exact: exact / lines.length };
}
