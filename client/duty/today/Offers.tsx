import { useState } from 'react';
import { useMember } from '#client/api/session/session.ts';
import { server } from '#client/api/trpc.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { Field, Select } from '#client/ui/controls/Field.tsx';
import { Sheet } from '#client/ui/layout/Sheet.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { Unsaved } from '#client/ui/messages/unsaved.ts';
import type { DutySpan, DutyPosition } from '#shared/duty/types.ts';
import type { DutyView, OfferView } from '#shared/views/duty.ts';
import { ProofDot, useNames } from '../member-names.tsx';
import { useDates } from '../times.ts';
import { myself, useMove } from '../useDuty.ts';
import styles from '../Duty.module.css';

/** "Who takes Sunday for me?": what is open, taken by one tap. */
export function Offers({ view }: { view: DutyView }) {
  const { words } = useRoomWords();
  const { may } = useMember();
  const me = myself(view);
  const shown = view.offers.filter(
    (offer) => offer.memberId === me || offer.toMemberId === null || offer.toMemberId === me || may('team.manage'),
  );
  if (shown.length === 0) return null;
  return (
    <Card title={words.duty.offers.title}>
      <ul className={styles.shifts}>
        {shown.map((offer) => (
          <Offer key={offer.id} offer={offer} view={view} />
        ))}
      </ul>
    </Card>
  );
}

function Offer({ offer, view }: { offer: OfferView; view: DutyView }) {
  const { words } = useRoomWords();
  const { may } = useMember();
  const dates = useDates(view.roster.timeZone);
  const nameOf = useNames(view.members);
  const move = useMove();
  const [giving, setGiving] = useState(false);
  const said = words.duty.offers;
  const me = myself(view);
  const span = dates.span(offer);
  const mine = offer.memberId === me;
  const forMe = !mine && (offer.toMemberId === null || offer.toMemberId === me) && may('duty.serve');
  const text = mine
    ? said.mine(span)
    : (offer.position === 'first' ? said.theirs : said.theirsBackup)(nameOf(offer.memberId), span);
  return (
    <li className={styles.group}>
      <p>{text}</p>
      {offer.note !== '' && <p className={styles.small}>{offer.note}</p>}
      <div className={styles.row}>
        {forMe && (
          <Button variant="primary" onClick={() => void move(() => server.duty.acceptOffer.mutate({ id: offer.id }), said.taken)}>
            {said.take}
          </Button>
        )}
        {may('team.manage') && (
          <Button variant={mine || forMe ? 'plain' : 'primary'} onClick={() => setGiving(true)}>
            {said.giveTo}
          </Button>
        )}
        {(mine || may('team.manage')) && (
          <Button
            variant="quiet"
            onClick={() => void move(() => server.duty.withdrawOffer.mutate({ id: offer.id }), said.withdrawn)}
          >
            {said.withdraw}
          </Button>
        )}
      </div>
      {giving && <GiveSheet offer={offer} view={view} onClose={() => setGiving(false)} />}
    </li>
  );
}

/** Whoever leads decides who takes it; the one who gave it away is told. */
function GiveSheet({ offer, view, onClose }: { offer: OfferView; view: DutyView; onClose: () => void }) {
  const { words } = useRoomWords();
  const dates = useDates(view.roster.timeZone);
  const nameOf = useNames(view.members);
  const move = useMove();
  const said = words.duty.offers;
  const others = view.members.filter(({ id }) => id !== offer.memberId && view.roster.memberIds.includes(id));
  const give = (memberId: string) => {
    onClose();
    void move(() => server.duty.acceptOffer.mutate({ id: offer.id, forMemberId: memberId }), said.given(nameOf(memberId)));
  };
  return (
    <Sheet title={said.giveTo} open onClose={onClose}>
      <div className={styles.choices}>
        <p>{dates.span(offer)}</p>
        {others.length === 0 && <p>{words.duty.cover.alone}</p>}
        {others.map(({ id, proof }) => (
          <Button key={id} wide icon={<ProofDot proof={proof} />} onClick={() => give(id)}>
            {nameOf(id)}
          </Button>
        ))}
      </div>
    </Sheet>
  );
}

export function OfferSheet({
  view,
  span,
  position,
  onClose,
}: {
  view: DutyView;
  span: DutySpan;
  position: DutyPosition;
  onClose: () => void;
}) {
  const { words } = useRoomWords();
  const dates = useDates(view.roster.timeZone);
  const move = useMove();
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const said = words.duty.offers;
  const send = () => {
    onClose();
    void move(
      () =>
        server.duty.offer.mutate({
          position,
          from: span.from,
          to: span.to,
          toMemberId: to === '' ? null : to,
          note: note.trim(),
        }),
      said.sent,
    );
  };
  return (
    <Sheet title={said.title2} open onClose={onClose}>
      <Unsaved when={to !== '' || note.trim() !== ''} />
      <div className={styles.form}>
        <p>{dates.span(span)}</p>
        <Select label={said.asked} value={to} onChange={(event) => setTo(event.currentTarget.value)}>
          <option value="">{said.anybody}</option>
          {view.members
            .filter(({ me, id }) => !me && view.roster.memberIds.includes(id))
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </Select>
        <Field label={said.note} value={note} maxLength={300} onChange={(event) => setNote(event.currentTarget.value)} />
        <Button variant="primary" wide onClick={send}>
          {said.send}
        </Button>
      </div>
    </Sheet>
  );
}
