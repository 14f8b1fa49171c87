/** A clock wound by hand that two processes share: the real one plus the milliseconds written in a file. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

export type WoundClock = {
  /** Epoch milliseconds. */
  now(): number;
  /** Forward, or back when negative. */
  wind(ms: number): void;
};

/** The variable that names the file for the server. */
export const CLOCK_FILE = 'GAMEDAY_CLOCK';

const realNow = Date.now.bind(Date);

export function readOffset(file: string): number {
  return Number(readFileSync(file, 'utf8'));
}

/** What the clock shows when the wall's says `realNow`. */
export const woundNow = (file: string): number => realNow() + readOffset(file);

export function woundClock(file: string): WoundClock {
  let offset = 0;
  const write = () => {
    // In one step: the server may read at any instant.
    writeFileSync(`${file}.new`, String(offset));
    renameSync(`${file}.new`, file);
  };
  write();
  return {
    now: () => realNow() + offset,
    wind(ms) {
      offset += ms;
      write();
    },
  };
}
