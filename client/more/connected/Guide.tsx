import { useState } from 'react';
import { Chip, Chips } from '#client/ui/controls/Chip.tsx';
import { useConnecting } from '#client/words/connecting-words.ts';
import { MAILBOXES, PAGES, type ConnectStep, type Mailbox } from '#shared/messages/connect-guide.ts';
import type { Channel } from '#shared/model/feedback.ts';
import { mailboxOf } from './mailbox-of.ts';
import styles from './Connected.module.css';

/** Where to find the key: numbered steps, the way through the platform's menus drawn as keys. For mail by who keeps the mailbox. */
export function Guide({
  channel,
  address,
}: {
  channel: Channel;
  /** Typed so far; null: no mailbox is asked for. */ address: string | null;
}) {
  const said = useConnecting();
  return address === null ? <Steps steps={said.guides[channel]?.steps ?? []} /> : <MailGuide address={address} />;
}

function MailGuide({ address }: { address: string }) {
  const said = useConnecting();
  const found = mailboxOf(address);
  const [chosen, choose] = useState<{ readonly box: Mailbox; readonly found: Mailbox | null } | null>(null);
  // What was tapped stands until the address says something new.
  const shown = chosen !== null && (chosen.found === found || found === null) ? chosen.box : (found ?? 'gmail');
  return (
    <>
      <Chips label={said.mailbox}>
        {MAILBOXES.map((each) => (
          <Chip key={each} pressed={each === shown} onClick={() => choose({ box: each, found })}>
            {said.mailboxes[each].name}
          </Chip>
        ))}
      </Chips>
      <Steps steps={said.mailboxes[shown].steps} />
    </>
  );
}

function Steps({ steps }: { steps: readonly ConnectStep[] }) {
  const said = useConnecting();
  if (steps.length === 0) return null;
  return (
    <section aria-label={said.steps}>
      <ol className={styles.steps}>
        {steps.map(({ say, path, open }) => (
          <li key={say}>
            <span>{say}</span>
            {path !== undefined && (
              <span className={styles.path}>
                {path.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </span>
            )}
            {open !== undefined && (
              <a href={PAGES[open]} target="_blank" rel="noopener noreferrer">
                {said.opens(new URL(PAGES[open]).host)}
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
