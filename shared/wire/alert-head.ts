/** What an alert says first, without a word of the guest: how pressing, what kind of trouble, where. "Urgent · allergy · Table 4" */
import { reasons as inCzech } from '../messages/cs/inbox/reasons.ts';
import { pushCs } from '../messages/cs/sent/push.ts';
import { pushEn, type PushTexts } from '../messages/en/sent/push.ts';
import { reasons as inEnglish } from '../messages/en/inbox/reasons.ts';
import { reasons as inPolish } from '../messages/pl/inbox/reasons.ts';
import { pushPl } from '../messages/pl/sent/push.ts';
import type { Level } from '../model/feedback.ts';
import type { Language } from '../model/languages.ts';
import { isReason, URGENT_REASONS, type Reason } from '../triage/reasons.ts';
import { placeWithoutWords, type PlaceFacts } from './place.ts';

const TEXTS: Readonly<Record<Language, PushTexts>> = { en: pushEn, cs: pushCs, pl: pushPl };
const REASONS: Readonly<Record<Language, Readonly<Record<Reason, string>>>> = { en: inEnglish, cs: inCzech, pl: inPolish };

export type HeadFacts = PlaceFacts & {
  readonly level: Level;
  /** As triage chose them, the strongest first. */
  readonly reasons?: readonly string[] | undefined;
};

/** These say why the rules were unsure or how it was said, not what happened. */
const NO_TROUBLE = new Set<Reason>([
  'one-star',
  'low-rating',
  'rating-mismatch',
  'negative-words',
  'sarcasm',
  'unsure',
  'mixed-review',
  'not-coming-back',
  'warning-others',
]);
const PRESSING = new Set<string>(URGENT_REASONS);

/** In words of the language; '' where nothing is known but the level. */
export function troubleIn(language: Language, { level, reasons = [] }: Pick<HeadFacts, 'level' | 'reasons'>): string {
  const known = reasons.filter(isReason).filter((reason) => !NO_TROUBLE.has(reason));
  const trouble = (level === 'urgent' ? known.find((reason) => PRESSING.has(reason)) : undefined) ?? known[0];
  return trouble === undefined ? '' : REASONS[language][trouble];
}

export function alertHead(language: Language, facts: HeadFacts): string {
  const { level } = facts;
  const trouble = troubleIn(language, facts);
  const first = trouble === '' ? TEXTS[language].titles[level] : `${TEXTS[language].levels[level]} · ${trouble}`;
  return join([first, placeWithoutWords(facts)]);
}

export const join = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');
