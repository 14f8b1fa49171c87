import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { now } from '#client/api/clock.ts';
import { useMember } from '#client/api/session/session.ts';
import { api } from '#client/api/trpc.ts';
import { goBack } from '#client/ui/layout/back.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card, Row, Rows } from '#client/ui/layout/Card.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { Sheet } from '#client/ui/layout/Sheet.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { QueryFallback } from '#client/ui/layout/QueryFallback.tsx';
import { Passkeys } from './Passkeys.tsx';
import { ChangeEmail } from './ChangeEmail.tsx';
import { ChangePassword } from './ChangePassword.tsx';
import { DeleteAccount, Everywhere, Leave } from './Endings.tsx';
import { NewCode } from './NewCode.tsx';
import { OwnName } from './OwnName.tsx';

type Part = 'email' | 'password' | 'code' | 'everywhere' | 'leave' | 'remove';

/** /more/you: what is mine alone. Everything that could lock me out, or lets me back in, in one place. */
export function You() {
  const { words, format } = useRoomWords();
  const [, navigate] = useLocation();
  const { helper, settings } = useMember();
  const query = useQuery(api.you.get.queryOptions());
  const { data } = query;
  const [part, setPart] = useState<Part | null>(null);
  const { you, code } = words.account;
  const close = () => setPart(null);
  const title: Record<Part, string> = {
    email: you.emailChange,
    password: you.passwordChange,
    code: code.title,
    everywhere: you.everywhere,
    leave: you.leaveAsk(settings?.name ?? ''),
    remove: you.removeAsk,
  };
  const change = (what: Part, name: string) => (
    <Button variant="quiet" aria-label={name} onClick={() => setPart(what)}>
      {you.change}
    </Button>
  );
  return (
    <Screen title={you.title} onBack={() => goBack(() => navigate('/more'))}>
      {data === undefined ? (
        <QueryFallback query={query} />
      ) : (
        <>
          <Card>
            <OwnName key={data.name} name={data.name} />
          </Card>
          {!helper && (
            <Card>
              <Rows>
                <Row title={you.email} detail={data.email} aside={change('email', you.emailChange)} />
                <Row title={you.password} detail="••••••••••" aside={change('password', you.passwordChange)} />
                <Row
                  title={you.recovery}
                  detail={
                    data.recovery.state === 'kept'
                      ? you.recoveryKept(format.moment(data.recovery.at ?? 0, now()))
                      : data.recovery.state === 'unseen'
                        ? you.recoveryUnseen
                        : you.recoveryNone
                  }
                  aside={
                    <Button variant="quiet" onClick={() => setPart('code')}>
                      {you.recoveryNew}
                    </Button>
                  }
                />
              </Rows>
            </Card>
          )}
          {!helper && <Passkeys />}
          <Card title={you.end}>
            <Ending onOpen={() => setPart('everywhere')}>{you.everywhere}</Ending>
            <Ending onOpen={() => setPart('leave')}>{you.leave}</Ending>
            {!helper && <Ending onOpen={() => setPart('remove')}>{you.remove}</Ending>}
          </Card>
          <Sheet title={part === null ? '' : title[part]} open={part !== null} onClose={close}>
            {part === 'email' && <ChangeEmail mail={data.mail} onDone={close} />}
            {part === 'password' && <ChangePassword email={data.email} onDone={close} />}
            {part === 'code' && <NewCode email={data.email} onDone={close} />}
            {part === 'everywhere' && <Everywhere onKeep={close} />}
            {part === 'leave' && <Leave onKeep={close} />}
            {part === 'remove' && <DeleteAccount onKeep={close} />}
          </Sheet>
        </>
      )}
    </Screen>
  );
}

function Ending({ onOpen, children }: { onOpen: () => void; children: ReactNode }) {
  return (
    <Button wide onClick={onOpen}>
      {children}
    </Button>
  );
}
