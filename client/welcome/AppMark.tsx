import styles from './Step.module.css';

/** The app's own icon; the words beside it say the name. */
export function AppMark() {
  return <img className={styles.mark} src="/icons/ring.svg" alt="" width={72} height={72} />;
}
