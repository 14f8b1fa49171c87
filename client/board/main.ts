/** A screen on the wall: puts what the server says into its places, for weeks. Nothing is ever collected here, only replaced. */
import './board.css';
import type { BoardPicture } from '#shared/wire/board.ts';
import { follow } from './follow.ts';
import { keepAwake } from './awake.ts';
import { createSlots } from './slots.ts';
import { startClock } from './clock.ts';

const board = document.querySelector<HTMLElement>('.board');
const farewell = document.querySelector<HTMLElement>('.gone');

if (board !== null && farewell !== null) {
  const { events = '', version = '', zone = 'UTC', now = '0', lost = '#' } = board.dataset;
  const slots = createSlots(board);
  const clock = startClock(board, { at: Number(now), timeZone: zone });
  const awake = keepAwake((asleep) => slots.hidden('.sleeps', !asleep));
  const banner = board.querySelector<HTMLElement>('.lost');
  const sentence = banner?.querySelector('strong') ?? null;

  follow(events, {
    picture(data) {
      const picture = JSON.parse(data) as BoardPicture;
      // The server was renewed: fetch the page that belongs to it.
      if (picture.version !== version) return location.reload();
      clock.set(picture.at);
      slots.show(picture);
      board.dataset['state'] = 'live';
      slots.hidden('.lost', true);
    },
    lost() {
      if (board.dataset['state'] === 'lost' || banner === null || sentence === null) return;
      board.dataset['state'] = 'lost';
      sentence.textContent = lost.replace('#', clock.lastHeard());
      banner.hidden = false;
    },
    gone() {
      awake.stop();
      clock.stop();
      board.remove();
      farewell.hidden = false;
      document.documentElement.dataset['look'] = 'dark';
    },
  });
}
