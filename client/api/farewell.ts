import { signal } from '#client/pwa/signal.ts';

/** Removed from the business that was on screen, while another one of theirs opened; null once it was read. */
export const removal = signal<{ readonly businessName: string; readonly by: string; readonly at: number } | null>(null);
