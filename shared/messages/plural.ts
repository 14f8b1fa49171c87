import type { Language } from '../model/languages.ts';

/** Forms a counted noun takes. English needs one/other; Czech adds few (2–4); Polish adds few and many. `other` also serves fractions. */
export type Forms = { readonly one: string; readonly few?: string; readonly many?: string; readonly other: string };

const rules = new Map<Language, Intl.PluralRules>();

/** Made when first needed: every one of them costs a slow phone milliseconds before its first screen. */
function rulesOf(language: Language): Intl.PluralRules {
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  return known;
}

/** The form of a noun that goes with `count` in `language`. A form that is missing falls back to `other`. */
export function pluralForm(language: Language, count: number, forms: Forms): string {
  const rule = rulesOf(language).select(count);
  if (rule === 'one') return forms.one;
  if (rule === 'few') return forms.few ?? forms.other;
  if (rule === 'many') return forms.many ?? forms.other;
  return forms.other;
}

export const en = (count: number, one: string, other: string): string => pluralForm('en', count, { one, other });

/** `few`: 2–4, `many`: 0 and from 5 on (what Intl calls `other` for whole numbers). */
export const cs = (count: number, one: string, few: string, many: string): string =>
  pluralForm('cs', count, { one, few, other: many });

/** `few`: 2–4, 22–24 …; `many`: 0, 5–21, 25 … */
export const pl = (count: number, one: string, few: string, many: string): string =>
  pluralForm('pl', count, { one, few, many, other: few });
