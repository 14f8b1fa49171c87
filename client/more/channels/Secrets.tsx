import { now } from '#client/api/clock.ts';
import { withProof } from '#client/api/session/proof.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Row, Rows } from '#client/ui/layout/Card.tsx';
import { CopyButton } from '#client/ui/controls/CopyButton.tsx';
import { toast } from '#client/ui/messages/Toast.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import type { ConnectionView } from '#shared/views/app.ts';
import styles from './Channels.module.css';

/** Two may be valid at once while the other system changes over. */
export function Secrets({
  connection,
  secret,
  onSecret,
}: {
  connection: ConnectionView;
  secret: string | null;
  onSecret: (secret: string) => void;
}) {
  const { words, format } = useRoomWords();
  const { busy, refusal, run } = useAction();
  const said = words.channels;
  const refresh = () => queryClient.invalidateQueries(api.channel.list.queryFilter());
  const rotate = () =>
    void run(async () => {
      const made = await withProof(() => server.channel.rotate.mutate({ id: connection.id }));
      onSecret(made.secret);
      await refresh();
    });
  const revoke = (secretId: string) =>
    void run(async () => {
      await server.channel.revokeSecret.mutate({ secretId });
      await refresh();
      toast(said.secretRevoked);
    });
  return (
    <>
      {secret !== null && (
        <div className={styles.once} role="status">
          <p>{said.secretOnce}</p>
          <p className={styles.mono}>{secret}</p>
          <CopyButton text={secret} what={said.secret} />
        </div>
      )}
      {connection.secrets.length > 1 && <p>{said.rotated}</p>}
      <Rows>
        {connection.secrets.map(({ id, hint, createdAt }) => (
          <Row
            key={id}
            title={<span className={styles.mono}>{said.secretHint(hint)}</span>}
            detail={said.secretMade(format.moment(createdAt, now()))}
            aside={
              connection.secrets.length > 1 && (
                <Button variant="quiet" aria-label={said.revokeSecretName(hint)} busy={busy} onClick={() => revoke(id)}>
                  {said.revokeSecret}
                </Button>
              )
            }
          />
        ))}
      </Rows>
      <Refusal reason={refusal} />
      {connection.secrets.length < 2 && (
        <>
          <p className={styles.lead}>{said.rotateHint}</p>
          <Button busy={busy} onClick={rotate}>
            {said.rotate}
          </Button>
        </>
      )}
    </>
  );
}
