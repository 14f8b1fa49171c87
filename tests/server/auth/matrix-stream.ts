/** A subscription read as far as it goes without waiting. */
export const isStream = (answer: unknown): answer is AsyncIterable<unknown> =>
  typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer;

export async function drain(stream: AsyncIterable<unknown>, count: number): Promise<unknown[]> {
  const iterator = stream[Symbol.asyncIterator]();
  const seen: unknown[] = [];
  while (seen.length < count) {
    const next = await iterator.next();
    if (next.done === true) break;
    seen.push(next.value);
  }
  await iterator.return?.();
  return seen;
}
