/** Did the guest thank us for the answer? Thanks with a new complaint beside it, and mock thanks, are none. */
import { fold } from '../../triage/fold.ts';
import { findHits, indexOf } from '../../triage/match.ts';
import { triageFollowUp } from '../../triage/triage.ts';

const INDEX = indexOf<'thanks' | 'mock'>([
  {
    language: null,
    rows: [
      ['thanks', 1, `thank/thanks/thankyou/thx/tysm/cheers | appreciate* | grateful | much appreciated`],
      ['thanks', 1, `dekuj*/dekuju/dekuji/dik/diky/dikes/dekan | vdecn* | vazim* si | ocenuj* | dakuj*`],
      ['thanks', 1, `dziek*/dziekuj*/dzieki/dzienki | wdzieczn* | doceniam*/doceniamy`],
      ['thanks', 1, `🙏 | ❤ | 🫶 | 💐`],
      [
        'mock',
        1,
        `thanks for nothing | thank you for nothing | no thanks | no thank you | thanks ~ wasting/ruining | thanks a bunch | thanks but no`,
      ],
      [
        'mock',
        1,
        `diky/dekuji/dekuju za ~ nic/zkazen*/ztracen*/zniceny/znicen* | dekuji/dekuju/diky nechci/ne | ne dekuji/dekuju/diky`,
      ],
      ['mock', 1, `dzieki/dziekuje za ~ nic/zepsut*/zmarnowan* | nie dziekuje/dzieki`],
    ],
  },
]);

export function saysThanks(text: string): boolean {
  const tags = new Set(findHits(INDEX, fold(text).tokens).map(({ tag }) => tag));
  if (!tags.has('thanks') || tags.has('mock')) return false;
  return triageFollowUp({ text, language: null, author: '' }).level === 'low';
}
