/** Words of a duty in somebody's own calendar. */
export type FeedWords = {
  /** `business` first: in a calendar with other things in it one sees where it is. */
  readonly title: (business: string, name: string) => string;
  readonly backupTitle: (business: string, name: string) => string;
  readonly description: (onDuty: string, backup: string | null) => string;
};

export const feed: FeedWords = {
  title: (business, name) => `${business}: ${name}`,
  backupTitle: (business, name) => `${business}: ${name} (backup)`,
  description: (onDuty, backup) => `On duty: ${onDuty}\n${backup === null ? 'No backup' : `Backup: ${backup}`}`,
};
