import { useEffect, useState } from 'react';
import { now } from '#client/api/clock.ts';
import { sentenceFor } from '#client/words/errors.ts';
import { server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { QrCode } from '#client/ui/marks/QrCode.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import styles from './AlertsPanel.module.css';

/** Brings this account to a phone: a QR code that works once, for five minutes. Made when asked for, not before. */
export function PhoneLink() {
  const { words } = useRoomWords();
  const [link, setLink] = useState<{ url: string; expiresAt: number } | null>(null);
  const [expired, setExpired] = useState(false);
  const { busy, refusal, run } = useAction();
  useEffect(() => {
    if (link === null) return undefined;
    const timer = setTimeout(() => setExpired(true), Math.max(0, link.expiresAt - now()));
    return () => clearTimeout(timer);
  }, [link]);
  const make = () =>
    void run(async () => {
      const { token, expiresAt } = await server.session.phoneLink.mutate();
      // behind the #: it is in no request line, no log and no Referer
      setLink({ url: `${location.origin}/phone#${token}`, expiresAt });
      setExpired(false);
    });
  const shown = link !== null && !expired;
  return (
    <>
      {shown && (
        <>
          <QrCode text={link.url} label={words.team.qr} />
          <p>{words.team.openOnPhoneLead}</p>
        </>
      )}
      {link !== null && expired && <p role="status">{words.team.openOnPhoneExpired}</p>}
      {refusal !== '' && (
        <p className={styles.failed} role="alert">
          {sentenceFor(refusal, words)}
        </p>
      )}
      {!shown && (
        <Button wide busy={busy} onClick={make}>
          {link === null ? words.team.openOnPhoneMake : words.team.openOnPhoneAgain}
        </Button>
      )}
    </>
  );
}
