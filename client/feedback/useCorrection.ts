import { useEffect } from 'react';
import { sentenceFor } from '#client/words/errors.ts';
import { newClientId } from '#client/api/ids.ts';
import { onAnswer, submit } from '#client/api/offline/outbox.ts';
import { api, queryClient } from '#client/api/trpc.ts';
import { toast } from '#client/ui/messages/Toast.tsx';
import { useWords } from '#client/words/words.tsx';
import { corrected, correctionToUndo, type Correction, type LastCorrection } from '#shared/model/correction.ts';
import type { Level } from '#shared/model/feedback.ts';
import type { FeedbackDetail } from '#shared/views/app.ts';
import { useScope } from './useItem.ts';

/** Correcting the level and taking it back, with a signal or without: the screen shows it at once, the server hears of it in order. */
export function useCorrection(item: FeedbackDetail) {
  const { words } = useWords();
  const scope = useScope(item.id);
  const show = (level: Level) =>
    queryClient.setQueryData(api.feedback.get.queryKey({ id: item.id }), (known) => known && { ...known, level });
  const undo = ({ key, from }: Pick<LastCorrection, 'key' | 'from'>) => {
    if (scope === null) return;
    show(from);
    toast(words.feedback.levelNow(words.common.levels[from]));
    void submit(scope, { kind: 'undoCorrection', correctionId: key });
  };
  const correct = (to: Correction) => {
    if (scope === null) return;
    const key = newClientId();
    const from = item.level;
    const level = corrected(from, to, item.ruleLevel);
    show(level);
    toast(words.feedback.levelNow(words.common.levels[level]), { label: words.common.undo, run: () => undo({ key, from }) });
    void submit(scope, { kind: 'correct', to }, key);
  };
  const claimedBy = item.claimedBy?.id ?? null;
  return { correct, undo, last: correctionToUndo({ ...item, claimedBy }, item.history) };
}

/** A correction the server refused stays no longer on the screen, and the reason is said. */
export function useRefusedCorrections(feedbackId: string): void {
  const { words } = useWords();
  useEffect(
    () =>
      onAnswer((entry, answer) => {
        const { kind } = entry.intent;
        if (entry.feedbackId !== feedbackId || answer.kind !== 'refused') return;
        if (kind === 'correct' || kind === 'undoCorrection') toast(sentenceFor(answer.reason, words));
      }),
    [feedbackId, words],
  );
}
