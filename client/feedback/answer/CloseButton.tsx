import { useMember } from '#client/api/session/session.ts';
import { server } from '#client/api/trpc.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { useWords } from '#client/words/words.tsx';
import { useItemAction } from '../useItem.ts';

/** Closes an item that needs no further answer, for those who may. */
export function CloseButton({ id, variant = 'plain' }: { id: string; variant?: 'plain' | 'primary' }) {
  const { words } = useWords();
  const { may } = useMember();
  const { busy, run } = useItemAction();
  if (!may('feedback.resolve')) return null;
  return (
    <Button
      variant={variant}
      busy={busy}
      onClick={() => void run(() => server.feedback.resolve.mutate({ id, outside: false }), words.feedback.resolved)}
    >
      {words.feedback.resolve}
    </Button>
  );
}
