/** Marks as people and tools write them: "4", "4,5", "★★★★☆", "9/10", "8 z 10", "4 hvězdičky", "FIVE". A scale counts only where it is said. */
import type { Rating } from '#shared/model/feedback.ts';
import { plainName } from './names.ts';

export type Mark = { readonly rating: Rating; readonly derived: boolean };

const NUMBERS: readonly string[] = ['zero', 'one', 'two', 'three', 'four', 'five'];
const IN_WORDS =
  /^(\d{1,3}(?:[.,]\d{1,3})?)\s*(?:stars?|points?|hv[eě]zd\S*|bod\S*|gwiazd\S*|punkt\S*|★|⭐|\*|[-–:(].{0,100})?$/i;
const OF = /^(\d{1,3}(?:[.,]\d{1,3})?)\s*(?:\/|of|out of|z|ze)\s*(\d{1,3})$/i;

type Said = { readonly value: number; readonly scale: number | null };

function saidIn(text: string): Said | null {
  const stars = text.match(/[★⭐]/gu)?.length ?? 0;
  if (stars > 0 && text.replace(/[★⭐☆✩\s]|\uFE0F/gu, '') === '') return { value: stars, scale: null };
  const word = NUMBERS.indexOf(text.toLowerCase());
  if (word > 0) return { value: word, scale: null };
  const of = OF.exec(text);
  if (of !== null) return { value: numberOf(of[1]), scale: Number(of[2]) };
  const percent = /^(\d{1,3})\s*%$/.exec(text);
  if (percent !== null) return { value: Number(percent[1]), scale: 100 };
  const plain = IN_WORDS.exec(text);
  return plain === null ? null : { value: numberOf(plain[1]), scale: null };
}

const numberOf = (text = ''): number => Number(text.replace(',', '.'));

/** "Rating (1-10)", "Hodnocení 0–10", "out of 10", "NPS". */
export function scaleInName(name: string): number | null {
  const range =
    /\b[01]\s*(?:[-–—]|to|až|do)\s*(\d{1,3})\b/i.exec(name) ??
    /\b(?:out of|of|z|ze)\s*(\d{2,3})\b/i.exec(name) ??
    /\/\s*(\d{1,3})\b/.exec(name);
  if (range !== null) return Number(range[1]);
  return /\bnps\b/.test(plainName(name)) ? 10 : null;
}

/** It reads like a mark, whatever its scale. */
export const isMark = (value: string): boolean => saidIn(value.trim()) !== null;

/** null: none, or more than its scale allows. Without a scale it is five, half a star counts for the guest's worse mood. */
export function markOf(value: string, scale: number | null): Mark | null {
  const said = saidIn(value.trim());
  if (said === null) return null;
  const most = said.scale ?? scale ?? 5;
  if (said.value > most || said.value < 0 || most < 2) return null;
  if (most === 5) return said.value === 0 ? null : { rating: Math.max(1, Math.floor(said.value)) as Rating, derived: false };
  return { rating: Math.max(1, Math.round((said.value * 5) / most)) as Rating, derived: true };
}
