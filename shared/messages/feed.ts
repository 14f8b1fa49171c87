/** Words of a duty in somebody's own calendar. */
import type { Language } from '../model/roles.ts';
import { feed as cs } from './cs/feed.ts';
import { feed as en, type FeedWords } from './en/feed.ts';
import { feed as pl } from './pl/feed.ts';

export const feedWords: Readonly<Record<Language, FeedWords>> = { en, cs, pl };
