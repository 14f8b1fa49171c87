/** Every test file loads this: what a test says on console.error is a failure, unless the test listens for it (vi.spyOn). */
import { afterEach, beforeEach, expect } from 'vitest';

let said: string[] = [];

beforeEach(() => {
  said = [];
  console.error = (...words: unknown[]) =>
    said.push(words.map((word) => (word instanceof Error ? word.stack : String(word))).join(' '));
});

afterEach(() => {
  expect(said, 'said on console.error').toEqual([]);
});
