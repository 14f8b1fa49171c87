/** How well and how fast triage judges: own lines always, the development set where it lies beside the checkout. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { triage, type TriageInput } from '#shared/triage/triage.ts';
import type { Level } from '#shared/model/feedback.ts';
import { CASES } from '#tests/shared/triage/cases.ts';
import { HARD_CASES } from '#tests/shared/triage/hard-cases.ts';
import { OBLIQUE_CASES } from '#tests/shared/triage/oblique.ts';
import { labelled, measure, type Labelled } from '#tests/shared/triage/measure.ts';

const SET = join(import.meta.dirname, '../../../shared/triage/dev.jsonl');

function developmentSet(): Labelled[] {
  const lines = readFileSync(SET, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const { lang, label, channel, ...rest } = JSON.parse(line) as TriageInput & { lang: string; label: Level; channel: string };
    return { ...rest, onPage: channel === 'form', language: lang, want: label };
  });
}

function report(name: string, lines: readonly Labelled[]): void {
  const { alarmF1, urgentRecall, exact } = measure(lines);
  console.log(
    `triage, ${name} (${lines.length} lines): high-or-urgent F1 ${alarmF1.toFixed(3)}, urgent found ${urgentRecall.toFixed(3)}, level exact ${exact.toFixed(3)}`,
  );
}

report('own lines', CASES.map(labelled));
report('own harder lines', HARD_CASES.map(labelled));
report('own lines told sideways', OBLIQUE_CASES.map(labelled));
if (existsSync(SET)) report('development set, goal 0.85 and 0.95', developmentSet());
else console.log('triage, development set: not beside this checkout');

const alwaysAlarm = (lines: readonly Labelled[]) =>
  (2 * lines.filter(({ want }) => want === 'urgent' || want === 'high').length) /
  (lines.length + lines.filter(({ want }) => want === 'urgent' || want === 'high').length);
if (existsSync(SET)) console.log(`triage, always alarming would score F1 ${alwaysAlarm(developmentSet()).toFixed(3)}`);

const inputs = CASES.map(labelled);
const rounds = 20;
for (const input of inputs) triage(input);
const start = performance.now();
for (let round = 0; round < rounds; round += 1) for (const input of inputs) triage(input);
console.log(`triage, one message: ${(((performance.now() - start) / rounds / inputs.length) * 1000).toFixed(0)} µs`);

const first = inputs[0];
if (first) {
  const wall = CASES.map(({ text }) => text)
    .join(' ')
    .repeat(10)
    .slice(0, 100_000);
  const took = Array.from({ length: 9 }, () => {
    const from = performance.now();
    triage({ ...first, text: wall });
    return performance.now() - from;
  }).sort((a, b) => a - b);
  console.log(`triage, 100 kB of words: ${took[4]?.toFixed(0)} ms (middle of nine)`);
}
