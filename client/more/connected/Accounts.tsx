import { useState } from 'react';
import { Link } from 'wouter';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { useConnecting } from '#client/words/connecting-words.ts';
import { useWords } from '#client/words/words.tsx';
import type { ConnectableView, ConnectedView } from '#shared/views/connected.ts';
import { AccountHealth } from './AccountHealth.tsx';
import { AccountSheet } from './AccountSheet.tsx';
import { ChannelSign } from './ChannelSign.tsx';
import styles from './Connected.module.css';

/** Accounts that are connected, each with its health in words; one that must be connected again has the button right here. */
export function Accounts({
  accounts,
  connectable,
}: {
  accounts: readonly ConnectedView[];
  connectable: readonly ConnectableView[];
}) {
  const { words } = useWords();
  const said = useConnecting();
  const [again, setAgain] = useState<ConnectedView | null>(null);
  const offered = connectable.find(({ channel }) => channel === again?.channel);
  return (
    <Card title={said.accounts}>
      <ul className={styles.list}>
        {accounts.map((account) => (
          <li key={account.id}>
            <Link href={`/more/channels?a=${account.id}`} className={styles.entry}>
              <ChannelSign channel={account.channel} />
              <span className={styles.words}>
                <span className={styles.name}>{account.name}</span>
                <span className={styles.detail}>
                  {account.name !== words.common.channels[account.channel] && (
                    <span>{words.common.channels[account.channel]}</span>
                  )}
                  <AccountHealth account={account} />
                </span>
              </span>
              <ChevronRight className={styles.arrow} aria-hidden="true" />
            </Link>
            {account.state === 'reconnect' && (
              <div className={styles.under}>
                <Button variant="primary" wide aria-label={said.againName(account.name)} onClick={() => setAgain(account)}>
                  {said.again}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {offered !== undefined && <AccountSheet offered={offered} again={again} open onClose={() => setAgain(null)} />}
    </Card>
  );
}
