/** What the public badge says. It stands on other people's pages: short, and true on its own. */
export type BadgeWords = {
  /** `figure`: "23 min". */
  readonly usually: (figure: string) => string;
  /** Before there is anything to promise. */
  readonly write: string;
  readonly openUntil: (time: string) => string;
  readonly openNow: string;
  readonly opens: (moment: string) => string;
  readonly closed: string;
  readonly nextBy: (moment: string) => string;
  /** On a picture that stands still. */
  readonly measured: (days: number) => string;
  readonly asOf: (date: string) => string;
};

export const badge: BadgeWords = {
  usually: (figure) => `We usually answer in ${figure}`,
  write: 'Write to us',
  openUntil: (time) => `open until ${time}`,
  openNow: 'open now',
  opens: (moment) => `opens ${moment}`,
  closed: 'closed now',
  nextBy: (moment) => `next answer by ${moment}`,
  measured: (days) => `measured over ${days} days`,
  asOf: (date) => `as of ${date}`,
};
