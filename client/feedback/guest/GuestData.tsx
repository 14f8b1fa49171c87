import { useState } from 'react';
import Download from 'lucide-react/icons/download';
import Trash from 'lucide-react/icons/trash-2';
import { withProof } from '#client/api/session/proof.ts';
import { server } from '#client/api/trpc.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Sheet } from '#client/ui/layout/Sheet.tsx';
import { useWords } from '#client/words/words.tsx';
import { privacyWords } from '#shared/messages/by-language/privacy.ts';
import type { FeedbackDetail } from '#shared/views/app.ts';
import { MINUTE_MS } from '#shared/model/time.ts';
import { useItemAction } from '../useItem.ts';
import styles from './GuestData.module.css';

/** For those who lead: what is kept of this guest, to hand over or to erase. */
export function GuestData({ item }: { item: FeedbackDetail }) {
  const { language, words: common } = useWords();
  const words = privacyWords[language];
  const [asking, setAsking] = useState(false);
  const { busy, run } = useItemAction();
  const { id, guestItems } = item;
  const download = () =>
    void run(async () => save(await withProof(() => server.feedback.guestData.query({ id })), `guest-${id}.json`));
  const erase = async () => {
    const done = await run(() => withProof(() => server.feedback.eraseGuest.mutate({ id, items: guestItems })), words.erased);
    if (done) setAsking(false);
  };
  return (
    <div className={styles.guest}>
      <p className={styles.about}>{words.about(guestItems)}</p>
      <Button icon={<Download aria-hidden="true" />} busy={busy} onClick={download}>
        {words.download}
      </Button>
      {!item.erased && (
        <Button variant="danger" icon={<Trash aria-hidden="true" />} onClick={() => setAsking(true)}>
          {words.erase}
        </Button>
      )}
      <Sheet title={words.sure} open={asking} onClose={() => setAsking(false)}>
        <div className={styles.guest}>
          <p>{words.sureText(guestItems)}</p>
          <Button variant="danger" wide busy={busy} onClick={() => void erase()}>
            {words.eraseNow}
          </Button>
          <Button wide onClick={() => setAsking(false)}>
            {common.common.cancel}
          </Button>
        </div>
      </Sheet>
    </div>
  );
}

function save(data: unknown, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }));
  link.download = name;
  link.click();
  // Safari reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), MINUTE_MS);
}
