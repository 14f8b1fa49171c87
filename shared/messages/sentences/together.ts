type Together = {
  readonly all: (count: number) => readonly [title: string, body: string];
  readonly urgent: (urgent: number, rest: number) => readonly [title: string, body: string];
};

/** What came together; the urgent among it is said first. */
export function together(
  { count, urgent = 0 }: { readonly count: number; readonly urgent?: number },
  say: Together,
): { readonly title: string; readonly body: string } {
  const [title, body] = urgent === 0 ? say.all(count) : say.urgent(urgent, Math.max(0, count - urgent));
  return { title, body };
}
