/** The places of the page, looked up once. Every picture is put into the same elements. */
import type { BoardPicture } from '#shared/wire/board.ts';

const AROUND = 2 * Math.PI * 21;
/** A figure of more characters, "5 h 31 min", is set smaller: cut off it would be a riddle. */
const LONG = 7;

export type Slots = {
  show(picture: BoardPicture): void;
  hidden(selector: string, hidden: boolean): void;
};

export function createSlots(board: HTMLElement): Slots {
  const texts = new Map<string, Element>();
  for (const element of board.querySelectorAll<HTMLElement>('[data-place]')) texts.set(element.dataset['place'] ?? '', element);
  const hour = board.querySelector<HTMLElement>('.hour');
  const left = board.querySelector('.hour .left');
  const tile = (name: string) => board.querySelector<HTMLElement>(`[data-tile="${name}"]`);
  const tiles = { waiting: tile('waiting'), oldest: tile('oldest'), duty: tile('duty'), mood: tile('mood') };
  const parts = [...board.querySelectorAll<HTMLElement>('.parts i')];

  const write = (slot: string, text: string): void => {
    const element = texts.get(slot);
    if (element !== undefined && element.textContent !== text) element.textContent = text;
  };
  const mark = (element: HTMLElement | null, name: string, value: string): void => {
    if (element !== null && element.dataset[name] !== value) element.dataset[name] = value;
  };

  return {
    show({ ring, waiting, oldest, duty, today, mood }) {
      mark(hour, 'ring', ring.kind);
      mark(hour, 'long', String(ring.digits.length > 2));
      left?.setAttribute(
        'stroke-dasharray',
        ring.kind === 'paused' ? '4 4.25' : `${(Math.max(0.02, ring.share) * AROUND).toFixed(1)} ${AROUND.toFixed(1)}`,
      );
      write('digits', ring.digits);
      write('unit', ring.unit);
      write('sentence', ring.sentence);
      write('waiting-figure', waiting.figure);
      write('waiting-note', waiting.note);
      mark(tiles.waiting, 'alarm', String(waiting.alarm));
      write('oldest-figure', oldest.figure);
      write('oldest-note', oldest.note);
      mark(tiles.oldest, 'alarm', String(oldest.alarm));
      mark(tiles.oldest, 'long', String(oldest.figure.length > LONG));
      write('duty-figure', duty.figure);
      write('duty-proof', duty.proof);
      write('duty-backup', duty.backup);
      mark(tiles.duty, 'duty', duty.state);
      write('today-figure', today.figure);
      write('today-note', today.note);
      write('mood-figure', mood.figure);
      write('mood-note', mood.note);
      mark(tiles.mood, 'mood', mood.mood);
      for (const [index, part] of parts.entries()) part.style.flexGrow = String(mood.parts[index] ?? 0);
    },
    hidden(selector, hidden) {
      const element = board.querySelector<HTMLElement>(selector);
      if (element !== null) element.hidden = hidden;
    },
  };
}
