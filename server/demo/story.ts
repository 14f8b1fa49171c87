/**
 * What guests of the demo restaurant said. Invented words of invented people; the history is dealt from this deck by a seeded
 * shuffle, the Saturday night is played in order.
 */
import type { Channel, Kind, Rating, Visibility } from '#shared/model/feedback.ts';

export type Card = {
  readonly channel: Channel;
  readonly kind: Kind;
  readonly visibility: Visibility;
  readonly rating: Rating | null;
  readonly author: string;
  readonly text: string;
  readonly place?: string;
  /** How we answered, when we did. */
  readonly answer?: string;
};

const review = (
  channel: Channel,
  rating: Rating,
  ...[author, text, answer]: [author: string, text: string, answer?: string]
): Card => ({
  channel,
  kind: 'review',
  visibility: 'public',
  rating,
  author,
  text,
  ...(answer === undefined ? {} : { answer }),
});

const message = (channel: Channel, author: string, text: string, answer?: string): Card => ({
  channel,
  kind: 'message',
  visibility: 'private',
  rating: null,
  author,
  text,
  ...(answer === undefined ? {} : { answer }),
});

const table = (place: string, rating: Rating | null, text: string, answer?: string): Card => ({
  channel: 'form',
  kind: 'message',
  visibility: 'private',
  rating,
  author: '',
  text,
  place,
  ...(answer === undefined ? {} : { answer }),
});

export const HISTORY: readonly Card[] = [
  review(
    'google',
    5,
    'Guest 12',
    'Best goulash in town, and the terrace at sunset is lovely. We will be back.',
    'Thank you! The terrace is at its best before eight, see you soon.',
  ),
  review(
    'google',
    2,
    'Guest 31',
    'Waited 50 minutes for two soups and nobody said a word. Food was fine, service was not.',
    'Fifty minutes is not all right and I am sorry. One cook was out on Friday; we should have told you at once. Please ask for me next time, the soup is on us.',
  ),
  review(
    'google',
    4,
    'Guest 44',
    'Nice lunch menu, a bit loud near the bar.',
    'Thank you. The back room is quieter, just ask when booking.',
  ),
  review(
    'tripadvisor',
    1,
    'Guest 8',
    'Overpriced and the duck was dry. The waiter rolled his eyes when we said so.',
    'I am sorry about the duck and even more about the eyes. I have spoken to the team; please write to me directly so that I can make it right.',
  ),
  review(
    'google',
    5,
    'Guest 70',
    'Pavlína at the door made our anniversary. Thank you!',
    'She will be so happy to read this. Happy anniversary!',
  ),
  review(
    'yelp',
    3,
    'Guest 52',
    'Good beer, average burger. Might try again.',
    'Fair. The burger has a new bun since Monday, we would love a second opinion.',
  ),
  message(
    'messenger',
    'Guest 15',
    'Hi, do you have a high chair for Saturday at six?',
    'Yes, two of them. Shall I keep one for you?',
  ),
  message('instagram', 'Guest 61', 'Is the kitchen open after ten on Friday?', 'Until 22:30 on Fridays and Saturdays.'),
  message(
    'email',
    'Guest 23',
    'We left a blue umbrella under the corner table on Sunday. Has anyone found it?',
    'It is here behind the bar with your name on it.',
  ),
  message(
    'facebook',
    'Guest 39',
    'Your page says closed on Monday but the door says open. Which one is it?',
    'Closed on Mondays, the sign on the door is wrong. Changed today, thank you.',
  ),
  table(
    'Table 7',
    2,
    'The fish was cold in the middle. We told the waiter and he never came back.',
    'I am sorry, that should not happen. Marek is on his way to your table with a new one.',
  ),
  table(
    'Table 3',
    null,
    'Could somebody turn the music down a little? We can hardly hear each other.',
    'Done. Sorry about that.',
  ),
  table(
    'Terrace 2',
    1,
    'We have been waiting for the bill for 25 minutes and our babysitter is calling.',
    'On my way with the bill right now.',
  ),
  table('Table 12', 4, 'Everything great, only the toilets need attention.', 'Thank you for telling us, somebody is on it.'),
  review(
    'google',
    1,
    'Guest 90',
    'Objednávka přes rozvoz dorazila po dvou hodinách a studená. Nikdo nezvedá telefon.',
    'Dvě hodiny jsou moc a mrzí nás to. Vracíme vám peníze ještě dnes, napište nám prosím číslo objednávky.',
  ),
  review('google', 5, 'Guest 17', 'Skvělá obsluha i kuchyně, svíčková jako od babičky.', 'Děkujeme, vyřídíme v kuchyni!'),
  review(
    'google',
    2,
    'Guest 83',
    'Czekaliśmy godzinę na pierogi, a na końcu przyszły zimne.',
    'Bardzo przepraszamy. Zimnych pierogów nie powinno się u nas podać. Zapraszamy jeszcze raz, na nasz koszt.',
  ),
  review('facebook', 5, 'Guest 26', 'Kolejny raz i znowu pysznie. Polecam żurek!', 'Dziękujemy i do zobaczenia!'),
  message(
    'whatsapp',
    'Guest 77',
    'Mamy rezervaci na osm, přijdeme o čtvrt hodiny později, nevadí to?',
    'Vůbec nevadí, stůl vám držíme.',
  ),
  review(
    'booking',
    3,
    'Guest 5',
    'Breakfast was good, coffee machine broken two days in a row.',
    'It is repaired, and the coffee is on the house next time.',
  ),
  table(
    'Table 5',
    3,
    'The vegetarian menu has only one main course and it was sold out.',
    'You are right, one is not enough. From next week there are three.',
  ),
  review('google', 4, 'Guest 41', 'Friendly place, parking is a bit of a puzzle.', 'Behind the church it is free after six.'),
  review(
    'google',
    1,
    'Guest 58',
    'Never again. Rude on the phone, and the table we booked was given away.',
    'You booked and we gave it away: our mistake entirely. I have written to you to put it right.',
  ),
];

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
