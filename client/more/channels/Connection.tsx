import { useState } from 'react';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { CopyButton } from '#client/ui/controls/CopyButton.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { Sheet } from '#client/ui/layout/Sheet.tsx';
import { toast } from '#client/ui/messages/Toast.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import type { ConnectionView } from '#shared/views/app.ts';
import { curlExample } from './curl.ts';
import { Health } from './Health.tsx';
import { WebhookLog } from './WebhookLog.tsx';
import { Secrets } from './Secrets.tsx';
import styles from './Channels.module.css';

const EXAMPLE_LINES = 9;

type Props = { connection: ConnectionView; secret: string | null; onSecret: (secret: string) => void; onBack: () => void };

/** One connected system: where to send, with which secret, an example to paste, and what came of the last deliveries. */
export function Connection({ connection, secret, onSecret, onBack }: Props) {
  const { words } = useRoomWords();
  const said = words.channels;
  const example = curlExample({ url: connection.url, secret, author: said.exampleAuthor, text: said.exampleText });
  return (
    <Screen title={connection.name} onBack={onBack}>
      <div className={styles.health} role="status">
        <Health connection={connection} />
      </div>
      {!connection.revoked && (
        <>
          <Card title={said.address}>
            <p className={styles.mono}>{connection.url}</p>
            <CopyButton text={connection.url} what={said.address} />
          </Card>
          <Card title={said.secrets}>
            <Secrets connection={connection} secret={secret} onSecret={onSecret} />
          </Card>
          <Card title={said.example}>
            <p>{secret === null ? `${said.exampleHint} ${said.exampleNoSecret}` : said.exampleHint}</p>
            <textarea
              className={`${styles.code} ${styles.mono}`}
              readOnly
              rows={EXAMPLE_LINES}
              wrap="off"
              spellCheck={false}
              aria-label={said.example}
              value={example}
            />
            <CopyButton text={example} what={said.example} />
          </Card>
        </>
      )}
      <Card title={said.deliveries}>
        <WebhookLog connectionId={connection.id} />
      </Card>
      {!connection.revoked && <Disconnect connection={connection} />}
    </Screen>
  );
}

function Disconnect({ connection }: { connection: ConnectionView }) {
  const { words } = useRoomWords();
  const [open, setOpen] = useState(false);
  const { busy, refusal, run } = useAction();
  const said = words.channels;
  const disconnect = () =>
    void run(async () => {
      await server.channel.revoke.mutate({ id: connection.id });
      await queryClient.invalidateQueries(api.channel.list.queryFilter());
      setOpen(false);
      toast(said.disconnected);
    });
  return (
    <>
      <Button variant="danger" onClick={() => setOpen(true)}>
        {said.disconnect}
      </Button>
      <Sheet title={`${said.disconnect}: ${connection.name}`} open={open} onClose={() => setOpen(false)}>
        <p>{said.disconnectHint}</p>
        <Refusal reason={refusal} />
        <Button variant="danger" wide busy={busy} onClick={disconnect}>
          {said.disconnect}
        </Button>
      </Sheet>
    </>
  );
}
