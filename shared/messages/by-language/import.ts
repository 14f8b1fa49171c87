/** Bulk import of earlier reviews. Loaded by its screen alone. */
import type { Language } from '../../model/languages.ts';
import { bulkImport as cs } from '../cs/more/import.ts';
import { bulkImport as en, type ImportWords } from '../en/more/import.ts';
import { bulkImport as pl } from '../pl/more/import.ts';

export const importWords: Readonly<Record<Language, ImportWords>> = { en, cs, pl };
