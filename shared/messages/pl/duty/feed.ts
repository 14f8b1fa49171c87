import type { FeedWords } from '../../en/duty/feed.ts';

export const feed: FeedWords = {
  title: (business, name) => `${business}: ${name}`,
  backupTitle: (business, name) => `${business}: ${name} (rezerwa)`,
  description: (onDuty, backup) => `Na dyżurze: ${onDuty}\n${backup === null ? 'Bez rezerwy' : `Rezerwa: ${backup}`}`,
};
