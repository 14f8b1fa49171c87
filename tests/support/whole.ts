/**
 * `npm run test:whole` (which sets GH_WHOLE=yes) walks every combination; `npm test` proves the same rules on fewer of them, so that it
 * is over in a quarter of an hour. What is left out is only more of the same: another language, another width, further rounds.
 */
export const WHOLE = process.env['GH_WHOLE'] === 'yes';

/** All of them in the whole run, else every `step`-th. */
export function some<T>(all: readonly T[], step: number): readonly T[] {
  return WHOLE ? all : all.filter((_, index) => index % step === 0);
}
