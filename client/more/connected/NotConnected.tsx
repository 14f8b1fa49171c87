import { Notice } from '#client/ui/layout/Notice.tsx';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import { useConnecting } from '#client/words/connecting-words.ts';
import type { ConnectResult } from '#shared/views/connected.ts';
import { CameBack } from './CameBack.tsx';

type Props = {
  refused: Extract<ConnectResult, { kind: 'refused' }> | null;
  /** What our own server refused, '' for nothing. */
  reason: string;
};

/** Why it was not connected: the platform's no in our words and in its own, or ours. */
export function NotConnected({ refused, reason }: Props) {
  const said = useConnecting();
  if (refused === null || reason !== '') return <Refusal reason={reason} />;
  return (
    <Notice tone="danger">
      <p>{said.faults[refused.fault].connecting}</p>
      <CameBack answer={refused.words} />
    </Notice>
  );
}
