import { cx } from '#client/ui/cx.ts';
import type { DutyMember } from '#shared/views/duty.ts';
import styles from './Marks.module.css';

const LOOKS = [styles.look0, styles.look1, styles.look2, styles.look3, styles.look4, styles.look5, styles.look6, styles.look7];

/** "AN" for Ana, "JK" for Jana Králová. */
export function initialsOf(name: string): string {
  const [first = '', second] = name.trim().split(/\s+/);
  const letters = second === undefined ? [...first].slice(0, 2) : [[...first][0] ?? '', [...second][0] ?? ''];
  return letters.join('').toLocaleUpperCase();
}

/** Which of the looks is somebody's: by their place in the team, so that it stays. Null: one's own, or nobody known. */
export function lookOf(members: readonly DutyMember[], memberId: string): string | null {
  const index = members.findIndex(({ id }) => id === memberId);
  if (index < 0 || members[index]?.me === true) return null;
  return LOOKS[index % LOOKS.length] ?? null;
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
  const look = member?.me === true ? styles.mine : lookOf(members, memberId);
  return (
    <span className={cx(styles.mark, look, faint && styles.faint)} aria-hidden="true">
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
