/** What went wrong, in the words of those it happened to. Who said it is dealt with the card. */
import { review, table, type Card } from './card.ts';

const sites = (rows: readonly (readonly [Card['channel'], 1 | 2 | 3, string, string?])[]): Card[] =>
  rows.map(([channel, rating, text, answer]) => review(channel, rating, '', text, answer));
const tables = (rows: readonly (readonly [string, 1 | 2 | 3 | null, string, string?])[]): Card[] =>
  rows.map(([place, rating, text, answer]) => table(place, rating, text, answer));

export const COMPLAINTS: readonly Card[] = [
  ...sites([
    [
      'google',
      2,
      'Waited 50 minutes for two soups and nobody said a word. Food was fine, service was not.',
      'Fifty minutes is not all right and I am sorry. One cook was out; we should have told you at once. Please ask for me next time, the soup is on us.',
    ],
    [
      'tripadvisor',
      1,
      'Overpriced and the duck was dry. The waiter rolled his eyes when we said so.',
      'I am sorry about the duck and even more about the eyes. I have spoken to the team; please write to me directly so that I can make it right.',
    ],
    [
      'yelp',
      3,
      'Good beer, average burger. Might try again.',
      'Fair. The burger has a new bun since Monday, we would love a second opinion.',
    ],
    [
      'google',
      1,
      'Objednávka přes rozvoz dorazila po dvou hodinách a studená. Nikdo nezvedá telefon.',
      'Dvě hodiny jsou moc a mrzí nás to. Vracíme vám peníze ještě dnes, napište nám prosím číslo objednávky.',
    ],
    [
      'google',
      2,
      'Czekaliśmy godzinę na pierogi, a na końcu przyszły zimne.',
      'Bardzo przepraszamy. Zimnych pierogów nie powinno się u nas podać. Zapraszamy jeszcze raz, na nasz koszt.',
    ],
    [
      'booking',
      3,
      'Breakfast was good, coffee machine broken two days in a row.',
      'It is repaired, and the coffee is on the house next time.',
    ],
    [
      'google',
      1,
      'Never again. Rude on the phone, and the table we booked was given away.',
      'You booked and we gave it away: our mistake entirely. I have written to you to put it right.',
    ],
    [
      'google',
      2,
      'Řízek byl přesolený a hranolky studené. Za ty ceny škoda.',
      'Omlouváme se, přesolený řízek k vám neměl odejít. Příště jste na řízek zváni.',
    ],
    [
      'facebook',
      2,
      'The fish smelled and the waitress brought the wrong wine twice.',
      'That is not us at our best. I have checked the fish with the kitchen; may I call you?',
    ],
    ['google', 3, 'Svíčková průměrná, knedlíky tvrdé, obsluha milá.', 'Děkujeme za upřímnost, knedlíky už děláme jinak.'],
    [
      'tripadvisor',
      2,
      'Charged for bread we never ordered, and the bill took twenty minutes.',
      'The bread should not be on your bill and I am sorry. I will refund it today.',
    ],
    [
      'google',
      2,
      'Kelner zapomniał o naszym zamówieniu, na rachunku były cudze piwa.',
      'Przepraszamy za rachunek i za czekanie. Prosimy o wiadomość, oddamy różnicę jeszcze dziś.',
    ],
    [
      'yelp',
      2,
      'Steak ordered medium, came well done, and we waited forever to send it back.',
      'Medium means medium. The next one is ours.',
    ],
    ['google', 3, 'Terasa hezká, ale polévka vlažná a čekali jsme skoro hodinu.'],
  ]),
  ...tables([
    [
      'Table 7',
      2,
      'The fish was cold in the middle. We told the waiter and he never came back.',
      'I am sorry, that should not happen. Marek is on his way to your table with a new one.',
    ],
    ['Table 3', null, 'Could somebody turn the music down a little? We can hardly hear each other.', 'Done. Sorry about that.'],
    [
      'Terrace 2',
      1,
      'We have been waiting for the bill for 25 minutes and our babysitter is calling.',
      'On my way with the bill right now.',
    ],
    [
      'Table 5',
      3,
      'The vegetarian menu has only one main course and it was sold out.',
      'You are right, one is not enough. From next week there are three.',
    ],
    ['Table 9', 2, 'Polévka přišla studená a nikdo si nás nevšímá.', 'Hned jsem u vás s novou polévkou, omlouvám se.'],
    ['Terrace 4', 2, 'Nobody has taken our order for half an hour.', 'I am coming to your table now. Drinks are on us.'],
    [
      'Table 14',
      1,
      'There is a hair in my salad. Please send somebody.',
      'I am so sorry, I am with you in a minute and bring a new one.',
    ],
    ['Table 2', 2, 'Toalety jsou špinavé a chybí mýdlo.', 'Děkuji, že jste to řekli. Už je tam čisto.'],
    [
      'Table 6',
      1,
      'My daughter is allergic to peanuts, we said so, and there are peanuts on her cake. She has hives.',
      'I am at your table now with the kitchen chef. Please call 112 if her breathing changes.',
    ],
    ['Table 11', 2, 'Kaczka jest sucha i prawie zimna.', 'Przepraszam, już idę z nową porcją.'],
  ]),
];
