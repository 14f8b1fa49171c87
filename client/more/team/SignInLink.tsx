import { useEffect, useState } from 'react';
import Share2 from 'lucide-react/icons/share-2';
import { now } from '#client/api/clock.ts';
import { withProof } from '#client/api/session/proof.ts';
import { useMe } from '#client/api/session/session.ts';
import { server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { CopyButton } from '#client/ui/controls/CopyButton.tsx';
import { QrCode } from '#client/ui/marks/QrCode.tsx';
import { SheetFoot } from '#client/ui/layout/Sheet.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import type { MemberView } from '#shared/views/app.ts';
import styles from '../More.module.css';

/** A one-time link that sets a new password for a colleague: made when asked for, shown once. */
export function SignInLink({ member, onDone }: { member: MemberView; onDone: () => void }) {
  const { words, format } = useRoomWords();
  const { data: me } = useMe();
  const [link, setLink] = useState<{ url: string; expiresAt: number } | null>(null);
  const [over, setOver] = useState(false);
  const { busy, refusal, run } = useAction();
  const said = words.account.link;
  useEffect(() => {
    if (link === null) return undefined;
    const timer = setTimeout(() => setOver(true), Math.max(0, link.expiresAt - now()));
    return () => clearTimeout(timer);
  }, [link]);
  const make = () =>
    void run(async () => {
      const { token, expiresAt } = await withProof(() => server.team.signInLink.mutate({ memberId: member.id }));
      // behind the #: it is in no request line, no log and no Referer
      setLink({ url: `${location.origin}/back#${token}`, expiresAt });
      setOver(false);
    });
  if (link === null || over)
    return (
      <div className={styles.form}>
        <p role={over ? 'status' : undefined}>{over ? said.over : said.lead}</p>
        <Refusal reason={refusal} />
        <Button variant="primary" wide busy={busy} onClick={make}>
          {said.make}
        </Button>
      </div>
    );
  const business = me?.current?.businessName ?? '';
  return (
    <div className={styles.form}>
      <p role="status">{said.ready(format.time(link.expiresAt))}</p>
      <QrCode text={link.url} label={words.team.qr} />
      <p>{said.scan(member.name)}</p>
      <div className={styles.actions}>
        <CopyButton text={link.url} what={said.link} />
        {typeof navigator.share === 'function' && (
          <Button
            icon={<Share2 aria-hidden="true" />}
            onClick={() => void navigator.share({ title: said.share(business), url: link.url }).catch(() => undefined)}
          >
            {words.team.share}
          </Button>
        )}
      </div>
      <SheetFoot>
        <Button variant="primary" wide onClick={onDone}>
          {words.common.done}
        </Button>
      </SheetFoot>
    </div>
  );
}
