/** What the process for strangers' files can do, as both sides of the wall see it. */
import type { ParsedMail } from '#server/connectors/email/payload.ts';
import type { ReadCalendar } from '#shared/ical/calendar-read.ts';
import type { PastAsked, PastRead } from './past.ts';

export type Work = {
  readonly picture: { readonly ask: PictureAsked; readonly answer: Drawn | null };
  readonly calendar: { readonly ask: CalendarAsked; readonly answer: ReadCalendar };
  readonly mail: { readonly ask: MailAsked; readonly answer: ParsedMail };
  /** Tells on its way how many bytes it has read. */
  readonly past: { readonly ask: PastAsked; readonly answer: PastRead };
};
export type Kind = keyof Work;

/** `edge`: the longer side of what is drawn, in pixels. */
export type PictureAsked = { readonly bytes: Uint8Array; readonly edge: number };
export type Drawn = { readonly webp: Uint8Array; readonly width: number; readonly height: number };
export type CalendarAsked = { readonly text: string; readonly timeZone: string; readonly from: number; readonly to: number };
export type MailAsked = { readonly bytes: Uint8Array };

/** Over the wall: one piece of work at a time. */
export type WorkerRequest = { readonly ask: unknown; readonly memoryMb: number; readonly processorMs: number };
export type WorkerMessage =
  | { readonly said: 'ready' }
  | { readonly said: 'progress'; readonly bytes: number }
  | { readonly said: 'answer'; readonly answer: unknown }
  | { readonly said: 'failed'; readonly why: string; readonly code: string | null };

/** How the process ends when the work took more than it may. */
export const TOO_MUCH_MEMORY = 77;
export const TOO_MUCH_TIME = 78;
