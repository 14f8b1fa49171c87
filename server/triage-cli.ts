/**
 * `npm run -s triage < in.jsonl > out.jsonl`: one line of feedback in (the form of shared/triage's input with an `id`; `lang` is the
 * language, `place` the table on the complaint page), one line { id, level, reasons } out, in the same order. A line that cannot be read still gives a line, { id: null, error },
 * and the exit code 1 at the end; so nothing is dropped and nobody has to count. An empty line gives none.
 */
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { CHANNELS, KINDS, VISIBILITIES, type Rating } from '#shared/model/feedback.ts';
import { describe } from '#server/connectors/index.ts';
import { triage } from '#shared/triage/triage.ts';

const line = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  lang: z.string().nullish(),
  channel: z.enum(CHANNELS).catch('webhook'),
  kind: z.enum(KINDS).catch('message'),
  visibility: z.enum(VISIBILITIES).catch('private'),
  rating: z
    .literal([1, 2, 3, 4, 5])
    .nullish()
    .transform((rating): Rating | null => rating ?? null),
  author: z.string().nullish(),
  reach: z.number().nullish(),
  place: z.string().nullish(),
});

function answer(text: string): { readonly ok: boolean; readonly json: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refused(null, 'This line is not JSON.');
  }
  const parsed = line.safeParse(json);
  if (!parsed.success) {
    const id = z.object({ id: z.union([z.string(), z.number()]) }).safeParse(json);
    const issue = parsed.error.issues[0];
    return refused(id.success ? id.data.id : null, `${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'not understood'}`);
  }
  const { id, lang, author, reach, place, channel, ...rest } = parsed.data;
  const { level, reasons } = triage({
    ...rest,
    onPage: describe(channel).receives === 'page',
    language: lang ?? null,
    author: author ?? '',
    reach: reach ?? null,
    place: place ?? '',
  });
  return { ok: true, json: JSON.stringify({ id, level, reasons }) };
}

function refused(id: string | number | null, error: string): { readonly ok: boolean; readonly json: string } {
  return { ok: false, json: JSON.stringify({ id, error }) };
}

// The reader of our output may leave early (`| head`); that is no failure of ours.
process.stdout.on('error', () => process.exit(0));
for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (text.trim() === '') continue;
  const { ok, json } = answer(text);
  if (!ok) process.exitCode = 1;
  process.stdout.write(`${json}\n`);
}
