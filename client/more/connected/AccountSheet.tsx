import { server } from '#client/api/trpc.ts';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { Sheet } from '#client/ui/layout/Sheet.tsx';
import { useConnecting } from '#client/words/connecting-words.ts';
import { useWords } from '#client/words/words.tsx';
import type { ConnectableView, ConnectedView } from '#shared/views/connected.ts';
import { AccountForm } from './AccountForm.tsx';
import { Choices } from './Choices.tsx';
import { NotConnected } from './NotConnected.tsx';
import { useConnect } from './useConnect.ts';
import styles from './Connected.module.css';

type Props = {
  offered: ConnectableView;
  /** One that is there and is connected again. */
  again: ConnectedView | null;
  open: boolean;
  onClose: () => void;
};

/** The way to a connected account: the steps, what must be filled in, and what came of it. */
export function AccountSheet({ offered, again, open, onClose }: Props) {
  const { words } = useWords();
  const said = useConnecting();
  const channel = words.common.channels[offered.channel];
  const title = again === null ? said.connectTo(channel) : said.againName(again.name);
  return (
    <Sheet title={title} open={open} onClose={onClose}>
      <Inside offered={offered} again={again} onDone={onClose} />
    </Sheet>
  );
}

function Inside({ offered, again, onDone }: Pick<Props, 'offered' | 'again'> & { onDone: () => void }) {
  const { words } = useWords();
  const said = useConnecting();
  const connect = useConnect(onDone);
  const { busy, refusal, standing, take } = connect;
  if (!offered.registered)
    return (
      <div className={styles.form}>
        <p className={styles.soft}>{said.guides[offered.channel]?.brings}</p>
        <Notice tone="warning">{said.notRegisteredText(words.common.channels[offered.channel])}</Notice>
      </div>
    );
  if (standing?.kind === 'choose') {
    const { attempt, choices } = standing;
    return (
      <div className={styles.form}>
        <h3>{said.whichOne}</h3>
        <Choices
          choices={choices}
          busy={busy}
          onChoose={(choice) => void take(() => server.account.choose.mutate({ attempt, choice }))}
        />
        <NotConnected refused={null} reason={refusal} />
      </div>
    );
  }
  return <AccountForm offered={offered} again={again} connect={connect} />;
}
