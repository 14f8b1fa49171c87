import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { now } from '#client/api/clock.ts';
import { sentenceOf } from '#client/words/errors.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { PhoneLink } from '#client/phone/PhoneLink.tsx';
import { goBack } from '#client/ui/layout/back.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card, Row, Rows } from '#client/ui/layout/Card.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { toast } from '#client/ui/messages/Toast.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import type { SessionView } from '#shared/views/app.ts';
import { QueryFallback } from '#client/ui/layout/QueryFallback.tsx';

/** /more/sessions: where I am signed in, ending it from afar, and my account onto my phone. */
export function Sessions() {
  const { words, format } = useRoomWords();
  const [, navigate] = useLocation();
  const query = useQuery(api.session.list.queryOptions());
  const { data } = query;
  const nameOf = ({ label }: SessionView) => (label === '' ? words.team.unknownPhone : label);
  const end = async (session: SessionView) => {
    try {
      await server.session.revoke.mutate({ sessionId: session.id });
      toast(words.team.ended(nameOf(session)));
    } catch (error) {
      toast(sentenceOf(error, words));
    }
    await queryClient.invalidateQueries(api.session.list.queryFilter());
  };
  return (
    <Screen title={words.team.sessions} onBack={() => goBack(() => navigate('/more'))}>
      {data === undefined ? (
        <QueryFallback query={query} />
      ) : (
        <Card>
          <Rows>
            {data.map((session) => (
              <Row
                key={session.id}
                title={session.current ? `${nameOf(session)} (${words.team.here})` : nameOf(session)}
                detail={
                  session.current
                    ? words.team.signedIn(format.moment(session.createdAt, now()))
                    : words.team.lastSeen(format.moment(session.lastSeenAt, now()))
                }
                aside={
                  !session.current && (
                    <Button variant="quiet" aria-label={words.team.endName(nameOf(session))} onClick={() => void end(session)}>
                      {words.team.end}
                    </Button>
                  )
                }
              />
            ))}
          </Rows>
          <p>{words.team.lostHint}</p>
        </Card>
      )}
      <Card title={words.team.openOnPhone}>
        <PhoneLink />
      </Card>
    </Screen>
  );
}
