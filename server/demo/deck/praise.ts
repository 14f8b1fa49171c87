/** What guests liked. Half of it never gets an answer, as in most restaurants. */
import { review, table, type Card } from './card.ts';

const good = (rows: readonly (readonly [Card['channel'], 4 | 5, string, string?])[]): Card[] =>
  rows.map(([channel, rating, text, answer]) => review(channel, rating, '', text, answer));

export const PRAISE: readonly Card[] = [
  ...good([
    [
      'google',
      5,
      'Best goulash in town, and the terrace at sunset is lovely. We will be back.',
      'Thank you! The terrace is at its best before eight, see you soon.',
    ],
    ['google', 4, 'Nice lunch menu, a bit loud near the bar.', 'Thank you. The back room is quieter, just ask when booking.'],
    [
      'google',
      5,
      'Pavlína at the door made our anniversary. Thank you!',
      'She will be so happy to read this. Happy anniversary!',
    ],
    ['google', 5, 'Skvělá obsluha i kuchyně, svíčková jako od babičky.', 'Děkujeme, vyřídíme v kuchyni!'],
    ['facebook', 5, 'Kolejny raz i znowu pysznie. Polecam żurek!', 'Dziękujemy i do zobaczenia!'],
    ['google', 4, 'Friendly place, parking is a bit of a puzzle.', 'Behind the church it is free after six.'],
    ['google', 5, 'Výborný guláš a rychlá obsluha. Doporučuji.'],
    ['tripadvisor', 5, 'Our third visit and the duck was perfect again.'],
    ['google', 4, 'Good coffee and cake, kind staff.'],
    ['google', 5, 'Pyszne pierogi i przemiła obsługa, na pewno wrócimy.'],
    ['yelp', 5, 'Lovely Sunday lunch with the kids, the pancakes were a hit.'],
    ['booking', 4, 'Great breakfast, eggs as ordered, good bread.'],
    ['google', 5, 'Nejlepší knedlíky široko daleko!', 'To nás moc těší, děkujeme.'],
    ['facebook', 4, 'Pěkná terasa a dobré pivo, jen bylo plno.'],
    ['google', 5, 'Thank you for a wonderful birthday dinner.'],
  ]),
  table('Table 12', 4, 'Everything great, only the toilets need attention.', 'Thank you for telling us, somebody is on it.'),
  table('Table 8', 5, 'Please tell the kitchen: best schnitzel in years.', 'Told them, they are smiling. Thank you!'),
];
