import { useQuery } from '@tanstack/react-query';
import { now } from '#client/api/clock.ts';
import { sentenceOf } from '#client/words/errors.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card, Row, Rows } from '#client/ui/layout/Card.tsx';
import { toast } from '#client/ui/messages/Toast.tsx';
import { useRoomWords } from '#client/words/room-words.ts';

/** Invitations that could still be used. */
export function Invitations() {
  const { words, format } = useRoomWords();
  const { data } = useQuery(api.team.invitations.queryOptions());
  const open = (data ?? []).filter(({ state }) => state === 'open');
  const revoke = async (id: string) => {
    try {
      await server.team.revokeInvitation.mutate({ id });
      toast(words.team.revoked);
    } catch (error) {
      toast(sentenceOf(error, words));
    }
    await queryClient.invalidateQueries(api.team.invitations.queryFilter());
  };
  if (open.length === 0) return null;
  return (
    <Card title={words.team.invitations}>
      <Rows>
        {open.map(({ id, label, role, expiresAt, madeBy }) => {
          const name = label === '' ? words.team.invitationNoName : label;
          return (
            <Row
              key={id}
              title={name}
              detail={words.team.invitationUntil(words.common.roles[role], format.moment(expiresAt, now()), madeBy)}
              aside={
                <Button variant="quiet" aria-label={words.team.revokeName(name)} onClick={() => void revoke(id)}>
                  {words.team.revoke}
                </Button>
              }
            />
          );
        })}
      </Rows>
    </Card>
  );
}
