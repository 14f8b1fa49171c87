/** Words of a duty in somebody's own calendar. */
import type { Language } from '../model/people.ts';

type FeedWords = {
  /** `business` first: in a calendar with other things in it one sees where it is. */
  readonly title: (business: string, name: string) => string;
  readonly backupTitle: (business: string, name: string) => string;
  readonly description: (onDuty: string, backup: string | null) => string;
};

export const FEED_WORDS: Readonly<Record<Language, FeedWords>> = {
  en: {
    title: (business, name) => `${business}: ${name}`,
    backupTitle: (business, name) => `${business}: ${name} (backup)`,
    description: (onDuty, backup) => `On duty: ${onDuty}\n${backup === null ? 'No backup' : `Backup: ${backup}`}`,
  },
  cs: {
    title: (business, name) => `${business}: ${name}`,
    backupTitle: (business, name) => `${business}: ${name} (záloha)`,
    description: (onDuty, backup) => `Ve službě: ${onDuty}\n${backup === null ? 'Bez zálohy' : `Záloha: ${backup}`}`,
  },
  pl: {
    title: (business, name) => `${business}: ${name}`,
    backupTitle: (business, name) => `${business}: ${name} (rezerwa)`,
    description: (onDuty, backup) => `Na dyżurze: ${onDuty}\n${backup === null ? 'Bez rezerwy' : `Rezerwa: ${backup}`}`,
  },
};
