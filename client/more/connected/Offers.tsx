import { useState } from 'react';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { Card } from '#client/ui/layout/Card.tsx';
import { useConnecting } from '#client/words/connecting-words.ts';
import { useWords } from '#client/words/words.tsx';
import { cx } from '#client/ui/cx.ts';
import type { ConnectableView } from '#shared/views/connected.ts';
import { AccountSheet } from './AccountSheet.tsx';
import { ChannelSign } from './ChannelSign.tsx';
import styles from './Connected.module.css';

/** The channels this installation can connect: what each brings, and whether answers go out. */
export function Offers({ connectable }: { connectable: readonly ConnectableView[] }) {
  const { words } = useWords();
  const said = useConnecting();
  const [chosen, choose] = useState<ConnectableView | null>(null);
  return (
    <Card title={said.offers}>
      <ul className={styles.list}>
        {connectable.map((each) => (
          <li key={each.channel}>
            <button type="button" className={cx(styles.entry, styles.choice)} onClick={() => choose(each)}>
              <ChannelSign channel={each.channel} />
              <span className={styles.words}>
                <span className={styles.name}>{words.common.channels[each.channel]}</span>
                <span className={styles.detail}>
                  <span>{said.guides[each.channel]?.brings}</span>
                  <span>{each.answers ? said.answers : said.copies}</span>
                  {!each.registered && <span className={styles.warn}>{said.notRegistered}</span>}
                </span>
              </span>
              <ChevronRight className={styles.arrow} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      {chosen !== null && <AccountSheet offered={chosen} again={null} open onClose={() => choose(null)} />}
    </Card>
  );
}
