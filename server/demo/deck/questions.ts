/** What guests want to know. */
import { message, type Card } from './card.ts';

const asked = (rows: readonly (readonly [Card['channel'], string, string])[]): Card[] =>
  rows.map(([channel, text, answer]) => message(channel, '', text, answer));

export const QUESTIONS: readonly Card[] = asked([
  ['messenger', 'Hi, do you have a high chair for Saturday at six?', 'Yes, two of them. Shall I keep one for you?'],
  ['instagram', 'Is the kitchen open after ten on Friday?', 'Until 22:30 on Fridays and Saturdays.'],
  [
    'email',
    'We left a blue umbrella under the corner table on Sunday. Has anyone found it?',
    'It is here behind the bar with your name on it.',
  ],
  [
    'facebook',
    'Your page says closed on Monday but the door says open. Which one is it?',
    'Closed on Mondays, the sign on the door is wrong. Changed today, thank you.',
  ],
  ['whatsapp', 'Máme rezervaci na osm, přijdeme o čtvrt hodiny později, nevadí to?', 'Vůbec nevadí, stůl vám držíme.'],
  ['whatsapp', 'Máte v sobotu volný stůl pro šest?', 'Máme, v sedm na terase. Mám ho pro vás držet?'],
  ['instagram', 'Czy można przyjść z psem?', 'Oczywiście, miska z wodą czeka przy drzwiach.'],
  [
    'messenger',
    'Do you have anything without gluten on the menu?',
    'Yes: the risotto, the duck and all salads. Tell us when you book.',
  ],
  ['email', 'Can we have an invoice for the dinner on Friday?', 'Of course, it is on its way to you.'],
  ['messenger', 'Změna rezervace: místo pěti nás přijde osm, jde to?', 'Jde to, spojíme vám dva stoly.'],
]);
