/** What the public badge says. It stands on other people's pages: short, and true on its own. */
import type { Language } from '../../model/languages.ts';
import { badge as cs } from '../cs/guests/badge.ts';
import { badge as en, type BadgeWords } from '../en/guests/badge.ts';
import { badge as pl } from '../pl/guests/badge.ts';

export const badgeWords: Readonly<Record<Language, BadgeWords>> = { en, cs, pl };
