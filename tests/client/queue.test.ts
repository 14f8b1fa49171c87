import { describe, expect, it } from 'vitest';
import type { FeedbackDetail, ReplyView } from '#shared/views/app.ts';
import fc from 'fast-check';
import { afterAnswer, ASK_AFTER_MS, nextToSend, withAnswer, type Entry } from '#client/api/offline/queue.ts';

const NOW = 1_800_000_000_000;
const nothingTried = { userId: 'ana', now: NOW, tried: new Set<string>() };

function entry(id: string, over: Partial<Entry> = {}): Entry {
  return {
    id,
    userId: 'ana',
    businessId: 'b1',
    feedbackId: 'f1',
    intent: { kind: 'claim' },
    createdAt: NOW - 1000,
    state: { is: 'waiting' },
    ...over,
  };
}
const reply = (text: string) => ({ kind: 'reply', text, replyKind: 'answer', promisedAt: null, version: 3 }) as const;

describe('what was done offline goes out in the order it was done', () => {
  it('the claim goes before the answer that was typed after it', () => {
    const entries = [entry('answer', { intent: reply('sorry'), createdAt: NOW - 10 }), entry('claim', { createdAt: NOW - 20 })];
    expect(nextToSend(entries, nothingTried)?.id).toBe('claim');
  });

  it('an answer never overtakes a claim that did not get through', () => {
    const entries = [entry('claim', { createdAt: NOW - 20 }), entry('answer', { intent: reply('sorry'), createdAt: NOW - 10 })];
    expect(nextToSend(entries, { ...nothingTried, tried: new Set(['claim']) })).toBeNull();
  });

  it('one stuck item does not hold up another', () => {
    const entries = [entry('stuck', { state: { is: 'ask' } }), entry('other', { feedbackId: 'f2' })];
    expect(nextToSend(entries, nothingTried)?.id).toBe('other');
  });

  it('a correction goes before it is taken back, neither waits for an answer, and neither is ever too old to be said', () => {
    const long = NOW - ASK_AFTER_MS - 1_000;
    const entries = [
      entry('answer', { intent: reply('sorry'), state: { is: 'ask' }, createdAt: long - 1 }),
      entry('spam', { intent: { kind: 'correct', to: 'spam' }, createdAt: long }),
      entry('not', { intent: { kind: 'undoCorrection', correctionId: 'spam' }, createdAt: long + 1 }),
    ];
    expect(nextToSend(entries, nothingTried)?.id).toBe('spam');
    const [, spam, not] = entries as [Entry, Entry, Entry];
    expect(afterAnswer(entries, spam, { kind: 'done' }).map(({ id }) => id)).toEqual(['answer', 'not']);
    // Refused, it leaves nothing behind that somebody would have to put away.
    expect(afterAnswer([not], not, { kind: 'refused', reason: 'changed_since' })).toEqual([]);
  });

  it('a note neither waits for a conflict nor causes one', () => {
    const conflict = { is: 'conflict', conflict: { reason: 'claimed', theirs: '', by: null, version: 1 } } as const;
    const entries = [
      entry('answer', { intent: reply('sorry'), state: conflict, createdAt: NOW - 20 }),
      entry('note', { intent: { kind: 'note', text: 'x' } }),
    ];
    expect(nextToSend(entries, nothingTried)?.id).toBe('note');
  });
});

describe('nothing goes out that its writer would not send now', () => {
  it('never under another account', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('ana', 'ben'), { maxLength: 8 }), (owners) => {
        const entries = owners.map((userId, index) => entry(`e${index}`, { userId, feedbackId: `f${index}` }));
        const next = nextToSend(entries, nothingTried);
        expect(next === null ? 'ana' : next.userId).toBe('ana');
      }),
    );
  });

  it('not after a day without being asked about', () => {
    const old = entry('old', { createdAt: NOW - ASK_AFTER_MS - 1 });
    expect(nextToSend([old], nothingTried)).toBeNull();
    expect(nextToSend([entry('young', { createdAt: NOW - ASK_AFTER_MS })], nothingTried)?.id).toBe('young');
  });
});

describe('what the server answers decides what happens to the rest', () => {
  const claim = entry('claim', { createdAt: NOW - 20 });
  const answer = entry('answer', { intent: reply('sorry') });

  it('a claim that was won leaves the queue', () => {
    expect(afterAnswer([claim, answer], claim, { kind: 'claim', result: { outcome: 'won', version: 4 } })).toEqual([answer]);
  });

  it('a claim that was lost keeps the answer and shows who has it', () => {
    const by = { id: 'm2', name: 'Ben' };
    const [kept] = afterAnswer([claim, answer], claim, { kind: 'claim', result: { outcome: 'taken', by, at: NOW } });
    expect(kept).toMatchObject({
      id: 'answer',
      intent: { text: 'sorry' },
      state: { is: 'conflict', conflict: { reason: 'claimed', by } },
    });
  });

  it('a conflict keeps the words and shows the other ones', () => {
    const result = {
      outcome: 'conflict',
      reason: 'answered',
      theirs: 'we are sorry',
      by: { id: 'm2', name: 'Ben' },
      version: 7,
    } as const;
    const [kept] = afterAnswer([answer], answer, { kind: 'reply', result });
    expect(kept).toMatchObject({
      intent: { text: 'sorry' },
      state: { is: 'conflict', conflict: { theirs: 'we are sorry', version: 7 } },
    });
  });

  it('a refusal keeps the words and says why', () => {
    const [kept] = afterAnswer([answer], answer, { kind: 'refused', reason: 'role_may_not' });
    expect(kept).toMatchObject({ intent: { text: 'sorry' }, state: { is: 'refused', reason: 'role_may_not' } });
  });
});

describe('what the server has said stands on the screen at once', () => {
  const ana = { id: 'm1', name: 'Ana' };
  const ben = { id: 'm2', name: 'Ben' };
  const item = { id: 'f1', claimedBy: null, claimedAt: null, version: 3, replies: [] as unknown[] } as unknown as FeedbackDetail;

  it('a claim that was won is mine before the item is read again', () => {
    const won = withAnswer(item, { kind: 'claim', result: { outcome: 'won', version: 4 } }, { me: ana, at: NOW });
    expect(won).toMatchObject({ claimedBy: ana, claimedAt: NOW, version: 4 });
  });

  it('a claim that was lost belongs to whoever has it', () => {
    const lost = withAnswer(item, { kind: 'claim', result: { outcome: 'taken', by: ben, at: NOW - 5 } }, { me: ana, at: NOW });
    expect(lost).toMatchObject({ claimedBy: ben, claimedAt: NOW - 5, version: 3 });
  });

  it('an answer that is held stands in the thread once, also when the server says it twice', () => {
    const held = { kind: 'reply', result: { outcome: 'held', reply: { id: 'r1', text: 'sorry' } as ReplyView } } as const;
    const once = withAnswer(item, held, { me: ana, at: NOW });
    expect(withAnswer(once, held, { me: ana, at: NOW }).replies).toEqual([held.result.reply]);
  });

  it('a conflict changes nothing on the item', () => {
    const conflict = { outcome: 'conflict', reason: 'answered', theirs: 'done', by: ben, version: 9 } as const;
    expect(withAnswer(item, { kind: 'reply', result: conflict }, { me: ana, at: NOW })).toBe(item);
  });
});
