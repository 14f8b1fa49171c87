import { signal } from '#client/state/signal.ts';

/** Removed from the business that was on screen, or (`by` null) it was deleted, while another one of theirs opened; null once it was read. */
export const removal = signal<{ readonly businessName: string; readonly by: string | null; readonly at: number } | null>(null);
