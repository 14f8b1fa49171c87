import { useState } from 'react';
import Download from 'lucide-react/icons/download';
import { currentBusiness } from '#client/api/business.ts';
import { now } from '#client/api/clock.ts';
import { provedLink } from '#client/api/session/proved-link.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { useMember } from '#client/api/session/session.ts';
import { Card } from '#client/ui/layout/Card.tsx';
import { Field } from '#client/ui/controls/Field.tsx';
import { useWords } from '#client/words/words.tsx';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import { trailWords } from '#shared/messages/by-language/trail.ts';
import { dateOfDay, dayOfDate, localDay } from '#shared/response/zone.ts';
import styles from './Trail.module.css';

const DAYS_BACK = 90;

/** A link: the browser saves a long table while it is being made. */
export function TrailFile() {
  const { language } = useWords();
  const words = trailWords[language];
  const { refusal, run } = useAction();
  const follow = provedLink(run);
  const { settings } = useMember();
  const today = localDay(settings?.hours.timeZone ?? 'UTC', now());
  const [from, setFrom] = useState(dateOfDay(today - DAYS_BACK));
  const [to, setTo] = useState(dateOfDay(today));
  const [first, last] = [dayOfDate(from), dayOfDate(to)];
  const wrong = first === null || last === null || last < first;
  const query = new URLSearchParams({ business: currentBusiness() ?? '', from, to, lang: language });
  return (
    <Card title={words.fileTitle}>
      <p className={styles.hint}>{words.fileHint}</p>
      <div className={styles.filters}>
        <Field label={words.from} type="date" value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
        <Field
          label={words.to}
          type="date"
          value={to}
          error={wrong ? words.wrongDays : undefined}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
      </div>
      <Refusal reason={refusal} />
      {!wrong && (
        <a className={styles.save} href={`/export/audit.csv?${query}`} download="" onClick={follow}>
          <Download aria-hidden="true" />
          {words.save}
        </a>
      )}
    </Card>
  );
}
