import { Link } from 'wouter';
import { useMember } from '#client/api/session/session.ts';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import type { DutyMember } from '#shared/views/duty.ts';
import { PhoneChecks } from '../phones/PhoneCheck.tsx';
import styles from '../Duty.module.css';

/** Without a rota: who would be told if somebody complained this minute, with the proof of each. */
export function WhoIsTold({ members }: { members: readonly DutyMember[] }) {
  const { words } = useRoomWords();
  const { may } = useMember();
  const rings = ({ proof }: DutyMember) => proof.state !== 'none' && proof.state !== 'blocked';
  const told = members.filter(rings);
  const notTold = members.filter((member) => !rings(member));
  const iAmOff = notTold.some(({ me }) => me);
  return (
    <>
      <p className={styles.now}>{words.duty.toldNow(told.length)}</p>
      {told.length === 0 && <Notice tone="danger">{words.duty.nobodyDanger}</Notice>}
      <p className={styles.rule}>{words.duty.rule}</p>
      {told.length > 0 && <PhoneChecks title={words.duty.wouldTell} members={told} />}
      {notTold.length > 0 && <PhoneChecks title={words.duty.wouldNot} members={notTold} />}
      <div className={styles.actions}>
        {may('team.manage') && (
          <Link href="/duty/roster" className={iAmOff ? styles.plain : styles.primary}>
            {words.duty.makeRota}
          </Link>
        )}
        {iAmOff && (
          <Link href="/more/phone" className={styles.primary}>
            {words.duty.turnOn}
          </Link>
        )}
        {may('team.manage') && (
          <Link href="/more/team" className={styles.plain}>
            {words.duty.inviteMore}
          </Link>
        )}
      </div>
    </>
  );
}
