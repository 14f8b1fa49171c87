/** What the phone is told about imports of the past. */
import type { Encoding } from './encoding.ts';
import type { Summary } from './summary.ts';
import type { Choices, Fault } from './types.ts';

export type ImportState = 'reading' | 'ready' | 'failed' | 'running' | 'stopped' | 'done' | 'undoing';

export type ImportView = {
  readonly id: string;
  readonly name: string;
  readonly by: string;
  readonly createdAt: number;
  readonly state: ImportState;
  readonly fault: Fault | null;
  readonly faultLine: number | null;
  readonly choices: Choices;
  readonly encoding: Encoding | null;
  readonly summary: Summary | null;
  /** Of the file. */
  readonly bytes: number;
  readonly readBytes: number;
  /** Rows gone through; of them new; of them here already. While undoing `done` counts what is gone, of `added`. */
  readonly done: number;
  readonly added: number;
  readonly known: number;
};
