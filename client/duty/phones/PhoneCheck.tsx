import BellOff from 'lucide-react/icons/bell-off';
import BellRing from 'lucide-react/icons/bell-ring';
import Bell from 'lucide-react/icons/bell';
import { Link } from 'wouter';
import { useNow } from '#client/api/clock.ts';
import { useMember } from '#client/api/session/session.ts';
import { Card } from '#client/ui/layout/Card.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { daysSinceShown } from '#shared/duty/reach.ts';
import type { DutyMember } from '#shared/views/duty.ts';
import { ColleagueTest } from './ColleagueTest.tsx';
import type { ProofState } from '#shared/duty/types.ts';
import styles from './Phones.module.css';

/** Members and whether their phones ring: what is, what to do about it, and for whoever leads the team the test that proves it. */
export function PhoneChecks({ title, members }: { title: string; members: readonly DutyMember[] }) {
  return (
    <Card title={title}>
      <ul className={styles.list}>
        {members.map((member) => (
          <PhoneCheck key={member.id} member={member} />
        ))}
      </ul>
    </Card>
  );
}

function PhoneCheck({ member }: { member: DutyMember }) {
  const { words, format } = useRoomWords();
  const { may } = useMember();
  const now = useNow(10_000);
  const { proof } = member;
  const fine = proof.state === 'proved';
  const shown = proof.lastShownAt === null ? '' : words.reach.proved(format.moment(proof.lastShownAt, now));
  const rings = proof.state !== 'none' && proof.state !== 'blocked';
  return (
    <li className={styles.check}>
      <div className={styles.head}>
        <h3 className={styles.name}>{member.me ? words.duty.me(member.name) : member.name}</h3>
        <Proof state={proof.state} />
      </div>
      <p>
        {proof.state === 'proved'
          ? [words.duty.devices(proof.devices), shown].filter(Boolean).join(' · ')
          : words.reach.is(proof.state, daysSinceShown(proof, now))}
      </p>
      {proof.state !== 'proved' && <p className={styles.soft}>{words.reach.todo[proof.state]}</p>}
      {proof.hints.map((hint) => (
        <p key={hint} className={styles.soft}>
          {words.reach.hints[hint]}
        </p>
      ))}
      {member.me && !fine && (
        <Link href="/more/phone" className={styles.link}>
          {words.reach.checkMine}
        </Link>
      )}
      {!member.me && rings && may('team.manage') && <ColleagueTest memberId={member.id} name={member.name} quiet={fine} />}
    </li>
  );
}

/** Proved, not proved lately, cannot ring. The words are in the row; this is the mark beside them. */
function Proof({ state }: { state: ProofState }) {
  if (state === 'proved') return <BellRing className={styles.proved} aria-hidden="true" />;
  if (state === 'stale' || state === 'unproved') return <Bell className={styles.open} aria-hidden="true" />;
  return <BellOff className={styles.off} aria-hidden="true" />;
}
