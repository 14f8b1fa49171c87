import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ITEM_REASONS,
  itemReasonOf,
  keyOf,
  ladderKey,
  ladderReason,
  NOTICE_REASONS,
  reasonOf,
  type AlertReason,
} from '#shared/escalation/alert-reason.ts';

const id = fc.string({ minLength: 1, maxLength: 40 });
const plain = fc.constantFrom('first', 'test').map((kind): AlertReason => ({ kind }));
const news = fc
  .record({ kind: fc.constantFrom(...ITEM_REASONS, ...NOTICE_REASONS), id })
  .filter(({ kind }) => kind !== 'first' && kind !== 'test')
  .map((reason) => reason as AlertReason);
const part = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => !text.includes('.'));
const ladder = fc
  .record({ round: fc.integer({ min: 0, max: 999_999_999 }), parts: fc.array(part, { minLength: 1, maxLength: 4 }) })
  .map(({ round, parts }): AlertReason => ({ kind: 'ladder', round, parts }));

describe('the key of a reason', () => {
  it('is read back as the reason it was written from', () => {
    fc.assert(
      fc.property(fc.oneof(plain, news, ladder), (reason) => {
        expect(reasonOf(keyOf(reason))).toEqual(reason);
      }),
    );
  });

  it('differs where two reasons differ', () => {
    fc.assert(
      fc.property(fc.oneof(plain, news, ladder), fc.oneof(plain, news, ladder), (one, other) => {
        expect(keyOf(one) === keyOf(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });

  it('of any text is a reason with that key, or none', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom('first:1', 'guest', 'r1.', 'r.x', 'reachable:5', 'r-1.a', '')),
        (text) => {
          const reason = reasonOf(text);
          // A round with zeros before it is the same round.
          if (reason !== null && reason.kind !== 'ladder') expect(keyOf(reason)).toBe(text);
        },
      ),
    );
    expect(reasonOf('first:1')).toBeNull();
    expect(reasonOf('guest')).toBeNull();
    expect(reasonOf('r1.')).toBeNull();
    expect(reasonOf('reachable:5')).toEqual({ kind: 'reachable', id: '5' });
  });

  it('of the ladder is told from news about the item', () => {
    expect(itemReasonOf(ladderKey(1, 'anybody'))).toBeNull();
    expect(itemReasonOf('more:1')).toBeNull();
    expect(itemReasonOf('guest:edit-5')).toEqual({ kind: 'guest', id: 'edit-5' });
    expect(ladderReason(ladderKey(12, 'again', 1_764_500_000_000))).toEqual({
      kind: 'ladder',
      round: 12,
      parts: ['again', '1764500000000'],
    });
  });
});
