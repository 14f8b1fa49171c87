/** The Saturday night of the demo restaurant, played in order. Invented words of invented people. */
import { message, review, table, type Card } from './deck/card.ts';

/** What a colleague does about it: takes it in the app, or from the lock screen without opening the app; answers, if it is still theirs. */
export type Deed = {
  /** Seconds after the guest spoke. */
  readonly after: number;
  readonly who: string;
  readonly does: 'take' | 'take_from_lock_screen' | 'answer';
};

export type Scene = {
  /** Seconds after the curtain. */
  readonly at: number;
  readonly card: Card;
  /** None: it waits for you. */
  readonly deeds?: readonly Deed[];
};

const MINUTE = 60;

/**
 * Saturday, half past eight, the kitchen is full. Petra is on duty and Ben is behind her; at ten Marek takes over. She runs out to the
 * heater and leaves her phone on the bar, so two complaints climb to Ben. One of them he takes and forgets.
 */
export const SATURDAY_NIGHT: readonly Scene[] = [
  {
    at: 6,
    card: message(
      'instagram',
      'Guest 102',
      'Hi! Is there a table for four around nine tonight?',
      'Nine fifteen works, I am holding it for you.',
    ),
    deeds: [
      { after: 20, who: 'Petra', does: 'take' },
      { after: 45, who: 'Petra', does: 'answer' },
    ],
  },
  {
    at: 20,
    card: review(
      'google',
      1,
      'Guest 104',
      'One star. My wife has a nut allergy, we said so twice, and there were walnuts in the salad. She is not well now.',
      'This must not happen and I am very sorry. Is she safe? I am calling you this minute; if it gets worse, please dial 112 first.',
    ),
    deeds: [
      { after: 13 * MINUTE, who: 'Ben', does: 'take_from_lock_screen' },
      { after: 15 * MINUTE, who: 'Ben', does: 'answer' },
    ],
  },
  {
    at: 60,
    card: table(
      'Table 12',
      2,
      'We have been waiting 40 minutes for the main course and the table next to us came after us and already eats.',
      'You are right and I am sorry. It is on the pass now, and the dessert is on us.',
    ),
    deeds: [
      // Then the nut allergy keeps Ben on the phone: after twenty silent minutes it is free again.
      { after: 13.5 * MINUTE, who: 'Ben', does: 'take_from_lock_screen' },
      { after: 35 * MINUTE, who: 'Petra', does: 'take_from_lock_screen' },
      { after: 37 * MINUTE, who: 'Petra', does: 'answer' },
    ],
  },
  { at: 95, card: review('google', 5, 'Guest 110', 'Lovely evening, thank you to the whole team!') },
  {
    at: 130,
    card: table(
      'Terrace 4',
      1,
      'The heater next to us smells of gas. Please send somebody.',
      'It is switched off and I am with you in a minute.',
    ),
    deeds: [
      { after: 15, who: 'Petra', does: 'take_from_lock_screen' },
      { after: 40, who: 'Petra', does: 'answer' },
    ],
  },
  { at: 3 * MINUTE, card: message('facebook', 'Guest 117', 'Do you take dogs on the terrace?') },
  { at: 4 * MINUTE, card: message('messenger', 'Guest 118', 'Which of your wines is without sulphites?') },
  { at: 58 * MINUTE, card: review('tripadvisor', 2, 'Guest 115', 'Great, only 90 minutes for a soup. Will remember that.') },
  {
    at: 70 * MINUTE,
    card: message('facebook', 'Guest 121', 'My card was charged twice tonight, 840 each. Please call me back.'),
  },
  {
    at: 71 * MINUTE,
    card: message('email', 'Guest 0', 'Congratulations! Your page will be disabled, confirm your password here to keep it.'),
  },
  { at: 75 * MINUTE, card: review('google', 4, 'Guest 124', 'Moc pěkný večer, jen polévka mohla být teplejší.') },
];

/** Before she leaves, at five to ten, Petra writes a note for Marek. */
export const NOTE_AT = 85 * MINUTE;
/** Marek has it, and what is left has climbed to everybody. */
export const CURTAIN_AT = 100 * MINUTE;
