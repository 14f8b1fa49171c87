/** The only place of the worker that reads the clock, which is the phone's own. Epoch milliseconds. */
export const now = (): number => Date.now();
