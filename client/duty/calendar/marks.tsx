import { cx } from '#client/ui/cx.ts';
import type { DutyMember } from '#shared/views/duty.ts';
import styles from './Marks.module.css';

const VARIANTS = [
  styles.variant0,
  styles.variant1,
  styles.variant2,
  styles.variant3,
  styles.variant4,
  styles.variant5,
  styles.variant6,
  styles.variant7,
];

/** "AN" for Ana, "JK" for Jana Králová. */
export function initialsOf(name: string): string {
  const [first = '', second] = name.trim().split(/\s+/);
  const letters = second === undefined ? [...first].slice(0, 2) : [[...first][0] ?? '', [...second][0] ?? ''];
  return letters.join('').toLocaleUpperCase();
}

/** Which of the looks is somebody's: by their place in the team, so that it stays. Null: one's own, or nobody known. */
export function variantOf(members: readonly DutyMember[], memberId: string): string | null {
  const index = members.findIndex(({ id }) => id === memberId);
  if (index < 0 || members[index]?.me === true) return null;
  return VARIANTS[index % VARIANTS.length] ?? null;
}

/** Somebody in two letters: colour and the line beneath tell apart, one's own is filled. The name is said elsewhere. */
export function Mark({
  memberId,
  members,
  faint = false,
}: {
  memberId: string;
  members: readonly DutyMember[];
  faint?: boolean;
}) {
  const member = members.find(({ id }) => id === memberId);
  const variant = member?.me === true ? styles.mine : variantOf(members, memberId);
  return (
    <span className={cx(styles.mark, variant, faint && styles.faint)} aria-hidden="true">
      {member ? initialsOf(member.name) : '?'}
    </span>
  );
}

const GAP_SIGN = '!';

/** Open, and nobody is there: hatched, with a sign of its own. */
export function GapMark() {
  return (
    <span className={cx(styles.mark, styles.gap)} aria-hidden="true">
      {GAP_SIGN}
    </span>
  );
}
