import { chooseLanguage } from '#shared/messages/language.ts';
import { LANGUAGES } from '#shared/model/languages.ts';
import type { Language } from '#shared/model/languages.ts';

const KEY = 'golden-hour.language';

/** The language used last on this phone, else the browser's wish. */
export function firstLanguage(): Language {
  const stored = localStorage.getItem(KEY);
  return LANGUAGES.find((language) => language === stored) ?? chooseLanguage(navigator.languages);
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
}
