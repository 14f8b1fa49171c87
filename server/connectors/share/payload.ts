/** Something a member saw elsewhere and shared into the app, or typed by hand. */
import { z } from 'zod';
import { CHANNELS } from '#shared/model/feedback.ts';

export const sharedItem = z.object({
  /** Made by the phone: the same share twice is one item. */
  id: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
  text: z.string().max(20_000),
  url: z.string().max(2_048).nullish(),
  author: z.string().max(500).nullish(),
  rating: z.int().min(1).max(5).nullish(),
  channel: z.enum(CHANNELS).nullish(),
  /** Epoch milliseconds; a review found a week later was not written now. */
  spokeAt: z.int().min(0).nullish(),
});

export type SharedItem = z.output<typeof sharedItem>;
