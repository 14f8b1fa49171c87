/**
 * May a stranger's text make this pattern slow? What takes more steps than a constant times the length of the text is refused: V8 goes
 * through it on the one thread that rings the alarms. Verdicts are kept in node_modules/.cache, since a pattern never changes its mind.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import { patternsIn, type Found } from './find.ts';

type Verdict = { readonly safe: boolean; readonly why: string };
export type Complaint = { readonly where: string; readonly pattern: string; readonly why: string };

/** What could not be judged in this time is simpler written otherwise. */
const PATIENCE_MS = 20_000;
const ENGINE = 'recheck 4.5.0';

export async function judge(
  root: string,
  folders: readonly string[],
): Promise<{ readonly patterns: number; readonly complaints: readonly Complaint[] }> {
  const { patterns, hidden } = patternsIn(root, folders);
  const kept = readKept();
  const complaints: Complaint[] = hidden.map((where) => ({
    where,
    pattern: 'RegExp(…)',
    why: 'is put together while running, so nobody can say what it costs. Write it as /a literal/.',
  }));
  for (const found of patterns) {
    const pattern = `/${found.source}/${found.flags}`;
    const verdict = (kept[keyOf(found)] ??= await ask(found));
    if (!verdict.safe) complaints.push({ where: found.where, pattern, why: verdict.why });
  }
  keep(kept);
  return { patterns: patterns.length, complaints };
}

async function ask({ source, flags }: Found): Promise<Verdict> {
  const found = await check(source, flags, { timeout: PATIENCE_MS });
  if (found.status === 'safe') return { safe: true, why: '' };
  if (found.status === 'unknown') return { safe: false, why: `could not be judged (${found.error.kind}): write it more simply.` };
  const { attack, complexity } = found;
  const growth = complexity.type === 'polynomial' ? `the length to the power of ${complexity.degree}` : 'every length doubled';
  return { safe: false, why: `costs ${growth} on the text ${attack.pattern}` };
}

const folder = join(import.meta.dirname, '../../node_modules/.cache/golden-hour');
const file = join(folder, 'patterns.json');

const keyOf = ({ source, flags }: Found) => createHash('sha256').update(`${ENGINE}\n${source}\n${flags}`).digest('base64url');

function readKept(): Record<string, Verdict> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Verdict>;
  } catch {
    return {};
  }
}

function keep(verdicts: Record<string, Verdict>): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(verdicts));
}
