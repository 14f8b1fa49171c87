import { useState } from 'react';
import { useMember } from '#client/api/session/session.ts';
import { queryClient, api, server } from '#client/api/trpc.ts';
import { Chip, Chips } from '#client/ui/controls/Chip.tsx';
import { toast } from '#client/ui/messages/Toast.tsx';
import { useWords } from '#client/words/words.tsx';
import { capital } from '#shared/messages/capital.ts';
import { dishName, dishTyped, journeyWords, topicWords } from '#shared/messages/by-language/journey.ts';
import type { FeedbackDetail, JourneyView } from '#shared/views/app.ts';
import { DISHES_MAX, STAGES, TOUCHPOINTS } from '#shared/journey/types.ts';
import { AddDish } from './AddDish.tsx';
import { useItemAction } from '../useItem.ts';
import styles from './Journey.module.css';

/** What it is about, in one line; opened, each chip corrects it with one tap. */
export function Journey({ item, journey }: { item: FeedbackDetail; journey: JourneyView }) {
  const { language } = useWords();
  const { may } = useMember();
  const words = journeyWords[language];
  const topics = topicWords[language];
  const told = [
    capital(topics.stages[journey.stage]),
    ...journey.touchpoints.map((touchpoint) => capital(topics.touchpoints[touchpoint])),
    ...journey.dishes.map((dish) => dishName(dish, language)),
  ];
  const line = (
    <span className={styles.told}>
      <span className={styles.title}>{words.title}</span>
      <span className={styles.what}>
        {told.join(' · ')} ({journey.corrected ? words.corrected : words.suggested})
      </span>
    </span>
  );
  if (!may('feedback.triage')) return <p>{line}</p>;
  return (
    <details className={styles.journey}>
      <summary>{line}</summary>
      <Correct id={item.id} journey={journey} />
    </details>
  );
}

function Correct({ id, journey }: { id: string; journey: JourneyView }) {
  const { language } = useWords();
  const words = journeyWords[language];
  const topics = topicWords[language];
  const { busy, run } = useItemAction();
  // A dish taken away can be put back while the item is open.
  const [seen, see] = useState(journey.dishes);
  const dishes = union(seen, journey.dishes);
  const correct = (change: Partial<Omit<JourneyView, 'corrected'>>) => {
    if (busy) return;
    void run(async () => {
      const { stage, touchpoints, dishes: left } = change;
      await server.feedback.journey.mutate({
        id,
        ...(stage === undefined ? {} : { stage }),
        ...(touchpoints === undefined ? {} : { touchpoints: [...touchpoints] }),
        ...(left === undefined ? {} : { dishes: [...left] }),
      });
      toast(words.saved);
      await queryClient.invalidateQueries(api.stats.pathFilter());
    });
  };
  return (
    <div className={styles.chips}>
      <p className={styles.label}>{words.stage}</p>
      <Chips label={words.stage} wrap>
        {STAGES.map((stage) => (
          <Chip key={stage} pressed={stage === journey.stage} onClick={() => correct({ stage })}>
            {capital(topics.stages[stage])}
          </Chip>
        ))}
      </Chips>
      <p className={styles.label}>{words.touchpoint}</p>
      <Chips label={words.touchpoint} wrap>
        {TOUCHPOINTS.map((touchpoint) => (
          <Chip
            key={touchpoint}
            pressed={journey.touchpoints.includes(touchpoint)}
            onClick={() => correct({ touchpoints: toggled(journey.touchpoints, touchpoint) })}
          >
            {capital(topics.touchpoints[touchpoint])}
          </Chip>
        ))}
      </Chips>
      <p className={styles.label}>{words.dish}</p>
      {dishes.length > 0 && (
        <Chips label={words.dish} wrap>
          {dishes.map((dish) => (
            <Chip
              key={dish}
              pressed={journey.dishes.includes(dish)}
              onClick={() => {
                see(dishes);
                correct({ dishes: toggled(journey.dishes, dish) });
              }}
            >
              {dishName(dish, language)}
            </Chip>
          ))}
        </Chips>
      )}
      {journey.dishes.length < DISHES_MAX && (
        <AddDish
          onAdd={(typed) => {
            see(dishes);
            correct({ dishes: union(journey.dishes, [dishTyped(typed)]) });
          }}
        />
      )}
    </div>
  );
}

const union = <T,>(list: readonly T[], more: readonly T[]): readonly T[] => [...new Set([...list, ...more])];

function toggled<T>(list: readonly T[], one: T): readonly T[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}
