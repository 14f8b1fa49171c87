import { useState, type ReactNode } from 'react';
import { now } from '#client/api/clock.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import { useAction } from '#client/ui/messages/useAction.ts';
import { useConnecting } from '#client/words/connecting-words.ts';
import { useWords } from '#client/words/words.tsx';
import type { ConnectableView, ConnectedView } from '#shared/views/connected.ts';
import { AccountChart } from './AccountChart.tsx';
import { AccountFault } from './AccountFault.tsx';
import { AccountSheet } from './AccountSheet.tsx';
import { ChannelSign } from './ChannelSign.tsx';
import { Disconnect } from './Disconnect.tsx';
import styles from './Connected.module.css';

type Props = { account: ConnectedView; offered: ConnectableView | undefined; onBack: () => void };

/** One account: what is wrong and what to do, how it was read, what came in, and the ways to look, connect again and disconnect. */
export function Account({ account, offered, onBack }: Props) {
  const { words } = useWords();
  const said = useConnecting();
  const [again, setAgain] = useState(false);
  const { busy, refusal, run } = useAction();
  const out = account.state === 'reconnect';
  const look = () =>
    void run(async () => {
      await server.account.lookNow.mutate({ id: account.id });
      await queryClient.invalidateQueries(api.account.list.queryFilter());
    }, said.looking);
  return (
    <Screen title={account.name} onBack={onBack}>
      <p className={styles.head}>
        <ChannelSign channel={account.channel} />
        <span>{words.common.channels[account.channel]}</span>
      </p>
      {out && (
        <Notice tone="danger">
          <strong>{said.reconnect}</strong>
        </Notice>
      )}
      {account.fault !== null && <AccountFault fault={account.fault} />}
      {offered !== undefined && out && (
        <Button variant="primary" wide onClick={() => setAgain(true)}>
          {said.again}
        </Button>
      )}
      <Facts account={account} />
      {!out && (
        <div className={styles.actions}>
          <Button busy={busy} onClick={look}>
            {said.lookNow}
          </Button>
          {offered !== undefined && <Button onClick={() => setAgain(true)}>{said.again}</Button>}
        </div>
      )}
      <Refusal reason={refusal} />
      <AccountChart hours={account.hours} />
      <Disconnect account={account} />
      {offered !== undefined && <AccountSheet offered={offered} again={account} open={again} onClose={() => setAgain(false)} />}
    </Screen>
  );
}

function Facts({ account }: { account: ConnectedView }) {
  const { format } = useWords();
  const said = useConnecting();
  const { facts } = said;
  const at = now();
  const moment = (of: number | null, none: string) => (of === null ? none : format.moment(of, at));
  const { state, importing, imported, lastItemAt, lastOkAt, nextPollAt, silentSince, rejects, lastReject } = account;
  const next =
    state === 'reconnect'
      ? said.notWhileOut
      : nextPollAt === null
        ? said.whenCalled
        : nextPollAt <= at
          ? said.rightNow
          : format.moment(nextPollAt, at);
  return (
    <Card>
      <dl className={styles.facts}>
        <Fact name={facts.look}>{moment(lastOkAt, said.never)}</Fact>
        <Fact name={facts.next}>{next}</Fact>
        <Fact name={facts.item}>
          {silentSince === null ? (
            moment(lastItemAt, said.never)
          ) : (
            <span className={styles.warn}>{said.silent(moment(silentSince, ''))}</span>
          )}
        </Fact>
        <Fact name={facts.history}>{importing ? said.importing(imported) : said.imported(imported)}</Fact>
        <Fact name={facts.since}>{format.moment(account.createdAt, at)}</Fact>
      </dl>
      {rejects > 0 && (
        <div>
          <p className={styles.warn}>{said.notUnderstood(rejects)}</p>
          {lastReject !== null && <p className={styles.small}>{`${said.unreadHint} ${lastReject}`}</p>}
        </div>
      )}
    </Card>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
