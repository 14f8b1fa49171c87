/** The page that tells guests how fast they are answered. */
import type { Language } from '../../model/languages.ts';
import { replyTime as cs } from '../cs/guests/reply-time.ts';
import { replyTime as en, type ReplyTimeWords } from '../en/guests/reply-time.ts';
import { replyTime as pl } from '../pl/guests/reply-time.ts';

export const replyTimeWords: Readonly<Record<Language, ReplyTimeWords>> = { en, cs, pl };
