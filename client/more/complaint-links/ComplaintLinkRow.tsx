import { useState } from 'react';
import { useLocation } from 'wouter';
import FileText from 'lucide-react/icons/file-text';
import { now } from '#client/api/clock.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { CopyButton } from '#client/ui/controls/CopyButton.tsx';
import { Sheet } from '#client/ui/layout/Sheet.tsx';
import { toast } from '#client/ui/messages/Toast.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import type { ComplaintLinkView } from '#shared/views/app.ts';
import styles from '../channels/Channels.module.css';

/** One way in: its poster, its link, and switching it off, which makes printed paper useless and is therefore asked about. */
export function ComplaintLinkRow({ complaintLink, mayRevoke }: { complaintLink: ComplaintLinkView; mayRevoke: boolean }) {
  const { words, format } = useRoomWords();
  const [, navigate] = useLocation();
  const [closing, setClosing] = useState(false);
  const { busy, refusal, run } = useAction();
  const said = words.channels.complaintLinks;
  const place = complaintLink.placeLabel === '' ? said.everywhere : complaintLink.placeLabel;
  const revoke = () =>
    void run(async () => {
      await server.complaintLink.revoke.mutate({ id: complaintLink.id });
      toast(said.revoked(place));
      await queryClient.invalidateQueries(api.complaintLink.list.queryFilter());
    });
  return (
    <Card title={place}>
      <p className={styles.detail}>{said.made(format.moment(complaintLink.createdAt, now()))}</p>
      <p className={styles.mono}>{complaintLink.url}</p>
      <div className={styles.actions}>
        <Button
          icon={<FileText aria-hidden="true" />}
          aria-label={said.posterName(place)}
          onClick={() => navigate(`/more/poster/${complaintLink.id}`)}
        >
          {said.poster}
        </Button>
        <CopyButton text={complaintLink.url} what={place} />
        {mayRevoke && (
          <Button variant="quiet" aria-label={said.revokeName(place)} onClick={() => setClosing(true)}>
            {said.revoke}
          </Button>
        )}
      </div>
      <Sheet title={said.revokeName(place)} open={closing} onClose={() => setClosing(false)}>
        <p>{said.revokeHint}</p>
        <Refusal reason={refusal} />
        <Button variant="danger" wide busy={busy} onClick={revoke}>
          {said.revoke}
        </Button>
      </Sheet>
    </Card>
  );
}
