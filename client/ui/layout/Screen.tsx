import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import { IconButton } from '../controls/Button.tsx';
import { cx } from '../cx.ts';
import { heightAs } from './edge.ts';
import { useWords } from '#client/words/words.tsx';
import styles from './Screen.module.css';

type ScreenProps = {
  /** The heading of level 1 and, with the app's name, the title of the document. */
  title: string;
  /** Shown instead of the title; the title stays for screen readers. */
  head?: ReactNode;
  aside?: ReactNode;
  /** Where the arrow goes; none on the four tabs. */
  onBack?: () => void;
  /** Stays at the bottom, under the thumb: above the tabs where they are there too. */
  bar?: ReactNode;
  /** Takes more of a desk: pictures beside one another. */
  wide?: boolean;
  children: ReactNode;
};

/**
 * One screen: heading, content, an optional bottom bar. When it opens, focus moves to its heading, so a screen reader says where
 * it is and Tab starts at the top; not on the very first page, where the browser has done it already.
 */
export function Screen({ title, head, aside, onBack, bar, wide = false, children }: ScreenProps) {
  const { words } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${words.common.appName}`;
  }, [title, words]);
  useEffect(() => {
    const active = document.activeElement;
    if (opened && (!active || active === document.body || !active.closest('main')))
      heading.current?.focus({ preventScroll: true });
    opened = true;
  }, []);
  return (
    <div className={cx(styles.screen, wide && styles.wide)}>
      <header className={styles.head}>
        {onBack && (
          <IconButton label={words.common.back} onClick={onBack}>
            <ArrowLeft aria-hidden="true" />
          </IconButton>
        )}
        <h1 ref={heading} tabIndex={-1} className={cx(styles.title, head !== undefined && styles.hidden)}>
          {title}
        </h1>
        {head !== undefined && <div className={styles.instead}>{head}</div>}
        {aside}
      </header>
      <main className={styles.content}>{children}</main>
      {bar !== undefined && (
        <footer ref={tellHeight} className={styles.bar} data-bar="">
          {bar}
        </footer>
      )}
    </div>
  );
}

const tellHeight = heightAs('--foot');

/** False until the first screen of this page has opened. */
let opened = false;
