import { Link } from 'wouter';
import { useNow } from '#client/api/clock.ts';
import { useMember } from '#client/api/session.ts';
import { Card, Row, Rows } from '#client/ui/Card.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { useWords } from '#client/ui/words.tsx';
import type { MemberView } from '#shared/model/views.ts';
import { Proof } from './Proof.tsx';
import styles from './Duty.module.css';

/** Without a rota: who would be told if somebody complained this minute, with the proof of each. */
export function WhoIsTold({ members }: { members: readonly MemberView[] }) {
  const { words } = useWords();
  const { may } = useMember();
  const told = members.filter(({ devices }) => devices > 0);
  const notTold = members.filter(({ devices }) => devices === 0);
  const iAmOff = notTold.some(({ me }) => me);
  return (
    <>
      <p className={styles.now}>{words.duty.toldNow(told.length)}</p>
      {told.length === 0 && <Notice tone="danger">{words.duty.nobodyDanger}</Notice>}
      <p className={styles.rule}>{words.duty.rule}</p>
      {told.length > 0 && <People title={words.duty.wouldTell} members={told} />}
      {notTold.length > 0 && <People title={words.duty.wouldNot} members={notTold} />}
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

function People({ title, members }: { title: string; members: readonly MemberView[] }) {
  const { words, format } = useWords();
  const now = useNow(10_000);
  return (
    <Card title={title}>
      <Rows>
        {members.map((member) => (
          <Row
            key={member.id}
            title={member.me ? words.duty.me(member.name) : member.name}
            detail={
              member.devices === 0
                ? words.duty.noDevice
                : [
                    words.duty.devices(member.devices),
                    member.lastShownAt === null ? words.duty.noProof : words.duty.proof(format.moment(member.lastShownAt, now)),
                  ].join(' · ')
            }
            aside={<Proof devices={member.devices} proved={member.lastShownAt !== null} />}
          />
        ))}
      </Rows>
    </Card>
  );
}
