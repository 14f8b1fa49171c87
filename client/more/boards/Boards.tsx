import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import Plus from 'lucide-react/icons/plus';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { goBack } from '#client/ui/layout/back.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { CopyButton } from '#client/ui/controls/CopyButton.tsx';
import { EmptyState } from '#client/ui/layout/EmptyState.tsx';
import { Field } from '#client/ui/controls/Field.tsx';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { QrCode } from '#client/ui/marks/QrCode.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { Sheet } from '#client/ui/layout/Sheet.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { Unsaved } from '#client/ui/messages/unsaved.ts';
import { QueryFallback } from '#client/ui/layout/QueryFallback.tsx';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import { BoardRow } from './BoardRow.tsx';
import styles from '../Public.module.css';

type Made = { readonly id: string; readonly url: string };

/** /more/boards: links for screens on the wall. A link is shown once. */
export function Boards() {
  const { words } = useRoomWords();
  const [, navigate] = useLocation();
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const query = useQuery(api.board.list.queryOptions());
  const said = words.outside.boards;
  return (
    <Screen title={said.title} onBack={() => goBack(() => navigate('/more'))}>
      <p className={styles.lead}>{said.lead}</p>
      {made && <Address url={made.url} />}
      <Button variant={made ? 'plain' : 'primary'} wide icon={<Plus aria-hidden="true" />} onClick={() => setAdding(true)}>
        {said.add}
      </Button>
      {query.data === undefined && <QueryFallback query={query} />}
      {query.data?.length === 0 && (
        <EmptyState ring={{ kind: 'none' }} title={said.none}>
          <p>{said.noneText}</p>
        </EmptyState>
      )}
      {query.data?.map((board) => (
        <BoardRow key={board.id} board={board} onRevoked={() => made?.id === board.id && setMade(null)} />
      ))}
      <Sheet title={said.add} open={adding} onClose={() => setAdding(false)}>
        <NewBoard
          onMade={(link) => {
            setMade(link);
            setAdding(false);
          }}
        />
      </Sheet>
    </Screen>
  );
}

/** The address, this once. */
function Address({ url }: Pick<Made, 'url'>) {
  const { words } = useRoomWords();
  const said = words.outside.boards;
  return (
    <Card title={said.address}>
      <div className={styles.form}>
        <Notice tone="info">{said.once}</Notice>
        <Field label={said.address} readOnly value={url} onFocus={(event) => event.currentTarget.select()} />
        <div className={styles.actions}>
          <CopyButton text={url} what={said.address} />
          <a className={styles.action} href={url} target="_blank" rel="noopener">
            {said.open}
          </a>
        </div>
        <div className={styles.qr}>
          <QrCode text={url} label={said.qr} />
        </div>
        <p className={styles.small}>{said.looks}</p>
      </div>
    </Card>
  );
}

function NewBoard({ onMade }: { onMade: (link: Made) => void }) {
  const { words } = useRoomWords();
  const [label, setLabel] = useState('');
  const { busy, refusal, run } = useAction();
  const said = words.outside.boards;
  const make = () =>
    void run(async () => {
      const link = await server.board.create.mutate({ label });
      await queryClient.invalidateQueries(api.board.list.queryFilter());
      onMade(link);
      setLabel('');
    });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <Unsaved when={label.trim() !== '' && !busy} />
      <Field
        label={said.label}
        hint={said.labelHint}
        maxLength={80}
        autoComplete="off"
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <Refusal reason={refusal} />
      <Button type="submit" variant="primary" wide busy={busy}>
        {said.make}
      </Button>
    </form>
  );
}
