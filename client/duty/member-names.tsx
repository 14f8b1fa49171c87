import { useRoomWords } from '#client/words/room-words.ts';
import { cx } from '#client/ui/cx.ts';
import type { Proof } from '#shared/duty/types.ts';
import type { DutyMember, DutyView } from '#shared/views/duty.ts';
import { may } from '#shared/model/roles.ts';
import styles from './Duty.module.css';

/** Names of the roster; somebody who has left has none. */
export function useNames(members: readonly DutyMember[]): (memberId: string) => string {
  const { words } = useRoomWords();
  return (memberId) => {
    const member = members.find(({ id }) => id === memberId);
    if (!member) return words.duty.somebody;
    return member.me ? words.duty.me(member.name) : member.name;
  };
}

/** The dot of proof: full and green when a push was shown, an open ring when nobody can say, a crossed one when it cannot ring. */
export function ProofDot({ proof }: { proof: Proof | null }) {
  const { words } = useRoomWords();
  if (proof === null) return null;
  const look = proof.state === 'proved' ? 'proved' : proof.state === 'stale' || proof.state === 'unproved' ? 'doubtful' : 'off';
  const label = words.duty.proofs[proof.state];
  return (
    <svg className={cx(styles.dot, styles[look])} viewBox="0 0 12 12" role="img" aria-label={label}>
      <title>{label}</title>
      <circle cx="6" cy="6" r="4.5" />
      {look === 'off' && <path d="M3 9 9 3" />}
    </svg>
  );
}

/** Everybody who may be on duty, for a Select. */
export function MemberOptions({ view, except = null }: { view: DutyView; except?: string | null }) {
  const nameOf = useNames(view.members);
  return view.members
    .filter(({ id, role }) => id !== except && view.roster.memberIds.includes(id) && may(role, 'duty.serve'))
    .map(({ id }) => (
      <option key={id} value={id}>
        {nameOf(id)}
      </option>
    ));
}
