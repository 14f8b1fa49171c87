import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useSearch } from 'wouter';
import UserPlus from 'lucide-react/icons/user-plus';
import { now } from '#client/api/clock.ts';
import { useMember } from '#client/api/session/session.ts';
import { api } from '#client/api/trpc.ts';
import { goBack } from '#client/ui/layout/back.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card, Row, Rows } from '#client/ui/layout/Card.tsx';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import type { MemberView } from '#shared/views/app.ts';
import { QueryFallback } from '#client/ui/layout/QueryFallback.tsx';
import { Invitations } from './Invitations.tsx';
import { InviteSheet } from './InviteSheet.tsx';
import { MemberSheet } from './MemberSheet.tsx';
import styles from '../More.module.css';

/** /more/team: who can be told, in words; roles and invitations for those who may. `?invite` opens the invitation at once. */
export function Team() {
  const { words } = useRoomWords();
  const [, navigate] = useLocation();
  const asked = new URLSearchParams(useSearch()).has('invite');
  const { may } = useMember();
  const manages = may('team.manage');
  const [inviting, setInviting] = useState(asked && manages);
  const [changing, setChanging] = useState<MemberView | null>(null);
  const query = useQuery(api.team.list.queryOptions());
  const { data } = query;
  const nobody = data !== undefined && data.every(({ devices }) => devices === 0);
  return (
    <Screen title={words.team.title} onBack={() => goBack(() => navigate('/more'))}>
      {nobody && (
        <Notice
          tone="danger"
          action={
            <Button variant="quiet" onClick={() => navigate('/more/phone')}>
              {words.team.turnOnHere}
            </Button>
          }
        >
          {words.team.nobodyReachable}
        </Notice>
      )}
      {manages && (
        <Button variant="primary" wide icon={<UserPlus aria-hidden="true" />} onClick={() => setInviting(true)}>
          {words.team.invite}
        </Button>
      )}
      {data === undefined ? (
        <QueryFallback query={query} />
      ) : (
        <Card>
          <Rows>
            {data.map((member) => (
              <Row
                key={member.id}
                title={member.me ? `${member.name} (${words.team.me})` : member.name}
                detail={<Reach member={member} />}
                aside={
                  manages && (
                    <Button variant="quiet" aria-label={words.team.changeName(member.name)} onClick={() => setChanging(member)}>
                      {words.team.change}
                    </Button>
                  )
                }
              />
            ))}
          </Rows>
        </Card>
      )}
      {manages && <Invitations />}
      <InviteSheet open={inviting} onClose={() => setInviting(false)} />
      <MemberSheet member={changing} onClose={() => setChanging(null)} />
    </Screen>
  );
}

function Reach({ member }: { member: MemberView }) {
  const { words, format } = useRoomWords();
  const role = words.common.roles[member.role];
  if (member.devices === 0) {
    return (
      <>
        {role} <br />
        <span className={styles.danger}>{words.team.unreachable}</span>
      </>
    );
  }
  const proof = member.lastShownAt === null ? words.team.neverRang : words.team.reached(format.moment(member.lastShownAt, now()));
  return (
    <>
      {role} <br />
      {`${words.team.phones(member.devices)}, ${proof}`}
    </>
  );
}
