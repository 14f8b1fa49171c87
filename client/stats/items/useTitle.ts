import { useStatistics } from '#client/words/statistics-words.ts';
import { useWords } from '#client/words/words.tsx';
import { aboutName, type Say } from '#shared/messages/sentences/weekend-sentences.ts';
import { OUTCOMES, type Outcome } from '#shared/stats/in-time.ts';
import { STAGES } from '#shared/journey/types.ts';
import { TONES } from '#shared/stats/outcome/outcome.ts';
import type { OutcomeBehind } from '#shared/stats/outcome/outcome-drill-down.ts';
import type { Behind } from '#shared/stats/response-times.ts';
import { DUE, NOT_WAITING, type Asked } from './drill-down.ts';
import { useLabels } from '../useLabels.ts';

/** What is listed, in words: first the narrowest, the rest in a line below it. */
export function useTitle(say: Say): (asked: Asked) => { readonly title: string; readonly parts: readonly string[] } {
  const { format } = useWords();
  const words = useStatistics();
  const label = useLabels(say);
  const { items, times } = words.screens;

  const outcomeTitle = ({ kind, key = '' }: OutcomeBehind): string => {
    switch (kind) {
      case 'unanswered': {
        const tone = TONES.find((known) => known === key);
        return tone === undefined ? items.titles.unanswered : items.unansweredOf(words.screens.guests.tones[tone]);
      }
      case 'stage': {
        const stage = STAGES.find((known) => known === key);
        return stage === undefined ? items.title : items.stage(words.stages[stage]);
      }
      case 'touchpoint':
      case 'dish':
        return items.complaints(aboutName({ about: kind, key }, words));
      default:
        return items.titles[kind];
    }
  };

  const partsOf = ({ dimension, key = '', side, outcomes, took, settled, owed }: Behind): readonly string[] => [
    ...(took === undefined ? [] : [tookTitle(took)]),
    ...(settled ? [items.titles.settled] : []),
    ...(owed === undefined ? [] : [items.owed[owed]]),
    ...(outcomes === undefined ? [] : [outcomesTitle(outcomes)]),
    ...(dimension === undefined || dimension === 'all' ? [] : [upper(label(dimension, key))]),
    ...(side === undefined ? [] : [times[side]]),
  ];

  const tookTitle = ({ fromMs, toMs }: NonNullable<Behind['took']>): string => {
    if (toMs === null) return fromMs === 0 ? items.titles.answered : items.tookOver(format.span(fromMs));
    return fromMs === 0 ? items.tookWithin(format.span(toMs)) : items.tookBetween(format.span(fromMs), format.span(toMs));
  };

  const outcomesTitle = (outcomes: readonly Outcome[]): string => {
    if (same(outcomes, OUTCOMES)) return items.titles.all;
    if (same(outcomes, DUE)) return items.titles.due;
    if (same(outcomes, NOT_WAITING)) return items.titles.notWaiting;
    return upper(outcomes.map((outcome) => items.outcomes[outcome]).join(', '));
  };

  return ({ behind, outcome, weekend }) => {
    if (outcome !== null) return { title: outcomeTitle(outcome), parts: [] };
    const all = [...(weekend?.part === 'missed' ? [items.titles.missed] : []), ...partsOf(behind)];
    const [title = items.titles.all, ...parts] = all;
    return { title, parts };
  };
}

const same = (some: readonly Outcome[], others: readonly Outcome[]) =>
  some.length === others.length && others.every((each) => some.includes(each));

const upper = (text: string) => `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}`;
