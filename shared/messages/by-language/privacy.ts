/** What the app says about keeping and erasing guests' data, and about the weekly report. Loaded by the screens that speak of it. */
import type { Language } from '../../model/languages.ts';
import { privacy as cs } from '../cs/more/privacy.ts';
import { privacy as en, type PrivacyWords } from '../en/more/privacy.ts';
import { privacy as pl } from '../pl/more/privacy.ts';

export const privacyWords: Readonly<Record<Language, PrivacyWords>> = { en, cs, pl };
