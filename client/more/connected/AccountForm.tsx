import { useState } from 'react';
import { withProof } from '#client/api/session/proof.ts';
import { server } from '#client/api/trpc.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { onSubmit } from '#client/ui/controls/form.ts';
import { Unsaved } from '#client/ui/messages/unsaved.ts';
import { useConnecting } from '#client/words/connecting-words.ts';
import { useWords } from '#client/words/words.tsx';
import type { ConnectableView, ConnectedView, SetUpFieldView } from '#shared/views/connected.ts';
import { AccountField } from './AccountField.tsx';
import { faultOfField, presetOf } from './field-fault.ts';
import { Guide } from './Guide.tsx';
import { NotConnected } from './NotConnected.tsx';
import type { useConnect } from './useConnect.ts';
import styles from './Connected.module.css';

type Props = {
  offered: ConnectableView;
  again: ConnectedView | null;
  connect: ReturnType<typeof useConnect>;
};

/** Steps, fields, one button. What was typed stays until it worked. */
export function AccountForm({ offered, again, connect }: Props) {
  const { words } = useWords();
  const said = useConnecting();
  const { channel, way, fields } = offered;
  const { busy, refusal, standing, take } = connect;
  const name = words.common.channels[channel];
  const mailbox = fields.some(({ type }) => type === 'email');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [tried, setTried] = useState(false);
  const known = again === null ? presetOf(offered, typed) : {};
  const valueOf = (field: SetUpFieldView) => typed[field.name] ?? known[field.name] ?? '';
  const faultOf = (field: SetUpFieldView) => faultOfField(field, { value: valueOf(field), kept: again !== null });
  const submit = () =>
    void take(() =>
      withProof(() => server.account.begin.mutate({ channel, fields: { ...known, ...typed }, connectionId: again?.id ?? null })),
    );
  const draw = (field: SetUpFieldView) => {
    const fault = tried ? faultOf(field) : null;
    return (
      <AccountField
        key={field.name}
        channel={channel}
        field={field}
        kept={again !== null}
        error={fault === null ? undefined : said[fault]}
        value={valueOf(field)}
        onChange={(value) => setTyped({ ...typed, [field.name]: value })}
      />
    );
  };
  const first = fields.filter(({ optional }) => !optional);
  const further = fields.filter(({ optional }) => optional);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={onSubmit(
        fields.every((field) => faultOf(field) === null),
        { submit, refuse: () => setTried(true) },
      )}
    >
      <Unsaved when={Object.values(typed).some((value) => value.trim() !== '') && !busy} />
      <p className={styles.soft}>{said.guides[channel]?.brings}</p>
      <Guide channel={channel} address={mailbox ? (typed['address'] ?? '') : null} />
      {first.map(draw)}
      {further.length > 0 && (
        <details className={styles.further} open={tried && further.some((field) => faultOf(field) !== null) ? true : undefined}>
          <summary className={styles.summary}>{said.furtherFields}</summary>
          <div className={styles.form}>{further.map(draw)}</div>
        </details>
      )}
      <div className={styles.form}>
        <NotConnected refused={standing?.kind === 'refused' ? standing : null} reason={refusal} />
        {standing?.kind === 'leave' && <p role="status">{said.leaving}</p>}
        <Button type="submit" variant="primary" wide busy={busy}>
          {way === 'oauth' ? said.goOn(name) : said.go}
        </Button>
      </div>
    </form>
  );
}
