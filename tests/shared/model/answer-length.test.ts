import { expect, test } from 'vitest';
import { answerLength } from '#shared/model/answer-length.ts';

test.each([
  ['Děkujeme', { chars: 8, bytes: 9, graphemes: 8, weighted: 8 }],
  ['👨‍👩‍👧 ok', { chars: 11, bytes: 21, graphemes: 4, weighted: 5 }],
  ['ありがとう', { chars: 5, bytes: 15, graphemes: 5, weighted: 10 }],
  ['“So sorry” – we’ll call…', { chars: 24, bytes: 34, graphemes: 24, weighted: 25 }],
] as const)('%s is as long as its platform counts it', (text, lengths) => {
  for (const [unit, length] of Object.entries(lengths) as (readonly [keyof typeof lengths, number])[])
    expect(answerLength(text, { unit }), unit).toBe(length);
});

test('an address counts for what the platform shortens it to', () => {
  const text = 'Please write to https://bistro.example.test/a/very/long/address?with=questions or call.';
  expect(answerLength(text, { unit: 'weighted', perUrl: 23 })).toBe('Please write to  or call.'.length + 23);
});
