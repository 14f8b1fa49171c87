/** What the charts are made of, for whoever draws them and whoever fills them. */
import type { ChartPoint } from './frame/roving.ts';

export type DotVariant = 'met' | 'plain' | 'late';

/** One hour of the week, by the clock; `weekday` 1 = Monday. */
export type HeatCell = {
  readonly weekday: number;
  readonly hour: number;
  /** The share that is good, 0 to 1; null: there is none. */
  readonly value: number | null;
  /** 0: nothing happened there. */
  readonly sample: number;
  /** Too few for a share: each of them is drawn, and the hour has no colour. */
  readonly few?: Partial<Readonly<Record<DotVariant, number>>> | null;
  /** Inside service hours. */
  readonly open: boolean;
  readonly name: string;
};

export type HeatPoint = HeatCell & ChartPoint;

/** backed: somebody on duty and a second behind them. covered: one alone. backup: only the second. The rest as in the duty roster. */
export type StripState = 'backed' | 'covered' | 'backup' | 'doubtful' | 'unreachable' | 'gap';

/** A piece of open time. Minutes count from the local midnight of the day and may pass 1440. `who`: written in it where it fits. */
export type StripSpan = ChartPoint & {
  readonly from: number;
  readonly to: number;
  readonly state: StripState;
  readonly who: string;
  /** Planned, not lived. */
  readonly ahead?: boolean;
};

/** Something a guest said, at its minute: answered in time, answered late, or not at all. */
export type StripMark = ChartPoint & { readonly at: number; readonly state: 'met' | 'late' | 'open' };

export type StripDay = {
  readonly key: string;
  /** "Fri 14" */
  readonly label: string;
  readonly spans: readonly StripSpan[];
  readonly marks: readonly StripMark[];
};

export type StripWeekend = {
  readonly key: string;
  /** "14–16 Nov" */
  readonly label: string;
  /** "92 % covered" */
  readonly note: string;
  /** "92 %": the least of it that has to be read. */
  readonly figure: string;
  readonly days: readonly StripDay[];
};

/** One week, say. `values`: one per series, null where there is none: the line is broken there, never drawn as 0. */
export type TrendPoint = ChartPoint & {
  readonly label: string;
  readonly values: readonly (number | null)[];
  /** How many answers it is made of, for the table. */
  readonly sample: number;
  /** Share within target, 0–1: fills the ring that is the first series' dot. */
  readonly within?: number | null;
};

/** A level to be measured against: the own target first, then the world. The value stands at the line, `label` in the legend. */
export type TrendLine = { readonly key: string; readonly value: number; readonly label: string };
