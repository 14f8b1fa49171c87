/** Which of our languages a page speaks: what was asked for, else what the browser prefers, else what the business speaks. */
import { publicTexts as cs } from '#shared/messages/cs/guests/public.ts';
import { publicTexts as en, type PublicTexts } from '#shared/messages/en/guests/public.ts';
import { publicTexts as pl } from '#shared/messages/pl/guests/public.ts';
import { LANGUAGES, type Language } from '#shared/model/languages.ts';

const TEXTS: Readonly<Record<Language, PublicTexts>> = { en, cs, pl };

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', cs: 'Čeština', pl: 'Polski' };

/** Longer headers are cut: nobody prefers that many languages. */
const MAX_TAGS = 20;

export function readerLanguage(asked: string | undefined, acceptLanguage: string | undefined, fallback: Language): Language {
  const wanted = LANGUAGES.find((language) => language === asked);
  if (wanted !== undefined) return wanted;
  const tags = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',', MAX_TAGS)
    .map((entry, index) => {
      const [tag = '', quality = ''] = entry.split(';');
      const weight = Number(/q=([\d.]+)/.exec(quality)?.[1] ?? '1');
      return { primary: tag.trim().toLowerCase().split('-')[0], weight: Number.isFinite(weight) ? weight : 0, index };
    })
    .filter((entry) => entry.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.index - b.index);
  for (const { primary } of tags) {
    const known = LANGUAGES.find((language) => language === primary || (primary === 'sk' && language === 'cs'));
    if (known !== undefined) return known;
  }
  return fallback;
}

export const textsOf = (language: Language): PublicTexts => TEXTS[language];
