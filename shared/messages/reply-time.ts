/** The page that tells guests how fast they are answered. */
import type { Language } from '../model/roles.ts';
import { replyTime as cs } from './cs/reply-time.ts';
import { replyTime as en, type ReplyTimeWords } from './en/reply-time.ts';
import { replyTime as pl } from './pl/reply-time.ts';

export const replyTimeWords: Readonly<Record<Language, ReplyTimeWords>> = { en, cs, pl };
