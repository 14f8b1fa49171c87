import { useState } from 'react';
import { useLocation } from 'wouter';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Sheet, SheetFoot } from '#client/ui/layout/Sheet.tsx';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import { toast } from '#client/ui/messages/Toast.tsx';
import { useAction } from '#client/ui/messages/useAction.ts';
import { useConnecting } from '#client/words/connecting-words.ts';
import type { ConnectedView } from '#shared/views/connected.ts';
import styles from './Connected.module.css';

/** Says what goes and what stays before anything happens. */
export function Disconnect({ account }: { account: ConnectedView }) {
  const said = useConnecting();
  const [open, setOpen] = useState(false);
  const [, navigate] = useLocation();
  const { busy, refusal, run } = useAction();
  const disconnect = () =>
    void run(async () => {
      await server.account.disconnect.mutate({ id: account.id });
      setOpen(false);
      toast(said.disconnected(account.name));
      navigate('/more/channels', { replace: true });
      await queryClient.invalidateQueries(api.account.list.queryFilter());
    });
  return (
    <>
      <Button variant="danger" onClick={() => setOpen(true)}>
        {said.disconnect}
      </Button>
      <Sheet title={said.disconnectName(account.name)} open={open} onClose={() => setOpen(false)}>
        <ul className={styles.points}>
          {said.disconnectText.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <SheetFoot>
          <Refusal reason={refusal} />
          <Button variant="danger" wide busy={busy} onClick={disconnect}>
            {said.disconnect}
          </Button>
        </SheetFoot>
      </Sheet>
    </>
  );
}
