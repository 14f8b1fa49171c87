import { useState } from 'react';
import { useNow } from '#client/api/clock.ts';
import { server } from '#client/api/trpc.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Chip, Chips } from '#client/ui/controls/Chip.tsx';
import { Field } from '#client/ui/controls/Field.tsx';
import { Sheet } from '#client/ui/layout/Sheet.tsx';
import { useWords } from '#client/words/words.tsx';
import type { FeedbackDetail } from '#shared/views/app.ts';
import { MINUTE_MS } from '#shared/model/time.ts';
import { useItemAction } from '../../useItem.ts';
import styles from '../HoldingSheet.module.css';

const MINUTES_AGO = [15, 30, 60, 120] as const;

type OutsideProps = {
  readonly item: FeedbackDetail;
  readonly open: boolean;
  readonly onClose: () => void;
};

/** Somebody called the guest, or answered on the platform itself: when, so that the figures are true. */
export function OutsideSheet({ item, open, onClose }: OutsideProps) {
  const { words, format } = useWords();
  const now = useNow(10_000);
  const { run } = useItemAction();
  const [ago, setAgo] = useState<number>(0);
  const [own, setOwn] = useState('');
  // The field has no zone: it is the wall time of whoever types.
  const typed = Date.parse(own);
  const at = Math.max(Number.isFinite(typed) ? typed : now - ago * MINUTE_MS, item.spokeAt);
  const choices = MINUTES_AGO.filter((minutes) => now - minutes * MINUTE_MS >= item.spokeAt);
  // The field knows minutes only.
  const early = typed < item.spokeAt - MINUTE_MS;
  const late = typed > now;
  const justNow = own === '' && ago === 0;
  const said = words.feedback.outside;
  return (
    <Sheet title={said.title} open={open} onClose={onClose}>
      <Chips label={said.title} wrap>
        <Chip pressed={justNow} onClick={() => choose(0)}>
          {said.justNow}
        </Chip>
        {choices.map((minutes) => (
          <Chip key={minutes} pressed={own === '' && ago === minutes} onClick={() => choose(minutes)}>
            {format.time(now - minutes * MINUTE_MS)}
          </Chip>
        ))}
      </Chips>
      <Field
        label={said.other}
        type="datetime-local"
        value={own}
        error={early ? said.tooEarly(format.moment(item.spokeAt, now)) : late ? said.tooLate : undefined}
        onChange={(event) => setOwn(event.currentTarget.value)}
      />
      <div className={styles.go}>
        <Button
          variant="primary"
          wide
          disabled={early || late}
          onClick={() => {
            onClose();
            void run(
              () => server.feedback.resolve.mutate({ id: item.id, outside: true, ...(justNow ? {} : { answeredAt: at }) }),
              words.feedback.resolved,
            );
          }}
        >
          {justNow ? said.closeNow : said.close(format.moment(at, now))}
        </Button>
      </div>
    </Sheet>
  );

  function choose(minutes: number) {
    setAgo(minutes);
    setOwn('');
  }
}
