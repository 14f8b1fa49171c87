/** Bodies that hold several JSON documents: one after another, a line each, as streams send them (with or without the "data:" of SSE). */
import { jsonOf } from './read.ts';

const LINES_MAX = 10_000;

/** null: nothing in it is JSON. A line that is none is left out: keep-alives, names of events, comments. */
export function documentsIn(raw: Uint8Array): readonly unknown[] | null {
  const whole = jsonOf(raw);
  if (whole !== undefined) return [whole];
  const found = new TextDecoder()
    .decode(raw)
    .split(/\r\n|\r|\n/, LINES_MAX)
    .map((line) => parsed(line.replace(/^data:\s?/, '').trim()))
    .filter((document) => document !== undefined);
  return found.length === 0 ? null : found;
}

function parsed(line: string): unknown {
  if (!/^[[{]/.test(line)) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
