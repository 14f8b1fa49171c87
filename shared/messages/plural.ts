import type { Language } from '../model/people.ts';

/** Forms a counted noun takes. English needs one/other; Czech adds few (2–4); Polish adds few and many. `other` also serves fractions. */
export type Forms = { readonly one: string; readonly few?: string; readonly many?: string; readonly other: string };

const RULES: Readonly<Record<Language, Intl.PluralRules>> = {
  en: new Intl.PluralRules('en'),
  cs: new Intl.PluralRules('cs'),
  pl: new Intl.PluralRules('pl'),
};

/** The form of a noun that goes with `count` in `language`. A form that is missing falls back to `other`. */
export function pluralForm(language: Language, count: number, forms: Forms): string {
  const rule = RULES[language].select(count);
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
