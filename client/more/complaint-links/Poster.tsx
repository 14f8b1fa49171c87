import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import Printer from 'lucide-react/icons/printer';
import { useMember } from '#client/api/session/session.ts';
import { api } from '#client/api/trpc.ts';
import { goBack } from '#client/ui/layout/back.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { EmptyState } from '#client/ui/layout/EmptyState.tsx';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { QrCode } from '#client/ui/marks/QrCode.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { posterWords } from '#shared/messages/by-language/poster.ts';
import { LANGUAGES } from '#shared/model/languages.ts';
import { QueryFallback } from '#client/ui/layout/QueryFallback.tsx';
import styles from './Poster.module.css';

/** An address only this machine knows. */
const LOCAL = /^https?:\/\/(?:localhost|127\.|\[::1\])/;

/** /more/poster/:complaintLinkId: what is on the screen is what comes out of the printer, one page of A4. */
export function Poster({ complaintLinkId }: { complaintLinkId: string }) {
  const { words } = useRoomWords();
  const [, navigate] = useLocation();
  const { settings } = useMember();
  const query = useQuery(api.complaintLink.list.queryOptions());
  const { data } = query;
  const complaintLink = data?.find(({ id }) => id === complaintLinkId);
  const said = words.channels.poster;
  const language = settings?.language ?? 'en';
  const others = LANGUAGES.filter((each) => each !== language);
  const { headline, line, how } = posterWords[language];
  return (
    <Screen
      title={said.title}
      onBack={() => goBack(() => navigate('/more/complaint-links'))}
      bar={
        complaintLink && (
          <Button variant="primary" wide icon={<Printer aria-hidden="true" />} onClick={() => print()}>
            {said.print}
          </Button>
        )
      }
    >
      {data === undefined && <QueryFallback query={query} />}
      {data !== undefined && complaintLink === undefined && <EmptyState ring={{ kind: 'none' }} title={words.common.lostTitle} />}
      {complaintLink && (
        <>
          <p className={styles.hint}>{said.printHint}</p>
          {LOCAL.test(complaintLink.url) && <Notice tone="warning">{said.local}</Notice>}
          <article className={styles.sheet} lang={language}>
            <header>
              <p className={styles.business}>{settings?.name}</p>
              {complaintLink.placeLabel !== '' && <p className={styles.place}>{complaintLink.placeLabel}</p>}
            </header>
            <div className={styles.call}>
              <h2 className={styles.headline}>{headline}</h2>
              <p className={styles.line}>{line}</p>
            </div>
            <div className={styles.frame}>
              <QrCode text={complaintLink.url} label={words.team.qr} />
            </div>
            <p className={styles.how}>{how}</p>
            <footer className={styles.others}>
              {others.map((each) => (
                <p key={each} lang={each}>
                  {posterWords[each].headline} {posterWords[each].line}
                </p>
              ))}
              <p className={styles.address}>{complaintLink.url.replace(/^https?:\/\//, '')}</p>
            </footer>
          </article>
        </>
      )}
    </Screen>
  );
}
