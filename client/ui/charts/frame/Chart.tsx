import { useId, useMemo, type ReactNode } from 'react';
import { useRoomWords } from '#client/words/room-words.ts';
import { CanvasContext } from './canvas.ts';
import { useRoom, type Room } from './measure.ts';
import { Patterns } from './Patterns.tsx';
import type { ChartPoint, Roving } from './roving.ts';
import styles from './Chart.module.css';

export type ChartHead = {
  readonly title: string;
  /** What it is made of, "34 first answers": always to be seen. */
  readonly sample: string;
};

export type ChartTable = {
  /** Heads of the columns; the first column heads the rows. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
};

export type LegendRow = {
  readonly key: string;
  /** Drawn 28 by 16. */
  readonly swatch: ReactNode;
  readonly text: string;
};

type Props<P extends ChartPoint> = ChartHead & {
  readonly empty: boolean;
  readonly table: ChartTable;
  readonly roving: Roving<P>;
  readonly opens: boolean;
  readonly legend?: readonly LegendRow[];
  readonly height: (room: Room) => number;
  /** The picture itself; it learns its size from `useCanvas`. */
  readonly children: ReactNode;
};

/** What all pictures have in common: name and sample size, the picture, what is pointed at, a legend, and the table behind it. */
export function Chart<P extends ChartPoint>({ title, sample, empty, table, roving, opens, legend, height, children }: Props<P>) {
  const { words } = useRoomWords();
  const id = useId();
  const [ref, room] = useRoom();
  const canvas = useMemo(() => ({ ...room, patterns: id }), [room, id]);
  return (
    <figure className={styles.chart} aria-labelledby={`${id}-title`}>
      <figcaption className={styles.head}>
        <h2 id={`${id}-title`} className={styles.title}>
          {title}
        </h2>
        <p className={styles.sample}>{sample}</p>
      </figcaption>
      {empty ? (
        <p className={styles.empty}>
          <span aria-hidden="true" className={styles.dash}>
            {words.charts.none}
          </span>
          {words.charts.empty}
        </p>
      ) : (
        <CanvasContext value={canvas}>
          <div ref={ref} className={styles.room}>
            {room.width > 0 && (
              <svg
                role="group"
                aria-labelledby={`${id}-title`}
                width={room.width}
                height={height(room)}
                className={styles.picture}
              >
                <Patterns id={id} />
                {children}
              </svg>
            )}
          </div>
          <p className={styles.shown} aria-hidden="true">
            {roving.shown?.name ?? (opens ? words.charts.hint : '')}
          </p>
          {legend && legend.length > 0 && (
            <ul className={styles.legend}>
              {legend.map(({ key, swatch, text }) => (
                <li key={key} className={styles.key}>
                  <svg width="28" height="16" aria-hidden="true" className={styles.swatch}>
                    {swatch}
                  </svg>
                  {text}
                </li>
              ))}
            </ul>
          )}
          <details className={styles.details}>
            <summary className={styles.summary}>{words.charts.table}</summary>
            <Table table={table} title={title} />
          </details>
        </CanvasContext>
      )}
    </figure>
  );
}

function Table({ table, title }: { table: ChartTable; title: string }) {
  return (
    // A wide table is scrolled by keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} role="region" aria-label={title} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th key={`${index}-${column}`} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key="head" scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={`${index}-${table.columns[index] ?? ''}`}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
