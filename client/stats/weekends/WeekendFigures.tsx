import { useStatistics } from '#client/words/statistics-words.ts';
import { useWords } from '#client/words/words.tsx';
import type { MeasuredWeekend } from '#shared/views/stats.ts';
import { ratio } from '#shared/stats/figures.ts';
import { ANSWERED, DUE, weekendHref } from '../items/drill-down.ts';
import { ShareRing } from '../parts/ShareRing.tsx';
import { Figure, Figures } from '../parts/Figures.tsx';

/** Fewer say little, and the screen says so. */
const SMALL_BELOW = 5;

/** Share in time, median, gaps: each with what it is made of. */
export function WeekendFigures({ weekend, planned }: { weekend: MeasuredWeekend; planned: boolean }) {
  const { format } = useWords();
  const { screens, none } = useStatistics();
  const { figures } = screens;
  const { response, gapMs, unreachableMs, gaps } = weekend;
  const { withinTarget, first, asked } = response;
  const share = ratio(withinTarget);
  const { count, waiting, medianMs } = first.wall;
  const missing = gapMs + unreachableMs;
  const gapsHref = () => {
    if (missing === 0) return asked === 0 ? undefined : weekendHref(weekend, 'whole');
    return gaps.items.length === 0 ? '/stats/weekends' : weekendHref(weekend, 'missed');
  };
  return (
    <>
      <Figures>
        <Figure
          name={figures.within}
          value={
            <>
              <ShareRing met={withinTarget.part} count={withinTarget.of} />
              {share === null ? none : format.percent(share)}
            </>
          }
          note={
            share === null ? figures.noneDue : screens.partOf(format.number(withinTarget.part), format.number(withinTarget.of))
          }
          href={share === null ? undefined : weekendHref(weekend, 'whole', { outcomes: DUE })}
        />
        <Figure
          name={figures.median}
          value={medianMs === null ? none : format.span(medianMs)}
          note={[
            count === 0 ? figures.noAnswers : figures.medianOf(count),
            ...(waiting > 0 ? [figures.waiting(waiting)] : []),
          ].join(', ')}
          href={medianMs === null ? undefined : weekendHref(weekend, 'whole', ANSWERED)}
        />
        {planned && (
          <Figure
            name={figures.gaps}
            value={missing === 0 ? figures.noGaps : format.span(missing)}
            note={figures.gapGuests(missing === 0 ? asked : gaps.items.length)}
            tone={missing > 0 ? 'bad' : undefined}
            href={gapsHref()}
          />
        )}
      </Figures>
      {count > 0 && count < SMALL_BELOW && <p>{screens.small(count)}</p>}
    </>
  );
}
