import type { MarkProps } from './roving.ts';
import styles from './marks.module.css';

/**
 * What a finger, a mouse or Tab reaches: lies over the drawing, which itself is hidden from screen readers, because the point's name
 * says more. All hits of a picture have one parent; the arrow keys look for each other there.
 */
export function Hit({ marks, ...box }: { marks: MarkProps; x: number; y: number; width: number; height: number }) {
  return <rect {...box} {...marks} rx="5" className={styles.hit} />;
}
