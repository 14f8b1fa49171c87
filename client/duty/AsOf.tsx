import { fromPhone, useNow } from '#client/api/clock.ts';
import { useLine } from '#client/api/live.ts';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { useRoomWords } from '#client/words/room-words.ts';

/** Without a line to the server: what is shown is what this phone last read, and when that was. `at`: by the phone's own clock, epoch milliseconds. */
export function AsOf({ at }: { at: number }) {
  const { words, format } = useRoomWords();
  const line = useLine();
  const now = useNow(10_000);
  if (line.open || line.since === null || at === 0) return null;
  return <Notice tone="offline">{words.duty.asOf(format.moment(fromPhone(at), now))}</Notice>;
}
