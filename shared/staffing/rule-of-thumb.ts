/**
 * The rule of thumb of the source article (Gartner, as quoted there): people who answer, by messages a month. Made for large firms, and
 * said to be no benchmark by its own author; it stands beside the shop's own figures, never instead of them.
 */
import type { RuleOfThumb } from './types.ts';

const ROWS = [
  { upToPerMonth: 5_000, fewest: 5, most: 10 },
  { upToPerMonth: 20_000, fewest: 10, most: 10 },
  { upToPerMonth: 50_000, fewest: 10, most: 20 },
  { upToPerMonth: 100_000, fewest: 50, most: 50 },
] as const;

export function ruleOfThumb(messagesPerMonth: number): RuleOfThumb {
  const row = ROWS.find(({ upToPerMonth }) => messagesPerMonth <= upToPerMonth);
  return row === undefined ? { kind: 'beyond', ...ROWS[3] } : { kind: 'row', ...row };
}
