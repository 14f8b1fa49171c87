import { useEffect, useEffectEvent, useState } from 'react';
import { useNow } from '#client/api/clock.ts';
import { server } from '#client/api/trpc.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Select } from '#client/ui/controls/Field.tsx';
import { QrCode } from '#client/ui/marks/QrCode.tsx';
import { Sheet } from '#client/ui/layout/Sheet.tsx';
import { Skeleton } from '#client/ui/layout/Skeleton.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import type { DutyNow } from '#shared/duty/types.ts';
import type { DutyView } from '#shared/views/duty.ts';
import { TimeField } from '../TimeField.tsx';
import { inHours, localMinute, nextAt, untilText } from '../times.ts';
import { useMove, useUndoable } from '../useDuty.ts';
import styles from '../Duty.module.css';

type Props = { view: DutyView; duty: DutyNow; open: boolean; onClose: () => void };

const HOURS = [1, 2, 4] as const;

/** One tap takes the duty; each button says until when. Without a rota there is no shift to wait for the end of. */
export function TakeSheet({ view, duty, open, onClose }: Props) {
  const { words, format } = useRoomWords();
  const now = useNow(10_000);
  const move = useUndoable();
  const { timeZone } = view.roster;
  const [minute, setMinute] = useState<number | null>(null);
  const said = words.duty.taking;
  const free = !view.planned && duty.onDuty === null;
  const take = (until: number, shiftEnd = false) => {
    onClose();
    // As the server has written it: the shift may have changed under the thumb.
    const done = (made: { readonly until?: number }) => said.done(untilText(format, made.until ?? until, now));
    void move(() => server.duty.takeNow.mutate(shiftEnd ? {} : { until }), { done, undone: words.duty.calendar.undone });
  };
  const other = minute ?? Math.floor(localMinute(timeZone, inHours(now, 3)));
  return (
    <Sheet title={said.title} open={open} onClose={onClose}>
      <div className={styles.choices}>
        {!free && (
          <Button variant="primary" wide onClick={() => take(duty.until, true)}>
            {said.shiftEnd(untilText(format, duty.until, now))}
          </Button>
        )}
        {HOURS.map((hours) => (
          <Button key={hours} variant={free && hours === 4 ? 'primary' : 'plain'} wide onClick={() => take(inHours(now, hours))}>
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

export function CoverSheet({ view, duty, open, onClose }: Props) {
  const { words } = useRoomWords();
  const now = useNow(10_000);
  const move = useUndoable();
  const { timeZone } = view.roster;
  const others = view.members.filter(({ me, id }) => !me && view.roster.memberIds.includes(id));
  const [chosen, setChosen] = useState('');
  const [minute, setMinute] = useState<number | null>(null);
  const said = words.duty.cover;
  const by = others.find(({ id }) => id === chosen) ?? others.find(({ id }) => id === duty.backup) ?? others[0];
  const until = minute ?? Math.floor(localMinute(timeZone, duty.until));
  const save = () => {
    if (!by) return;
    onClose();
    const end = minute === null ? duty.until : nextAt(timeZone, minute, now);
    void move(() => server.duty.coverUntil.mutate({ byMemberId: by.id, until: end }), {
      done: said.done(by.name),
      undone: words.duty.calendar.undone,
    });
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
          {by.id === duty.backup && <p className={styles.hint}>{said.noBackup(by.name)}</p>}
          <Button variant="primary" wide onClick={save}>
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
  const { words } = useRoomWords();
  return (
    <Sheet title={words.duty.handOver.title} open={open} onClose={onClose}>
      <p>{words.duty.handOver.how}</p>
      <Code onClose={onClose} />
    </Sheet>
  );
}

/** Lives as long as the sheet is open: a code of its own each time. */
function Code({ onClose }: { onClose: () => void }) {
  const { words } = useRoomWords();
  const move = useMove();
  const [url, setUrl] = useState<string | null>(null);
  const make = useEffectEvent(async () => {
    const made = await move(async () => setUrl((await server.duty.handOver.mutate()).url));
    if (!made) onClose();
  });
  useEffect(() => {
    void make();
  }, []);
  return url === null ? <Skeleton shape="card" /> : <QrCode text={url} label={words.duty.handOver.label} />;
}
