import { useState } from 'react';
import { useNow } from '#client/api/clock.ts';
import { useMember } from '#client/api/session/session.ts';
import { server } from '#client/api/trpc.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Select } from '#client/ui/controls/Field.tsx';
import { Sheet } from '#client/ui/layout/Sheet.tsx';
import { toast } from '#client/ui/messages/Toast.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { Unsaved } from '#client/ui/messages/unsaved.ts';
import { dutyAt } from '#shared/duty/roster.ts';
import type { DutySpan } from '#shared/duty/types.ts';
import type { DutyView } from '#shared/views/duty.ts';
import { CoverSheet } from '../today/moves.tsx';
import { OfferSheet } from '../today/Offers.tsx';
import { MemberOptions } from '../member-names.tsx';
import { useDates } from '../times.ts';
import { myself, useMove, useUndoable } from '../useDuty.ts';
import styles from '../Duty.module.css';

type Props = { span: DutySpan; view: DutyView; onClose: () => void };

/** One evening: taken where nobody has it, somebody else just this time, back to the rota, offered or covered. */
export function SpanSheet({ span, view, onClose }: Props) {
  const { words } = useRoomWords();
  const { may } = useMember();
  const now = useNow(10_000);
  const dates = useDates(view.roster.timeZone);
  const move = useMove();
  const take = useUndoable();
  const [next, setNext] = useState<'offer' | 'cover' | null>(null);
  const said = words.duty.coming;
  const me = myself(view);
  const mine = me !== null && (span.onDuty === me || span.backup === me);
  const duty = dutyAt(view.roster, now);
  const running = span.from <= now && span.to > now && duty.onDuty === me;
  if (next === 'offer')
    return <OfferSheet view={view} span={span} position={span.onDuty === me ? 'first' : 'backup'} onClose={onClose} />;
  if (next === 'cover') return <CoverSheet view={view} duty={duty} open onClose={onClose} />;
  const { from, to } = span;
  const fill = () => {
    onClose();
    void take(() => server.duty.fillGap.mutate({ from, to }), { done: said.filled(dates.span(span)), undone: said.undone });
  };
  const undoable = undoableBy(span, view, may('team.manage'));
  return (
    <Sheet title={`${dates.day(span.from)}, ${dates.hours(span)}`} open onClose={onClose}>
      <div className={styles.form}>
        {span.onDuty === null && may('duty.serve') && (
          <Button variant="primary" wide onClick={fill}>
            {words.duty.taking.action}
          </Button>
        )}
        {span.onDuty === me && running && (
          <Button wide onClick={() => setNext('cover')}>
            {words.duty.cover.action}
          </Button>
        )}
        {mine && (
          <Button variant={may('team.manage') ? 'plain' : 'primary'} wide onClick={() => setNext('offer')}>
            {words.duty.offers.make}
          </Button>
        )}
        {may('team.manage') && <Instead span={span} view={view} onClose={onClose} />}
        {undoable !== null && (
          <Button
            variant="quiet"
            wide
            onClick={() => {
              onClose();
              void move(() => server.duty.cancelOverride.mutate({ id: undoable }), said.undone);
            }}
          >
            {said.undo}
          </Button>
        )}
      </div>
    </Sheet>
  );
}

/** The exception that makes this span what it is, where this person may take it back: whoever leads any, a member their own, but no swap. */
function undoableBy({ source }: DutySpan, view: DutyView, leads: boolean): string | null {
  if (source.kind !== 'override') return null;
  const made = view.roster.overrides.find(({ id }) => id === source.overrideId);
  const own = made !== undefined && made.createdBy === myself(view) && made.reason !== 'swap';
  return leads || own ? source.overrideId : null;
}

/** Somebody else, only this time. */
function Instead({ span, view, onClose }: Props) {
  const { words } = useRoomWords();
  const move = useMove();
  const [first, setFirst] = useState(span.onDuty ?? '');
  const [backup, setBackup] = useState(span.backup ?? '');
  const said = words.duty.coming;
  const { from, to } = span;
  const changes = [
    { position: 'first', before: span.onDuty ?? '', after: first } as const,
    { position: 'backup', before: span.backup ?? '', after: backup } as const,
  ].filter(({ before, after }) => before !== after);
  const save = () => {
    onClose();
    void move(async () => {
      const ids: string[] = [];
      for (const { position, after } of changes)
        ids.push((await server.duty.override.mutate({ from, to, position, memberId: after || null })).id);
      toast(said.saved, {
        label: words.common.undo,
        run: () =>
          void move(async () => {
            for (const id of ids.toReversed()) await server.duty.cancelOverride.mutate({ id });
          }, said.undone),
      });
    });
  };
  return (
    <>
      <Unsaved when={changes.length > 0} />
      <Select label={said.first} value={first} onChange={(event) => setFirst(event.currentTarget.value)}>
        <option value="">{words.duty.gap}</option>
        <MemberOptions view={view} />
      </Select>
      <Select label={said.backup} value={backup} onChange={(event) => setBackup(event.currentTarget.value)}>
        <option value="">{words.duty.rota.noBackup}</option>
        <MemberOptions view={view} except={first} />
      </Select>
      <Button variant={span.onDuty === null ? 'plain' : 'primary'} wide disabled={changes.length === 0} onClick={save}>
        {said.changed}
      </Button>
    </>
  );
}
