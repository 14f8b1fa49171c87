import type { TaggedRow } from '../lexicon/row.ts';

/**
 * kind: praise, 2 plain, 3 strong. thanks: 2, and what follows it is what for. greeting: "good evening" is not good. wish: the same
 * where it stands alone. covered: said whole it is kind, whatever words it is made of
 * ("nothing to complain about"). plain: words that kind people use and that say nothing. trouble: one is enough for doubt. ask: wants
 * something; no praise, but no trouble for a booking. settled: it came, it works. ack: heard you. booking, lost: what may wait. clock: an hour of the day, no
 * trouble in what may wait.
 * alarm: rings alone.
 */
export type PageTag =
  | 'kind'
  | 'thanks'
  | 'greeting'
  | 'wish'
  | 'covered'
  | 'plain'
  | 'trouble'
  | 'ask'
  | 'settled'
  | 'ack'
  | 'booking'
  | 'lost'
  | 'clock'
  | 'alarm';
export type PageLexicon = readonly TaggedRow<PageTag>[];
