import { useState } from 'react';
import { useMember } from '#client/api/session.ts';
import { server } from '#client/api/trpc.ts';
import { Button } from '#client/ui/Button.tsx';
import { Select } from '#client/ui/Field.tsx';
import { Sheet } from '#client/ui/Sheet.tsx';
import { useWords } from '#client/ui/words.tsx';
import type { DutySpan } from '#shared/duty/types.ts';
import type { DutyView } from '#shared/model/duty.ts';
import { OfferSheet } from './Offers.tsx';
import { useDates } from './times.ts';
import { myself, useMove } from './useDuty.ts';
import styles from './Duty.module.css';

/** One evening: somebody else just this time, back to the rota, or offered to the others. */
export function SpanSheet({ span, view, onClose }: { span: DutySpan; view: DutyView; onClose: () => void }) {
  const { words } = useWords();
  const { may } = useMember();
  const dates = useDates(view.roster.timeZone);
  const move = useMove();
  const [first, setFirst] = useState(span.onDuty ?? '');
  const [backup, setBackup] = useState(span.backup ?? '');
  const [offering, setOffering] = useState(false);
  const said = words.duty.coming;
  const me = myself(view);
  const mine = me !== null && (span.onDuty === me || span.backup === me);
  const overrideId = span.source.kind === 'override' ? span.source.overrideId : null;
  if (offering) return <OfferSheet view={view} span={span} place={span.onDuty === me ? 'first' : 'backup'} onClose={onClose} />;
  const save = () => {
    onClose();
    void move(async () => {
      const { from, to } = span;
      if (first !== (span.onDuty ?? '')) await server.duty.override.mutate({ from, to, place: 'first', memberId: first || null });
      if (backup !== (span.backup ?? ''))
        await server.duty.override.mutate({ from, to, place: 'backup', memberId: backup || null });
    }, said.saved);
  };
  const people = view.members.filter(({ id }) => view.roster.memberIds.includes(id));
  const options = people.map(({ id, name, me: isMe }) => (
    <option key={id} value={id}>
      {isMe ? words.duty.me(name) : name}
    </option>
  ));
  return (
    <Sheet title={said.sheet(dates.span(span))} open onClose={onClose}>
      <div className={styles.form}>
        {may('team.manage') && (
          <>
            <Select label={said.first} value={first} onChange={(event) => setFirst(event.currentTarget.value)}>
              <option value="">{words.duty.gap}</option>
              {options}
            </Select>
            <Select label={said.backup} value={backup} onChange={(event) => setBackup(event.currentTarget.value)}>
              <option value="">{words.duty.rota.noBackup}</option>
              {options}
            </Select>
            <Button look="primary" wide disabled={first === (span.onDuty ?? '') && backup === (span.backup ?? '')} onClick={save}>
              {said.changed}
            </Button>
          </>
        )}
        {mine && (
          <Button wide onClick={() => setOffering(true)}>
            {words.duty.offers.make}
          </Button>
        )}
        {overrideId !== null && (
          <Button
            look="quiet"
            wide
            onClick={() => {
              onClose();
              void move(() => server.duty.cancelOverride.mutate({ id: overrideId }), said.undone);
            }}
          >
            {said.undo}
          </Button>
        )}
      </div>
    </Sheet>
  );
}
