/** The notification that takes the place of the one whose button was pressed: what came of it, in its language. */
import type { ActedTexts } from '../messages/en/sent/push.ts';
import type { Language } from '../model/languages.ts';
import { localDay, weekdayOf } from '../response/zone.ts';
import { button, type Acted, type Press } from './act.ts';
import { aboutIn, pushOf, whereTo } from './notification.ts';
import type { Button, Shown } from './notification.ts';
import { PUSH_TEXTS } from './push.ts';

export type Pressed = {
  readonly press: Press;
  readonly acted: Acted;
  /** `notification.data` and `notification.tag` of the pressed one. */
  readonly data: unknown;
  readonly tag: string;
  readonly language: Language;
  /** The worker's own (`self.location.origin`). */
  readonly origin: string;
  /** By the phone's clock. */
  readonly now: number;
};

/** Total: never throws. Silent, because the person is looking; a tap on it always leads to the item. */
export function actedNotification({ press, acted, data, tag, language, origin, now }: Pressed): Shown {
  const about = aboutIn(data);
  const said = sentence(acted, press, { texts: PUSH_TEXTS[language].acted, language, now });
  return {
    title: said.title,
    options: {
      body: about === '' ? said.body : `${said.body}\n${about}`,
      lang: language,
      dir: 'auto',
      tag,
      renotify: false,
      silent: true,
      requireInteraction: false,
      actions: said.buttons.map((action) => button(action, language)) satisfies readonly Button[],
      data: { path: whereTo('', data, origin), push: pushOf(data), about },
    },
    badge: null,
  };
}

type ActedText = { readonly title: string; readonly body: string; readonly buttons: readonly ('claim' | 'snooze' | 'reply')[] };

type Voice = { readonly texts: ActedTexts; readonly language: Language; readonly now: number };

function sentence(acted: Acted, press: Press, { texts, language, now }: Voice): ActedText {
  const said = (title: string, body: string, buttons: ActedText['buttons'] = []): ActedText => ({ title, body, buttons });
  switch (acted.is) {
    case 'mine': {
      const body =
        acted.dueAt === null ? texts.mineBody : texts.mineBy(dayAndTime(acted.dueAt, acted.zone, { texts, language, now }));
      return said(texts.mine, body, ['reply']);
    }
    case 'taken':
      return said(texts.taken(acted.name || texts.somebody), texts.takenBody);
    case 'quiet':
      return said(texts.quiet(dayAndTime(acted.until, acted.zone, { texts, language, now })), texts.quietBody, ['claim']);
    case 'held':
      return said(texts.held, texts.heldBody(clockTime(acted.leavesAt, acted.zone, language, true)));
    case 'toPost':
      return said(texts.toPost, texts.toPostBody);
    case 'notSent':
      return said(texts.notSent, whyNot(acted, texts));
    case 'signedOut':
      return said(texts.signedOut, kept(texts.signedOutBody, press, texts));
    case 'tooOld':
      return said(texts.tooOld, kept(texts.tooOldBody, press, texts));
    case 'closed':
      return said(texts.closed, kept(texts.closedBody, press, texts));
    case 'refused':
      return said(texts.refused, kept(texts.refusedBody, press, texts));
    case 'offline':
    case 'silent':
      return said(
        texts.undone[press.what],
        kept(texts[acted.is], press, texts),
        press.what === 'reply' ? ['reply'] : ['claim', 'snooze'],
      );
  }
}

function whyNot({ why, name }: Extract<Acted, { is: 'notSent' }>, texts: ActedTexts): string {
  switch (why) {
    case 'answered':
      return texts.answered(name || texts.somebody);
    case 'claimed':
      return texts.claimed(name || texts.somebody);
    case 'guest_wrote':
      return texts.guestWrote;
    case 'resolved':
      return texts.resolved;
  }
}

/** Typed words that went nowhere stay in sight as well as in the draft. */
function kept(body: string, press: Press, texts: ActedTexts): string {
  return press.what === 'reply' ? `${body}\n${texts.wordsKept(press.text)}` : body;
}

/** "12:30", and the day with it when it is not today; further away than a week the date as well. */
function dayAndTime(at: number, zone: string, { texts, language, now }: Voice): string {
  const time = clockTime(at, zone, language);
  const days = localDay(zone, at) - localDay(zone, now);
  if (days === 0) return time;
  const day = texts.until[weekdayOf(localDay(zone, at)) - 1] ?? '';
  const date = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: zone,
    day: 'numeric',
    month: 'numeric',
  }).format(at);
  return days > 0 && days < 7 ? `${day} ${time}` : `${day} ${date} ${time}`;
}

function clockTime(at: number, timeZone: string, language: Language, seconds = false): string {
  return new Intl.DateTimeFormat(language, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(seconds ? { second: '2-digit' } : {}),
  }).format(at);
}

/** Words of the phone that have to be kept for the composer: the server has not got them. */
export function wordsToKeep(press: Press, acted: Acted): string | null {
  if (press.what !== 'reply') return null;
  return acted.is === 'held' || acted.is === 'toPost' || acted.is === 'notSent' ? null : press.text;
}
