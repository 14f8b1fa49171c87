import { useLocation } from 'wouter';
import { EmptyState } from '#client/ui/layout/EmptyState.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { useStatistics } from '#client/words/statistics-words.ts';
import { useWords } from '#client/words/words.tsx';
import { aboutName } from '#shared/messages/sentences/weekend-sentences.ts';
import type { OutcomeView } from '#shared/views/stats.ts';
import { dayOfDate } from '#shared/response/zone.ts';
import { ratio, type Share } from '#shared/stats/figures.ts';
import type { Hurt } from '#shared/journey/hurts.ts';
import type { OutcomeKind } from '#shared/stats/outcome/outcome-drill-down.ts';
import { TONES } from '#shared/stats/outcome/outcome.ts';
import { capital } from '#shared/messages/capital.ts';
import { outcomeHref } from '../items/drill-down.ts';
import { Figure, Figures } from '../parts/Figures.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import { Line, Lines, Part } from '../parts/Part.tsx';
import { RangePicker, useRange } from '../parts/RangePicker.tsx';
import { ShareBar } from '../parts/ShareBar.tsx';
import { useOutcome } from '../queries.ts';
import { useDayName } from '../useSay.ts';
import styles from '../Stats.module.css';

/** What came of our answers, and what hurts guests: where, which dish, several of them on one evening. */
export function Guests() {
  const { screens } = useStatistics();
  const [, navigate] = useLocation();
  const chosen = useRange();
  const query = useOutcome(chosen.range);
  return (
    <Screen title={screens.guests.title} wide onBack={() => navigate('/stats')}>
      <RangePicker chosen={chosen} />
      <Loaded query={query}>
        {(view) =>
          view.stages.every(({ count }) => count === 0) && view.outcomes.thanked.of === 0 ? (
            <EmptyState ring={{ kind: 'none' }} title={screens.guests.empty} />
          ) : (
            <>
              <Outcomes view={view} />
              <div className={styles.pictures}>
                <Hurts view={view} about="touchpoint" title={screens.guests.touchpoints} hurts={view.touchpoints} />
                <Hurts view={view} about="dish" title={screens.guests.dishes} hurts={view.dishes} />
                <Repeated view={view} />
                <Unanswered view={view} />
                <Stages view={view} />
              </div>
            </>
          )
        }
      </Loaded>
    </Screen>
  );
}

function Outcomes({ view }: { view: OutcomeView }) {
  const { format } = useWords();
  const { screens, none } = useStatistics();
  const { guests } = screens;
  const { recovered, raised, lowered, thanked, cameBack, meanChange } = view.outcomes;
  const value = (share: Share) => {
    const part = ratio(share);
    return part === null ? none : format.percent(part);
  };
  const note = ({ part, of }: Share) => screens.partOf(format.number(part), format.number(of));
  const behind = (kind: OutcomeKind, { part }: Share) => (part === 0 ? undefined : outcomeHref(view.range, { kind }));
  const stars = meanChange === null ? null : `${meanChange > 0 ? '+' : ''}${format.number(Math.round(meanChange * 10) / 10)}`;
  return (
    <Part title={guests.afterAnswer}>
      <Figures>
        <Figure
          name={guests.recovered}
          value={value(recovered)}
          note={note(recovered)}
          tone={recovered.part > 0 ? 'good' : undefined}
          href={behind('recovered', recovered)}
        />
        <Figure
          name={guests.raised}
          value={value(raised)}
          note={[note(raised), ...(stars === null ? [] : [guests.meanChange(stars)])].join(' · ')}
          href={behind('raised', raised)}
        />
        <Figure
          name={guests.lowered}
          value={value(lowered)}
          note={note(lowered)}
          tone={lowered.part > 0 ? 'bad' : undefined}
          href={behind('lowered', lowered)}
        />
        <Figure name={guests.thanked} value={value(thanked)} note={note(thanked)} href={behind('thanked', thanked)} />
        <Figure name={guests.cameBack} value={value(cameBack)} note={note(cameBack)} href={behind('came_back', cameBack)} />
      </Figures>
    </Part>
  );
}

type HurtsGiven = { view: OutcomeView; about: 'touchpoint' | 'dish'; title: string; hurts: readonly Hurt<string>[] };

function Hurts({ view, about, title, hurts }: HurtsGiven) {
  const words = useStatistics();
  const { guests } = words.screens;
  const most = Math.max(1, ...hurts.map(({ unhappy }) => unhappy.of));
  return (
    <Part title={title}>
      {hurts.length === 0 ? (
        <p>{guests.hurtsNone}</p>
      ) : (
        <Lines>
          {hurts.map(({ key, unhappy }) => (
            <Line
              key={key}
              href={outcomeHref(view.range, { kind: about, key })}
              name={capital(aboutName({ about, key }, words))}
              number={<ShareBar part={unhappy.part} of={unhappy.of} most={most} />}
              note={guests.unhappyOf(unhappy.part, unhappy.of)}
            />
          ))}
        </Lines>
      )}
    </Part>
  );
}

function Repeated({ view }: { view: OutcomeView }) {
  const words = useStatistics();
  const { guests } = words.screens;
  const dayName = useDayName();
  if (view.repeated.length === 0) return null;
  return (
    <Part title={guests.repeated}>
      <Lines>
        {view.repeated.map((repeated) => (
          <Line
            key={`${repeated.date} ${repeated.about} ${repeated.key}`}
            href={outcomeHref({ from: repeated.date, to: repeated.date }, { kind: repeated.about, key: repeated.key })}
            name={guests.repeatedRow(repeated.guests, capital(aboutName(repeated, words)))}
            number={dayName(dayOfDate(repeated.date) ?? 0)}
          />
        ))}
      </Lines>
    </Part>
  );
}

function Unanswered({ view }: { view: OutcomeView }) {
  const { format } = useWords();
  const { guests } = useStatistics().screens;
  const { unanswered } = view.outcomes;
  return (
    <Part title={guests.unanswered}>
      {unanswered.share.part === 0 ? (
        <p>{guests.unansweredNone}</p>
      ) : (
        <Lines>
          <Line
            href={outcomeHref(view.range, { kind: 'unanswered' })}
            name={guests.unansweredOf(unanswered.share.part, unanswered.share.of)}
            number=""
          />
          {TONES.filter((tone) => unanswered[tone] > 0).map((tone) => (
            <Line
              key={tone}
              href={outcomeHref(view.range, { kind: 'unanswered', key: tone })}
              name={guests.tones[tone]}
              number={format.number(unanswered[tone])}
            />
          ))}
        </Lines>
      )}
    </Part>
  );
}

function Stages({ view }: { view: OutcomeView }) {
  const { format } = useWords();
  const words = useStatistics();
  return (
    <Part title={words.screens.guests.stages}>
      <Lines>
        {view.stages.map(({ stage, count }) => (
          <Line
            key={stage}
            href={count === 0 ? undefined : outcomeHref(view.range, { kind: 'stage', key: stage })}
            name={capital(words.stages[stage])}
            number={format.number(count)}
          />
        ))}
      </Lines>
    </Part>
  );
}
