import { useState } from 'react';
import Share2 from 'lucide-react/icons/share-2';
import { now } from '#client/api/clock.ts';
import { useMe } from '#client/api/session/session.ts';
import { server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { sentenceFor } from '#client/words/errors.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Chip, Chips } from '#client/ui/controls/Chip.tsx';
import { CopyButton } from '#client/ui/controls/CopyButton.tsx';
import { TextArea } from '#client/ui/controls/Field.tsx';
import { QrCode } from '#client/ui/marks/QrCode.tsx';
import { Sheet, SheetFoot } from '#client/ui/layout/Sheet.tsx';
import { toast } from '#client/ui/messages/Toast.tsx';
import { useWords } from '#client/words/words.tsx';
import { Unsaved } from '#client/ui/messages/unsaved.ts';
import { makeLink, readAgain, useLink, type Running } from './useSurge.ts';
import styles from './Surge.module.css';

const HOURS = [1, 2, 4, 8] as const;
const STATEMENT_MAX = 1_000;

type Props = { running: Running; open: boolean; onClose: () => void };

/** The link for helpers, how long, and what everybody is offered to say. */
export function SurgeSheet({ running, open, onClose }: Props) {
  const { words } = useWords();
  return (
    <Sheet title={words.surge.title} open={open} onClose={onClose}>
      <Inside running={running} onClose={onClose} />
    </Sheet>
  );
}

function Inside({ running, onClose }: Omit<Props, 'open'>) {
  const { words, format } = useWords();
  const { busy, refusal, run } = useAction();
  const [statement, setStatement] = useState(running.statement);
  const said = words.surge.sheet;
  const change = (input: { hours?: number; statement?: string }, done?: string) =>
    void run(async () => {
      await server.surge.update.mutate(input);
      await readAgain();
      if (done !== undefined) toast(done);
    });
  return (
    <div className={styles.form}>
      <Unsaved when={statement.trim() !== running.statement && !busy} />
      <LinkOf running={running} />
      <p>{said.until(format.time(running.endsAt))}</p>
      <Chips label={said.hours} wrap>
        {HOURS.map((hours) => (
          <Chip key={hours} disabled={busy} onClick={() => change({ hours })}>
            {said.hour(hours)}
          </Chip>
        ))}
      </Chips>
      <TextArea
        label={said.statement}
        hint={said.statementHint}
        rows={3}
        maxLength={STATEMENT_MAX}
        value={statement}
        onChange={(event) => setStatement(event.currentTarget.value)}
      />
      {refusal !== '' && (
        <p className={styles.refusal} role="alert">
          {sentenceFor(refusal, words)}
        </p>
      )}
      {statement.trim() !== running.statement && (
        <Button wide busy={busy} onClick={() => change({ statement: statement.trim() }, said.saved)}>
          {said.save}
        </Button>
      )}
      <SheetFoot>
        <Button variant="primary" wide onClick={onClose}>
          {words.common.done}
        </Button>
      </SheetFoot>
    </div>
  );
}

function LinkOf({ running }: { running: Running }) {
  const { words } = useWords();
  const { data: me } = useMe();
  const { busy, refusal, run } = useAction();
  const url = useLink(running.id);
  const said = words.surge.sheet;
  const renew = () => void run(() => makeLink(running, now()).then(readAgain));
  if (url === null || !running.linkOpen)
    return (
      <>
        <p className={styles.small}>{running.linkOpen ? said.gone : said.linkEnded}</p>
        {refusal !== '' && <p role="alert">{sentenceFor(refusal, words)}</p>}
        <Button wide busy={busy} onClick={renew}>
          {said.make}
        </Button>
      </>
    );
  const title = said.shareText(me?.current?.businessName ?? '');
  return (
    <>
      <p>{said.how}</p>
      <QrCode text={url} label={said.qr} />
      <div className={styles.actions}>
        <CopyButton text={url} what={words.surge.link} />
        {typeof navigator.share === 'function' && (
          <Button
            icon={<Share2 aria-hidden="true" />}
            onClick={() => void navigator.share({ title, url }).catch(() => undefined)}
          >
            {said.share}
          </Button>
        )}
      </div>
    </>
  );
}
