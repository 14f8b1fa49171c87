/** What came from outside, read without trust. */
export type Loose = { readonly [key: string]: unknown };

/** Null: no object. */
export function record(value: unknown): Loose | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : null;
}
