import { removal } from '#client/api/session/farewell.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { useRoomWords } from '#client/words/room-words.ts';

/** Removed from the business that was on screen, or it was deleted, while another one of theirs opened. */
export function RemovalLine({ businessName, by }: { businessName: string; by: string | null }) {
  const { words } = useRoomWords();
  const { farewell } = words.account;
  return (
    <Notice
      tone="warning"
      action={
        <Button variant="quiet" onClick={() => removal.set(null)}>
          {farewell.lineRead}
        </Button>
      }
    >
      {by === null ? farewell.lineClosed(businessName) : farewell.line(businessName, by)}
    </Notice>
  );
}
