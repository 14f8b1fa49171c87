/** What is read beside running work: a question that waited for its turn must not date what came in meanwhile. */
import { expect, test } from 'vitest';
import { Ledger } from '#server/stats/ledger.ts';
import { calendar, DAY, fact, MINUTE } from '#tests/shared/stats/facts-kit.ts';

test('what came in between a question and its answer keeps its own day for all later questions', () => {
  const asked = Date.parse('2026-11-18T12:00:00+01:00');
  const ledger = new Ledger(calendar);
  const late = fact(asked + 2 * DAY, 10);
  ledger.put(late, asked);
  ledger.passTime(late.spokeAt + 20 * MINUTE);
  const said = ledger.itemsBetween(asked - DAY, late.spokeAt + 20 * MINUTE);
  expect(said).toMatchObject([{ id: late.id, askedAt: late.spokeAt, skewed: false, outcome: 'met', firstWallMs: 10 * MINUTE }]);
});
