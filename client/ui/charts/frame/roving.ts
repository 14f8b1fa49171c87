import { useState, type KeyboardEvent } from 'react';

/** Something in a picture that can be reached, read out and opened. `name` says it all in one phrase. */
export type ChartPoint = { readonly key: string; readonly name: string };

export type Roving<P extends ChartPoint> = {
  /** The one that Tab reaches. */
  readonly active: number;
  /** The one pointed at or focused now. */
  readonly shown: P | null;
  /** `turned`: the picture lies on its side, rows run down. */
  readonly marks: (index: number, turned?: boolean) => MarkProps;
};

export type MarkProps = {
  readonly role: 'button' | 'img';
  readonly tabIndex: 0 | -1;
  readonly 'aria-label': string;
  readonly 'data-point': number;
  readonly onKeyDown: (event: KeyboardEvent<SVGElement>) => void;
  readonly onClick: () => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
};

/**
 * One stop for Tab per picture; inside it the arrow keys, Home and End. `columns`: points stand in rows of so many, up and down go a
 * row; left out, all four arrows go one on.
 */
export function useRoving<P extends ChartPoint>(
  points: readonly P[],
  { columns, onOpen }: { readonly columns?: number; readonly onOpen?: ((point: P) => void) | undefined } = {},
): Roving<P> {
  const [wanted, setWanted] = useState(0);
  const [shown, setShown] = useState<string | null>(null);
  const active = Math.min(wanted, Math.max(0, points.length - 1));
  const marks = (index: number, turned = false): MarkProps => {
    const point = points[index];
    return {
      role: onOpen ? 'button' : 'img',
      tabIndex: index === active ? 0 : -1,
      'aria-label': point?.name ?? '',
      'data-point': index,
      onKeyDown: (event) => {
        const key = turned ? (TURNED[event.key] ?? event.key) : event.key;
        const to = nextPoint(key, index, points.length, columns);
        if (to !== null) {
          event.preventDefault();
          setWanted(to);
          event.currentTarget.parentElement?.querySelector<SVGElement>(`[data-point="${to}"]`)?.focus();
        } else if (point && onOpen && (event.key === 'Enter' || event.key === ' ')) {
          event.preventDefault();
          onOpen(point);
        }
      },
      onClick: () => {
        setWanted(index);
        if (point) onOpen?.(point);
      },
      onFocus: () => {
        setWanted(index);
        setShown(point?.key ?? null);
      },
      onBlur: () => setShown(null),
      onPointerEnter: () => setShown(point?.key ?? null),
      onPointerLeave: () => setShown(null),
    };
  };
  return { active, shown: points.find(({ key }) => key === shown) ?? null, marks };
}

const TURNED: Readonly<Record<string, string>> = {
  ArrowLeft: 'ArrowUp',
  ArrowUp: 'ArrowLeft',
  ArrowRight: 'ArrowDown',
  ArrowDown: 'ArrowRight',
};

/** Where a key leads from point `index` of `count`; null: nowhere, or the key is none of ours. Never wraps round. */
export function nextPoint(key: string, index: number, count: number, columns = 1): number | null {
  const to = {
    ArrowLeft: index - 1,
    ArrowRight: index + 1,
    ArrowUp: index - columns,
    ArrowDown: index + columns,
    Home: 0,
    End: count - 1,
  }[key];
  return to === undefined || to === index || to < 0 || to >= count ? null : to;
}
