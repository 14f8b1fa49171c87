import { expect, it } from 'vitest';
import { ROLES } from '#shared/model/roles.ts';
import { measure } from '#shared/stats/facts.ts';
import { fairness } from '#shared/stats/weekend/fairness.ts';
import { fairnessFor, responseTimesFor } from '#shared/stats/member-view.ts';
import { responseTimes } from '#shared/stats/response-times.ts';
import { addMeasured, newSlices } from '#shared/stats/slices.ts';
import { calendar, fact } from './facts-kit.ts';

const SUNDAY = Date.parse('2026-11-22T20:00:00+01:00');
const slices = newSlices();
for (const answeredBy of ['ana', 'ben', null]) {
  const measured = measure(fact('2026-11-21T20:40:00+01:00', 5, { answeredBy }), {
    calendar,
    now: SUNDAY,
  });
  if (measured !== null) addMeasured(slices, measured);
}
const times = responseTimes(slices, { calendar, range: { fromDay: 20_770, toDay: 20_779 }, now: SUNDAY });
const even = fairness(
  [
    {
      carried: [
        { memberId: 'ana', firstMs: 3, backupMs: 0 },
        { memberId: 'ben', firstMs: 1, backupMs: 0 },
      ],
    },
  ],
  ['ana', 'ben'].map((memberId) => ({ memberId, owner: false, counted: null })),
);

it.each(ROLES)('how ana does is seen by ana and by those who lead; seen by ben as %s', (role) => {
  const leads = role === 'owner' || role === 'manager';
  const viewer = { memberId: 'ben', role };
  const seen = responseTimesFor(times, viewer);
  expect(seen.by.member.map(({ key }) => key)).toEqual(leads ? ['ana', 'ben', 'outside'] : ['ben', 'outside']);
  expect(seen.total).toEqual(times.total);
  const carried = fairnessFor(even, viewer);
  expect(carried.members.map(({ memberId }) => memberId)).toEqual(leads ? ['ana', 'ben'] : ['ben']);
  expect(carried.gini).toBe(even.gini);
  // One number for everybody, whatever rows they see.
  expect(carried.evenMs).toBe(2);
});
