import { now } from '#client/api/clock.ts';
import { Bars } from '#client/ui/charts/Bars.tsx';
import { useConnecting } from '#client/words/connecting-words.ts';
import { useWords } from '#client/words/words.tsx';
import { HOUR_MS } from '#shared/model/time.ts';

/** What came in each hour of the last 24, the newest at the right. */
export function AccountChart({ hours }: { hours: readonly number[] }) {
  const { format } = useWords();
  const said = useConnecting();
  const begin = now() - hours.length * HOUR_MS;
  const sum = hours.reduce((all, count) => all + count, 0);
  return (
    <Bars
      title={said.chart}
      sample={said.count(sum)}
      heads={[said.hour, said.counted]}
      legend={{}}
      bars={hours.map((count, index) => {
        const from = format.time(begin + index * HOUR_MS);
        const to = format.time(begin + (index + 1) * HOUR_MS);
        return { key: String(index), label: from, parts: { plain: count }, name: `${said.span(from, to)}: ${said.count(count)}` };
      })}
    />
  );
}
