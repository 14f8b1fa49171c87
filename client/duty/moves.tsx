import { useEffect, useState } from 'react';
import { useNow } from '#client/api/clock.ts';
import { server } from '#client/api/trpc.ts';
import { Button } from '#client/ui/Button.tsx';
import { Select } from '#client/ui/Field.tsx';
import { QrCode } from '#client/ui/QrCode.tsx';
import { Sheet } from '#client/ui/Sheet.tsx';
import { Skeleton } from '#client/ui/Skeleton.tsx';
import { toast } from '#client/ui/Toast.tsx';
import { useWords } from '#client/ui/words.tsx';
import type { DutyView } from '#shared/model/duty.ts';
import { TimeField } from './TimeField.tsx';
import { inHours, localMinute, nextAt, untilText } from './times.ts';
import { useMove } from './useDuty.ts';
import styles from './Duty.module.css';

type Given = { view: DutyView; open: boolean; onClose: () => void };

const HOURS = [1, 2, 4] as const;

/** One tap takes the duty; each button says until when. */
export function TakeSheet({ view, open, onClose }: Given) {
  const { words, format } = useWords();
  const now = useNow(10_000);
  const move = useMove();
  const { timeZone } = view.roster;
  const [minute, setMinute] = useState<number | null>(null);
  const said = words.duty.taking;
  const take = (until: number | undefined) => {
    onClose();
    void move(async () => {
      const taken = await server.duty.takeNow.mutate(until === undefined ? {} : { until });
      toast(said.done(untilText(format, taken.until, now)));
    });
  };
  const other = minute ?? Math.floor(localMinute(timeZone, inHours(now, 3)));
  return (
    <Sheet title={said.title} open={open} onClose={onClose}>
      <div className={styles.choices}>
        <Button look="primary" wide onClick={() => take(undefined)}>
          {said.shiftEnd(untilText(format, view.now.until, now))}
        </Button>
        {HOURS.map((hours) => (
          <Button key={hours} wide onClick={() => take(inHours(now, hours))}>
            {said.hours(hours, format.time(inHours(now, hours)))}
          </Button>
        ))}
        <TimeField label={said.other} minute={other} onChange={setMinute} />
        <Button wide onClick={() => take(nextAt(timeZone, other, now))}>
          {said.action}
        </Button>
      </div>
    </Sheet>
  );
}

export function CoverSheet({ view, open, onClose }: Given) {
  const { words } = useWords();
  const now = useNow(10_000);
  const move = useMove();
  const { timeZone } = view.roster;
  const others = view.members.filter(({ me, id }) => !me && view.roster.memberIds.includes(id));
  const [chosen, setChosen] = useState('');
  const [minute, setMinute] = useState<number | null>(null);
  const said = words.duty.cover;
  const by = others.find(({ id }) => id === chosen) ?? others.find(({ id }) => id === view.now.backup) ?? others[0];
  const until = minute ?? Math.floor(localMinute(timeZone, view.now.until));
  const save = () => {
    if (!by) return;
    onClose();
    void move(
      () =>
        server.duty.coverUntil.mutate({
          byMemberId: by.id,
          until: minute === null ? view.now.until : nextAt(timeZone, minute, now),
        }),
      said.done(by.name),
    );
  };
  return (
    <Sheet title={said.title} open={open} onClose={onClose}>
      {by ? (
        <div className={styles.form}>
          <Select
            label={said.who}
            value={by.id}
            hint={words.duty.proofs[by.proof.state]}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          <TimeField label={said.until} minute={until} onChange={setMinute} />
          <Button look="primary" wide onClick={save}>
            {said.save}
          </Button>
        </div>
      ) : (
        <p>{said.alone}</p>
      )}
    </Sheet>
  );
}

export function HandOverSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { words } = useWords();
  const move = useMove();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!open) return;
    setUrl(null);
    void move(async () => setUrl((await server.duty.handOver.mutate()).url)).then((made) => {
      if (!made) onClose();
    });
    // a code of its own each time the sheet opens
  }, [open]);
  return (
    <Sheet title={words.duty.handOver.title} open={open} onClose={onClose}>
      <p>{words.duty.handOver.how}</p>
      {url === null ? <Skeleton shape="card" /> : <QrCode text={url} label={words.duty.handOver.label} />}
    </Sheet>
  );
}
