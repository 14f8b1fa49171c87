import Copy from 'lucide-react/icons/copy';
import ExternalLink from 'lucide-react/icons/external-link';
import { useMember } from '#client/api/session/session.ts';
import { server } from '#client/api/trpc.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Chip, Chips } from '#client/ui/controls/Chip.tsx';
import { toast } from '#client/ui/messages/Toast.tsx';
import { useWords } from '#client/words/words.tsx';
import type { ReplyView } from '#shared/views/app.ts';
import { copyText, safeUrl } from '../../links.ts';
import { useItemAction } from '../../useItem.ts';
import styles from './PostBar.module.css';

/** The answer is out of our hands: the person pastes it and tells us whether it is there. Until then nothing counts as answered. */
export function PostBar({
  reply,
  url,
  onNotPosted,
}: {
  reply: ReplyView;
  url: string | null;
  onNotPosted: (text: string) => void;
}) {
  const { words } = useWords();
  const { memberId } = useMember();
  const { busy, run } = useItemAction();
  const target = safeUrl(url);
  // It left, and no answer came: pasted once more it might stand there twice.
  const unsure = reply.error === 'unsure';
  const say = (posted: boolean) =>
    void run(
      async () => {
        await server.feedback.posted.mutate({ replyId: reply.id, posted });
        if (!posted) onNotPosted(reply.text);
      },
      posted ? words.feedback.postedThanks : words.feedback.notPostedThanks,
    );
  return (
    <section className={styles.post} aria-label={words.feedback.linkTitle}>
      <p className={styles.steps}>
        {reply.by.id !== memberId && !unsure && `${words.feedback.othersToPost(reply.by.name)} `}
        {unsure ? words.feedback.unsure : target ? words.feedback.linkSteps : words.feedback.linkNoUrl}
      </p>
      <Chips label={words.feedback.linkTitle}>
        {!unsure && (
          <Chip
            icon={<Copy aria-hidden="true" />}
            onClick={() =>
              void copyText(reply.text).then((copied) => toast(copied ? words.feedback.linkCopied : words.feedback.linkNotCopied))
            }
          >
            {words.feedback.linkCopyAgain}
          </Chip>
        )}
        {target && (
          <a className={styles.open} href={target} target="_blank" rel="noopener noreferrer">
            <ExternalLink aria-hidden="true" />
            {words.feedback.linkOpen}
          </a>
        )}
      </Chips>
      <p className={styles.question}>{words.feedback.didItPost}</p>
      <div className={styles.answers}>
        <Button busy={busy} onClick={() => say(false)}>
          {words.feedback.notPosted}
        </Button>
        <Button variant="primary" busy={busy} onClick={() => say(true)}>
          {words.feedback.posted}
        </Button>
      </div>
    </section>
  );
}
