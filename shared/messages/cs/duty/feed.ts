import type { FeedWords } from '../../en/duty/feed.ts';

export const feed: FeedWords = {
  title: (business, name) => `${business}: ${name}`,
  backupTitle: (business, name) => `${business}: ${name} (záloha)`,
  description: (onDuty, backup) => `Ve službě: ${onDuty}\n${backup === null ? 'Bez zálohy' : `Záloha: ${backup}`}`,
};
