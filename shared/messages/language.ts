import { LANGUAGES } from '../model/languages.ts';
import type { Language } from '../model/languages.ts';

/** The first language of the reader that we speak, else English. Slovak readers get Czech, which they read without effort. */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split(/[-_]/)[0];
    const known = LANGUAGES.find((language) => language === primary);
    if (known) return known;
    if (primary === 'sk') return 'cs';
  }
  return 'en';
}
