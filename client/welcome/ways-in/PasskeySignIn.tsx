import { useEffect, useEffectEvent, useRef, useState } from 'react';
import KeyRound from 'lucide-react/icons/key-round';
import { hasPasskeys, offersInField, showPasskey } from '#client/api/session/passkey.ts';
import { sessionBegan } from '#client/api/session/session.ts';
import { server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import { MINUTE_MS } from '#shared/model/time.ts';

/** The server's question is good for five minutes; the field waits for as long as the screen is open. */
const STALE_MS = 4 * MINUTE_MS;

/**
 * Signing in with a passkey: offered by the browser in the field for the address where it can, by a button everywhere else that has
 * passkeys. Nothing where there are none: the password stands above.
 */
export function PasskeySignIn({ onDone }: { onDone: () => void }) {
  const { words } = useRoomWords();
  const { busy, refusal, run } = useAction();
  const [nothing, setNothing] = useState(false);
  const [here, setHere] = useState(false);
  const waiting = useRef<AbortController | null>(null);
  const signedIn = useEffectEvent(async () => {
    await sessionBegan();
    onDone();
  });

  useEffect(() => {
    const asking = new AbortController();
    waiting.current = asking;
    const offer = async (): Promise<void> => {
      // Without a connection there is nothing to sign in to: the form says so when it is sent.
      const options = await server.passkey.askToSignIn.mutate().catch(() => null);
      if (options === null || asking.signal.aborted) return;
      setHere(options.rpId === location.hostname);
      if (options.rpId !== location.hostname || !(await offersInField())) return;
      const stale = AbortSignal.timeout(STALE_MS);
      const signal = AbortSignal.any([asking.signal, stale]);
      const response = await showPasskey(options, { inField: true, signal }).catch(() => null);
      if (response !== null) {
        await server.passkey.signIn.mutate({ response });
        await signedIn();
      } else if (stale.aborted && !asking.signal.aborted) await offer();
    };
    if (hasPasskeys()) void offer().catch(() => setNothing(true));
    return () => asking.abort();
  }, []);

  if (!here) return null;
  const use = () =>
    void run(async () => {
      setNothing(false);
      // One question at a time: the one in the field gives way.
      waiting.current?.abort();
      const options = await server.passkey.askToSignIn.mutate();
      const response = options === null ? null : await showPasskey(options);
      if (response === null) {
        setNothing(true);
        return;
      }
      await server.passkey.signIn.mutate({ response });
      await sessionBegan();
      onDone();
    });
  const said = words.passkeys;
  return (
    <>
      <Button wide busy={busy} icon={<KeyRound aria-hidden="true" />} onClick={use}>
        {said.signIn}
      </Button>
      <Refusal reason={refusal === '' && nothing ? 'not_used' : refusal} own={{ not_used: said.notUsed }} />
    </>
  );
}
