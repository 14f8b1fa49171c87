/** The deck the past is dealt from: two complaints to three kind words and a question, which is what review sites look like. */
import type { Card } from './card.ts';
import { COMPLAINTS } from './complaints.ts';
import { PRAISE } from './praise.ts';
import { QUESTIONS } from './questions.ts';

export const DECK: readonly Card[] = [...COMPLAINTS, ...PRAISE, ...QUESTIONS];
