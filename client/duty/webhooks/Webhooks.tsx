import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import ChevronRight from 'lucide-react/icons/chevron-right';
import Plus from 'lucide-react/icons/plus';
import { useNow } from '#client/api/clock.ts';
import { api } from '#client/api/trpc.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { Sheet } from '#client/ui/layout/Sheet.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { AddWebhook } from './AddWebhook.tsx';
import { WebhookDetails } from './WebhookDetails.tsx';
import { testResultOf, type EscalationWebhook } from './test-result.ts';
import duty from '../Duty.module.css';
import styles from './Webhooks.module.css';

/** A call that is on its way is asked about until its outcome is there. */
const ASK_AGAIN_MS = 1_500;

export function useWebhooks(enabled: boolean): readonly EscalationWebhook[] {
  const { data } = useQuery({ ...api.escalation.hooks.queryOptions(), enabled });
  return data ?? [];
}

/** The addresses a step may call, each with its last outcome. */
export function Webhooks() {
  const { words } = useRoomWords();
  const [adding, setAdding] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  /** Shown as long as this page stands; the server keeps it sealed. */
  const [secrets, setSecrets] = useState<ReadonlyMap<string, string>>(new Map());
  const [triedAt, setTriedAt] = useState<{ readonly id: string; readonly before: number | null } | null>(null);
  const { data: hooks = [] } = useQuery({
    ...api.escalation.hooks.queryOptions(),
    refetchInterval: ({ state }) => (waits(state.data, triedAt) ? ASK_AGAIN_MS : false),
  });
  const said = words.hooks;
  const hook = hooks.find(({ id }) => id === chosen);
  return (
    <Card title={said.title}>
      <p className={duty.small}>{hooks.length === 0 ? `${said.text} ${said.none}` : said.text}</p>
      {hooks.length > 0 && (
        <ul className={duty.links}>
          {hooks.map((one) => (
            <li key={one.id}>
              <WebhookRow hook={one} onOpen={() => setChosen(one.id)} />
            </li>
          ))}
        </ul>
      )}
      <Button variant="quiet" icon={<Plus aria-hidden="true" />} onClick={() => setAdding(true)}>
        {said.add}
      </Button>
      <Sheet title={said.add} open={adding} onClose={() => setAdding(false)}>
        <AddWebhook
          onMade={(made, secret) => {
            setSecrets(new Map([...secrets, [made.id, secret]]));
            setAdding(false);
            setChosen(made.id);
          }}
        />
      </Sheet>
      <Sheet title={hook?.name ?? ''} open={hook !== undefined} onClose={() => setChosen(null)}>
        {hook && (
          <WebhookDetails
            hook={hook}
            secret={secrets.get(hook.id) ?? null}
            waiting={waits(hooks, triedAt) && triedAt?.id === hook.id}
            onTried={() => setTriedAt({ id: hook.id, before: hook.lastAt })}
            onGone={() => setChosen(null)}
          />
        )}
      </Sheet>
    </Card>
  );
}

function waits(
  hooks: readonly EscalationWebhook[] | undefined,
  tried: { readonly id: string; readonly before: number | null } | null,
): boolean {
  return tried !== null && hooks?.some(({ id, lastAt }) => id === tried.id && lastAt === tried.before) === true;
}

function WebhookRow({ hook, onOpen }: { hook: EscalationWebhook; onOpen: () => void }) {
  const { words, format } = useRoomWords();
  const now = useNow(10_000);
  return (
    <button type="button" className={duty.shift} aria-label={words.hooks.open(hook.name)} onClick={onOpen}>
      <span>
        <span className={duty.name}>{hook.name}</span>
        <span className={hook.lastOk === false ? styles.failed : duty.hint}>{testResultOf(hook, { words, format, now })}</span>
      </span>
      <ChevronRight aria-hidden="true" className={styles.arrow} />
    </button>
  );
}
