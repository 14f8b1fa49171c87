import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import Plus from 'lucide-react/icons/plus';
import { useMember } from '#client/api/session/session.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { goBack } from '#client/ui/layout/back.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { EmptyState } from '#client/ui/layout/EmptyState.tsx';
import { Field } from '#client/ui/controls/Field.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { Sheet } from '#client/ui/layout/Sheet.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { Unsaved } from '#client/ui/messages/unsaved.ts';
import { QueryFallback } from '#client/ui/layout/QueryFallback.tsx';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import { ComplaintLinkRow } from './ComplaintLinkRow.tsx';
import styles from '../channels/Channels.module.css';

/** /more/complaint-links: the QR codes guests come in by. */
export function ComplaintLinks() {
  const { words } = useRoomWords();
  const [, navigate] = useLocation();
  const { may } = useMember();
  const manages = may('channels.manage');
  const [adding, setAdding] = useState(false);
  const query = useQuery(api.complaintLink.list.queryOptions());
  const { data } = query;
  const said = words.channels.complaintLinks;
  const open = data?.filter(({ revoked }) => !revoked) ?? [];
  const old = data?.filter(({ revoked }) => revoked) ?? [];
  return (
    <Screen title={said.title} onBack={() => goBack(() => navigate('/more'))}>
      <p className={styles.lead}>{said.lead}</p>
      {manages && (
        <Button variant="primary" wide icon={<Plus aria-hidden="true" />} onClick={() => setAdding(true)}>
          {said.add}
        </Button>
      )}
      {data === undefined && <QueryFallback query={query} />}
      {data !== undefined && open.length === 0 && <EmptyState ring={{ kind: 'none' }} title={said.none} />}
      {open.map((complaintLink) => (
        <ComplaintLinkRow key={complaintLink.id} complaintLink={complaintLink} mayRevoke={manages} />
      ))}
      {old.length > 0 && (
        <Card title={said.old}>
          <ul>
            {old.map(({ id, placeLabel }) => (
              <li key={id} className={styles.detail}>
                {placeLabel === '' ? said.everywhere : placeLabel}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Sheet title={said.add} open={adding} onClose={() => setAdding(false)}>
        <NewComplaintLink onMade={(id) => navigate(`/more/poster/${id}`)} />
      </Sheet>
    </Screen>
  );
}

function NewComplaintLink({ onMade }: { onMade: (id: string) => void }) {
  const { words } = useRoomWords();
  const [placeLabel, setPlaceLabel] = useState('');
  const { busy, refusal, run } = useAction();
  const said = words.channels.complaintLinks;
  const make = () =>
    void run(async () => {
      const complaintLink = await server.complaintLink.create.mutate({ placeLabel });
      await queryClient.invalidateQueries(api.complaintLink.list.queryFilter());
      onMade(complaintLink.id);
    });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <Unsaved when={placeLabel.trim() !== '' && !busy} />
      <Field
        label={said.place}
        hint={said.placeHint}
        maxLength={80}
        autoComplete="off"
        value={placeLabel}
        onChange={(event) => setPlaceLabel(event.currentTarget.value)}
      />
      <Refusal reason={refusal} />
      <Button type="submit" variant="primary" wide busy={busy}>
        {said.make}
      </Button>
    </form>
  );
}
