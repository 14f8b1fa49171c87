/** Lengths of time. A calendar day may be an hour longer or shorter: shared/response/zone.ts knows. */
export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
export const WEEK_MS = 7 * DAY_MS;

export const DAY_MINUTES = 24 * 60;
