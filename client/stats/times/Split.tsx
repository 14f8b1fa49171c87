import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { Chip, Chips } from '#client/ui/controls/Chip.tsx';
import { useStatistics } from '#client/words/statistics-words.ts';
import { useWords } from '#client/words/words.tsx';
import { LEVELS } from '#shared/model/feedback.ts';
import type { TimesView } from '#shared/views/stats.ts';
import { ratio, type ResponseFigures, type Share } from '#shared/stats/figures.ts';
import { OWED, type OwedFigures, type OwedKind, type OwedSplit } from '#shared/stats/owed.ts';
import { HOUR_MS, MINUTE_MS } from '#shared/model/time.ts';
import { ANSWERED, DUE, itemsHref } from '../items/drill-down.ts';
import { useLabels } from '../useLabels.ts';
import { useSample } from '../useSample.ts';
import { useSay } from '../useSay.ts';
import { Dots } from '../parts/Dots.tsx';
import { Part } from '../parts/Part.tsx';
import stats from '../Stats.module.css';
import styles from './Split.module.css';

const SPLITS = ['level', 'channel', 'place', 'member', 'clock', 'kind'] as const satisfies readonly OwedSplit[];

/** `response` null: nothing was said here in this time, and still something was owed. */
type Row = { readonly key: string; readonly response: ResponseFigures | null; readonly owed: OwedFigures | null };

/** What was owed to guests and how much of it was kept, by whatever one likes: a table on a desk, on a phone one block to a row. */
export function Split({ view }: { view: TimesView }) {
  const { screens, none } = useStatistics();
  const { times } = screens;
  const [by, setBy] = useState<(typeof SPLITS)[number]>('level');
  const rows = rowsOf(view, by);
  const owed = OWED.filter((what) => rows.some((row) => (row.owed?.[what].of ?? 0) > 0));
  return (
    <Part title={times.targets.title}>
      <p className={stats.quiet}>{times.targets.hint}</p>
      <Chips label={times.by}>
        {SPLITS.map((split) => (
          <Chip key={split} pressed={split === by} onClick={() => setBy(split)}>
            {times.byNames[split]}
          </Chip>
        ))}
      </Chips>
      {by === 'member' && <p className={stats.quiet}>{times.onlyYou}</p>}
      {rows.length === 0 ? (
        <p>{none}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{times.byNames[by]}</th>
              <th scope="col">{times.count}</th>
              <th scope="col">{times.firstInTime}</th>
              <th scope="col">{times.median}</th>
              <th scope="col">{times.p90}</th>
              {owed.map((what) => (
                <th key={what} scope="col">
                  {times.owed[what]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <OneRow key={row.key} row={row} by={by} owed={owed} view={view} />
            ))}
          </tbody>
        </table>
      )}
    </Part>
  );
}

type Props = { row: Row; by: OwedSplit; owed: readonly OwedKind[]; view: TimesView };

function OneRow({ row, by, owed, view }: Props) {
  const { format } = useWords();
  const { screens, none } = useStatistics();
  const { times } = screens;
  const label = useLabels(useSay(view.people, view.timeZone));
  const sampleOf = useSample();
  const { key, response } = row;
  const at = { dimension: by, key } as const;
  const target = by === 'level' ? view.targets.find(({ level }) => level === key) : undefined;
  const soon = target && format.span(target.firstMinutes * MINUTE_MS);
  const targets = {
    first: soon,
    promise: undefined,
    next_reply: soon,
    settlement: target && format.span(target.settleHours * HOUR_MS),
  };
  const wall = response?.first.wall;
  const waited = itemsHref(view.range, { ...ANSWERED, ...at });
  return (
    <tr>
      <th scope="row">{response === null ? label(by, key) : <Link href={itemsHref(view.range, at)}>{label(by, key)}</Link>}</th>
      <Cell name={times.count}>{response === null ? none : format.number(response.asked)}</Cell>
      <Cell name={times.firstInTime} target={targets.first}>
        <InTime share={response?.withinTarget} href={itemsHref(view.range, { ...at, outcomes: DUE })} />
      </Cell>
      <Cell name={times.median}>
        {wall === undefined || wall.medianMs === null ? none : <Link href={waited}>{format.span(wall.medianMs)}</Link>}
        {wall !== undefined && wall.waiting > 0 && <small>{sampleOf(wall)}</small>}
      </Cell>
      <Cell name={wall?.few ? times.each : times.p90}>
        {wall?.few ? <Dots waits={wall.few} /> : wall === undefined || wall.p90Ms === null ? none : format.span(wall.p90Ms)}
      </Cell>
      {owed.map((what) => (
        <Cell key={what} name={times.owed[what]} target={targets[what]}>
          <InTime share={row.owed?.[what]} href={itemsHref(view.range, { ...at, owed: what })} />
        </Cell>
      ))}
    </tr>
  );
}

/** On a phone the name of the column stands in the cell. */
function Cell({ name, target, children }: { name: string; target?: string | undefined; children: ReactNode }) {
  const { screens } = useStatistics();
  return (
    <td>
      <span className={styles.what}>{name}</span>
      <span className={styles.figure}>
        {children}
        {target !== undefined && <small>{screens.times.target(target)}</small>}
      </span>
    </td>
  );
}

/** "92 %", "11 of 12" */
function InTime({ share, href }: { share: Share | undefined; href: string }) {
  const { format } = useWords();
  const { screens, none } = useStatistics();
  const value = share === undefined ? null : ratio(share);
  if (share === undefined || value === null) return none;
  return (
    <>
      <Link href={href}>{format.percent(value)}</Link>
      <small>{screens.partOf(format.number(share.part), format.number(share.of))}</small>
    </>
  );
}

/** Levels and hours in their order, everything else by how much there was. What was only owed comes last. */
function rowsOf({ times, owed }: TimesView, by: OwedSplit): readonly Row[] {
  const owedBy = new Map(owed.by[by].map(({ key, figures }) => [key, figures]));
  const said = times.by[by].map(({ key, all }): Row => ({ key, response: all, owed: owedBy.get(key) ?? null }));
  const silent = owed.by[by].filter(({ key }) => !times.by[by].some((row) => row.key === key));
  const rows = [...said, ...silent.map(({ key, figures }): Row => ({ key, response: null, owed: figures }))];
  if (by === 'level') return LEVELS.flatMap((level) => rows.filter(({ key }) => key === level));
  if (by !== 'clock') return rows;
  const order = ({ key }: Row) => (Number(key) - times.nightHours + 24) % 24;
  return rows.toSorted((a, b) => order(a) - order(b));
}
