/** What stands on the wall. Read from five metres: few words, no jargon. */
import type { Language } from '../../model/languages.ts';
import { board as cs } from '../cs/guests/board.ts';
import { board as en, type BoardWords } from '../en/guests/board.ts';
import { board as pl } from '../pl/guests/board.ts';

export const boardWords: Readonly<Record<Language, BoardWords>> = { en, cs, pl };
