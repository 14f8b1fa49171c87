/** The facts of a moment as finished sentences for the wall. */
import type { BoardNow } from '#server/flows/figures/board.ts';
import { boardWords } from '#shared/messages/by-language/board.ts';
import { commonWords } from '#shared/messages/common.ts';
import type { BoardWords } from '#shared/messages/en/guests/board.ts';
import { createFormat, type Format } from '#shared/messages/format.ts';
import type { Language } from '#shared/model/languages.ts';
import { HURRY_MS, type RingState } from '#shared/response/ring.ts';
import { ratio } from '#shared/stats/figures.ts';
import type { BoardPicture } from '#shared/wire/board.ts';

export function boardPicture(
  facts: BoardNow,
  { language, version }: { readonly language: Language; readonly version: string },
): BoardPicture {
  const words = boardWords[language];
  const format = createFormat(language, commonWords[language].units, facts.business.timeZone);
  const { now, waiting, free, oldestAt, withinTarget, mood } = facts;
  const share = ratio(withinTarget);
  const all = mood.kind + mood.between + mood.rough;
  const part = (count: number) => (all === 0 ? 0 : count / all);
  return {
    version,
    at: now,
    ring: ringPicture(facts.ring, words, format),
    waiting: {
      figure: format.number(waiting),
      note: waiting === 0 ? words.quiet : free === 0 ? words.allTaken : words.free(free),
      alarm: free > 0,
    },
    oldest: {
      figure: oldestAt === null ? '–' : format.span(Math.max(0, now - oldestAt)),
      note: oldestAt === null ? words.quiet : words.since(format.moment(oldestAt, now)),
      alarm: facts.ring.kind === 'late',
    },
    duty: dutyPicture(facts, words, format),
    today: {
      figure: share === null ? '–' : format.percent(share),
      note: share === null ? words.noneYet : words.of(format.number(withinTarget.part), format.number(withinTarget.of)),
    },
    mood: {
      mood: mood.mood,
      figure: words.moods[mood.mood],
      note: mood.mood === 'none' ? words.tooFew : words.sides(format.number(mood.kind), format.number(mood.rough)),
      parts: [part(mood.kind), part(mood.between), part(mood.rough)],
    },
  };
}

function ringPicture(ring: RingState, words: BoardWords, format: Format): BoardPicture['ring'] {
  switch (ring.kind) {
    case 'running':
      return {
        kind: ring.leftMs <= HURRY_MS ? 'hurry' : 'running',
        share: ring.share,
        ...format.ring(ring.leftMs),
        sentence: words.left(format.span(ring.leftMs)),
      };
    case 'paused':
      return { kind: 'paused', share: ring.share, ...format.ring(ring.leftMs), sentence: words.paused };
    case 'late': {
      const { digits, unit } = format.ring(ring.lateMs);
      return { kind: 'late', share: 0, digits: `+${digits}`, unit, sentence: words.late(format.span(ring.lateMs)) };
    }
    case 'met':
    case 'over':
    case 'none':
      return { kind: 'none', share: 0, digits: '', unit: '', sentence: words.noDeadline };
  }
}

function dutyPicture({ planned, onDuty, backup, now }: BoardNow, words: BoardWords, format: Format): BoardPicture['duty'] {
  if (!planned) return { state: 'everybody', figure: words.everybody, proof: words.everybodyNote, backup: '' };
  const second = backup === null ? words.noBackup : words.backup(backup);
  if (onDuty === null) return { state: 'nobody', figure: words.nobody, proof: words.nobodyNote, backup: second };
  const { state, lastShownAt } = onDuty.proof;
  const proof = state === 'proved' && lastShownAt !== null ? words.provedAt(format.moment(lastShownAt, now)) : words.proof[state];
  return { state, figure: onDuty.name, proof, backup: second };
}
