import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import Hand from 'lucide-react/icons/hand';
import { useNow } from '#client/api/clock.ts';
import { onAnswer, submit, withdraw } from '#client/api/offline/outbox.ts';
import { useMember } from '#client/api/session/session.ts';
import { server } from '#client/api/trpc.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { toast } from '#client/ui/messages/Toast.tsx';
import { UndoBar } from '#client/ui/messages/UndoBar.tsx';
import { useWords } from '#client/words/words.tsx';
import type { FeedbackDetail, ReplyView } from '#shared/views/app.ts';
import { AnswerWindow } from './AnswerWindow.tsx';
import { Attention } from './Attention.tsx';
import { CloseButton } from './CloseButton.tsx';
import { Composer } from './Composer.tsx';
import { Happy, isHappy } from './Happy.tsx';
import { PostBar } from './elsewhere/PostBar.tsx';
import { stageOf } from './stage.ts';
import { useDraft } from './useDraft.ts';
import { useItemAction, useScope, useQueued } from '../useItem.ts';
import styles from './Bar.module.css';

/** The bottom of an item: the one thing to do now, in the same place under the thumb. */
export function Bar({ item }: { item: FeedbackDetail }) {
  const bar = useRef<HTMLDivElement>(null);
  return (
    <div ref={bar} tabIndex={-1}>
      <Now item={item} onStage={() => keepFocus(bar.current)} />
    </div>
  );
}

/** A button that was pressed and has gone took the focus with it: it stays in the bar, and the new sentence is read out. */
function keepFocus(bar: HTMLElement | null): void {
  if (document.activeElement === document.body || document.activeElement === null) bar?.focus({ preventScroll: true });
}

function Now({ item, onStage }: { item: FeedbackDetail; onStage: () => void }) {
  const { words, format } = useWords();
  const { memberId, may } = useMember();
  const { claim, reply, sending, stuck } = useQueued(item.id);
  const scope = useScope(item.id);
  const draft = useDraft(item);
  const { clear } = draft;
  const now = useNow(10_000);
  const [writingMore, setWritingMore] = useState(false);
  const stage = stageOf({ item, memberId, mayReply: may('feedback.reply'), claim, reply, writingMore });

  // Opened by a tap on this screen the field takes the keyboard; found open on arrival it must not cover the guest's words.
  const [arrivedAt] = useState(stage.is);
  const first = useRef(stage.is);
  useEffect(() => {
    if (first.current !== stage.is) onStage();
    first.current = stage.is;
  });
  useEffect(
    () =>
      onAnswer((entry, answer) => {
        if (entry.feedbackId !== item.id) return;
        if (answer.kind === 'claim' && answer.result.outcome === 'taken') toast(words.feedback.takenSorry(answer.result.by.name));
        // It left the composer for good; what is written next starts empty.
        if (answer.kind === 'reply' && answer.result.outcome === 'held') clear();
      }),
    [item.id, words, clear],
  );

  const take = () => {
    if (!scope) return;
    // Drawn within the tap itself: only then do phones open the keyboard for the field that appears.
    flushSync(() => void submit(scope, { kind: 'claim' }));
  };
  const backToDraft = (text: string) => {
    draft.write(text);
    toast(words.feedback.taken_back);
  };

  switch (stage.is) {
    case 'readOnly':
      return <p className={styles.line}>{words.feedback.readOnly}</p>;
    case 'attention':
      return <Attention entry={stage.entry} item={item} onEdit={draft.write} onDrop={draft.drop} />;
    case 'waiting':
      return (
        <div className={styles.row}>
          <p className={styles.line} role="status">
            {sending === stage.entry.id || !stuck ? words.feedback.stateSending : words.feedback.stateWaiting}
          </p>
          {sending !== stage.entry.id && (
            <Button
              onClick={() => {
                const { intent } = stage.entry;
                if (intent.kind === 'reply') backToDraft(intent.text);
                void withdraw(stage.entry.id);
              }}
            >
              {words.common.undo}
            </Button>
          )}
        </div>
      );
    case 'undo':
      return <Undoing reply={stage.reply} holdMs={item.holdMs} onUndone={backToDraft} />;
    case 'post':
      return <PostBar reply={stage.reply} url={item.url} onNotPosted={draft.write} />;
    case 'onItsWay':
      return (
        <p className={styles.line} role="status">
          {stage.reply.by.id === memberId
            ? words.feedback.states[stage.reply.state]
            : words.feedback.othersOnItsWay(stage.reply.by.name)}
        </p>
      );
    case 'closed':
      return <Closed item={item} />;
    case 'answered':
      if (isHappy(item)) return <Happy item={item} />;
      return (
        <div>
          <p className={styles.line}>{words.feedback.answeredBar}</p>
          {item.oneAnswer && <p className={styles.small}>{words.feedback.oneAnswer}</p>}
          <div className={styles.pair}>
            {!item.oneAnswer && <Button onClick={() => flushSync(() => setWritingMore(true))}>{words.feedback.writeMore}</Button>}
            <CloseButton id={item.id} />
          </div>
        </div>
      );
    case 'taken':
      return (
        <div>
          <p className={styles.line}>
            {item.claimedBy &&
              words.feedback.takenBy(item.claimedBy.name, item.claimedAt === null ? '' : format.ago(item.claimedAt, now))}
          </p>
          {draft.text !== '' && <p className={styles.small}>{words.feedback.draftKept}</p>}
        </div>
      );
    case 'free':
      return (
        <>
          <AnswerWindow way={item} />
          <Button variant="primary" wide icon={<Hand aria-hidden="true" />} onClick={take}>
            {words.feedback.claim}
          </Button>
        </>
      );
    case 'write':
      return (
        <>
          {isHappy(item) && !writingMore && <Happy item={item} />}
          {claim && (
            <p className={styles.small} role="status">
              {stuck && sending !== claim.id ? words.feedback.claimOffline : words.feedback.claiming}
            </p>
          )}
          <Composer item={item} draft={draft} eager={arrivedAt !== 'write'} onSent={() => setWritingMore(false)} />
        </>
      );
  }
}

function Undoing({ reply, holdMs, onUndone }: { reply: ReplyView; holdMs: number; onUndone: (text: string) => void }) {
  const { busy, run } = useItemAction();
  const leftMs = reply.holdUntil - useNow(1_000);
  return (
    <UndoBar
      leftMs={leftMs}
      holdMs={holdMs}
      busy={busy}
      onUndo={() =>
        void run(async () => {
          const { text } = await server.feedback.undo.mutate({ replyId: reply.id });
          onUndone(text);
        })
      }
      onSendNow={() => void run(() => server.feedback.sendNow.mutate({ replyId: reply.id }))}
    />
  );
}

function Closed({ item }: { item: FeedbackDetail }) {
  const { words } = useWords();
  const { may } = useMember();
  const { busy, run } = useItemAction();
  return (
    <div className={styles.row}>
      <p className={styles.line}>{words.feedback.closedBar}</p>
      {may('feedback.resolve') && (
        <Button
          busy={busy}
          onClick={() => void run(() => server.feedback.reopen.mutate({ id: item.id }), words.feedback.reopened)}
        >
          {words.feedback.reopen}
        </Button>
      )}
    </div>
  );
}
