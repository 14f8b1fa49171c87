export type Late<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'failed'; readonly cause: unknown }
  | { readonly kind: 'late' };

/** What became of the work after at most `ms` milliseconds. Never rejects; work that is late is left to finish unheard. */
export function within<T>(ms: number, work: Promise<T>): Promise<Late<T>> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ kind: 'late' }), ms);
    work.then(
      (value) => {
        clearTimeout(timer);
        resolve({ kind: 'done', value });
      },
      (cause: unknown) => {
        clearTimeout(timer);
        resolve({ kind: 'failed', cause });
      },
    );
  });
}
