/** Words of a duty in somebody's own calendar. */
import type { Language } from '../../model/languages.ts';
import { feed as cs } from '../cs/duty/feed.ts';
import { feed as en, type FeedWords } from '../en/duty/feed.ts';
import { feed as pl } from '../pl/duty/feed.ts';

export const feedWords: Readonly<Record<Language, FeedWords>> = { en, cs, pl };
