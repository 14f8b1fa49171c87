import { useState } from 'react';
import { now } from '#client/api/clock.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { Sheet } from '#client/ui/layout/Sheet.tsx';
import { toast } from '#client/ui/messages/Toast.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import type { BoardLinkView } from '#shared/views/app.ts';
import styles from '../Public.module.css';

/** One link: where it hangs, when it was last shown, and switching it off, which cannot be undone and is therefore asked about. */
export function BoardRow({ board, onRevoked }: { board: BoardLinkView; onRevoked: () => void }) {
  const { words, format } = useRoomWords();
  const [closing, setClosing] = useState(false);
  const { busy, refusal, run } = useAction();
  const said = words.outside.boards;
  const label = board.label === '' ? said.somewhere : board.label;
  const revoke = () =>
    void run(async () => {
      await server.board.revoke.mutate({ id: board.id });
      toast(said.revoked(label));
      onRevoked();
      await queryClient.invalidateQueries(api.board.list.queryFilter());
    });
  return (
    <Card title={label}>
      <p className={styles.small}>
        {said.made(format.moment(board.createdAt, now()))} ·{' '}
        {board.lastSeenAt === null ? said.neverSeen : said.seen(format.moment(board.lastSeenAt, now()))}
      </p>
      <div className={styles.actions}>
        <Button aria-label={said.revokeName(label)} onClick={() => setClosing(true)}>
          {said.revoke}
        </Button>
      </div>
      <Sheet title={said.revokeName(label)} open={closing} onClose={() => setClosing(false)}>
        <div className={styles.form}>
          <p>{said.revokeHint}</p>
          <Refusal reason={refusal} />
          <Button variant="danger" wide busy={busy} onClick={revoke}>
            {said.revoke}
          </Button>
        </div>
      </Sheet>
    </Card>
  );
}
