import { describe, expect, it } from 'vitest';
import { triage, triageFollowUp, type TriageInput } from '#shared/triage/triage.ts';
import { COMPLAINTS_A } from './complaints-a.ts';
import { COMPLAINTS_B } from './complaints-b.ts';
import { COMPLAINTS_C } from './complaints-c.ts';
import { COMPLAINTS_D } from './complaints-d.ts';
import { KIND_A } from './kind-a.ts';
import { KIND_B } from './kind-b.ts';
import { KIND_C } from './kind-c.ts';
import { KIND_D } from './kind-d.ts';

/** As the complaint page hands it over. */
const typed = (text: string, more: Partial<TriageInput> = {}): TriageInput => ({
  text,
  rating: null,
  onPage: true,
  kind: 'message',
  visibility: 'private',
  language: null,
  author: '',
  reach: null,
  place: '',
  ...more,
});

const lines = (written: string) =>
  written
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(' | ') as [head: string, text: string]);
const complaints = lines(COMPLAINTS_A + COMPLAINTS_B + COMPLAINTS_C + COMPLAINTS_D);
const kind = lines(KIND_A + KIND_B + KIND_C + KIND_D);
const rings = ['urgent', 'high'];

describe('on the complaint page', () => {
  it.each(complaints)('%s: %s', (head, text) => {
    const want = head.split(' ')[1];
    for (const place of ['', 'Table 4']) {
      const { level } = triage(typed(text, { place }));
      if (want === 'urgent') expect(level).toBe('urgent');
      else expect(rings).toContain(level);
    }
  });

  it.each(kind)('kind words ring nobody, %s: %s', (_head, text) => {
    expect(triage(typed(text)).level).toBe('low');
    expect(triage(typed(text, { place: 'Table 4' })).level).toBe('low');
    expect(triage(typed(text, { rating: 5 })).level).toBe('low');
  });

  it('the lines are as many as promised, in nine languages', () => {
    expect(complaints.length).toBeGreaterThanOrEqual(100);
    expect(kind.length).toBeGreaterThanOrEqual(100);
    for (const language of ['en', 'cs', 'pl', 'de', 'uk', 'sk', 'fr', 'it', 'es'])
      for (const set of [complaints, kind]) expect(set.some(([head]) => head.startsWith(language))).toBe(true);
  });

  it.each([
    'I would like to book a table for 4 on Friday at 7',
    'I would like to book a table for four on Friday',
    'We would love to reserve a table for six tomorrow evening at 8',
    'Chtěl bych rezervovat stůl pro 4 na pátek v 19:00',
    'Chciałbym zarezerwować stolik na 4 osoby na piątek na 19:00',
    'Ich möchte gern einen Tisch reservieren, für vier am Freitag',
  ])('a table wanted at a time waits: %s', (text) => {
    expect(['normal', 'low']).toContain(triage(typed(text)).level);
    expect(rings).toContain(triage(typed(`${text}, and last time there was a hair in the soup`)).level);
  });

  it('a place says that the guest sits there now, and nothing but praise goes below High then', () => {
    expect(triage(typed('Coffee cold', { place: 'Table 4' })).reasons).toContain('at-the-table');
    expect(triage(typed('Coffee cold')).reasons).toContain('complaint-page');
    for (const text of [
      'I forgot my umbrella under the table, can you keep it for me?',
      'Can I book a table for Saturday?',
      'Great food, slightly slow service',
    ]) {
      expect(triage(typed(text, { place: 'Table 4' })).level).toBe('high');
      expect(triage(typed(text, { place: 'Table 4', rating: 5 })).level).toBe('high');
    }
  });

  it.each([
    ['lost-property', 'I forgot my umbrella under the table, can you keep it for me?'],
    ['lost-property', 'Zapomněla jsem u vás včera šálu, našel ji někdo?'],
    ['lost-property', 'Zostawiłam u was kurtkę'],
    ['lost-property', 'Ich habe gestern meine Brille bei Ihnen liegen gelassen'],
    ['question-booking', 'Can I book a table for four on Saturday?'],
    ['question-booking', 'Chtěla bych rezervovat stůl na sobotu'],
    ['question-booking', 'Chciałbym zarezerwować stolik na piątek'],
    ['question-booking', 'Je voudrais réserver une table pour demain'],
    ['question-booking', 'Ich möchte einen Tisch für 4 Personen am Freitag um 19 Uhr reservieren'],
    ['question-booking', 'Chtěl bych rezervovat stůl pro 4 osoby na pátek v 19 hodin'],
    ['question-booking', 'Poproszę stolik dla 4 osób na piątek o 19'],
    ['booking-change', 'Could we move our booking to eight?'],
  ])('%s can wait: %s', (reason, text) => {
    expect(triage(typed(text))).toMatchObject({ level: 'normal', reasons: [reason] });
  });

  it.each([
    'We had a reservation and our table is taken',
    'Rezervace na 19:00 a sedí tam někdo jiný',
    'Mieliśmy rezerwację na 19, stolik zajęty',
    'Stolik na 19 zajęty',
    'Tisch für 4 reserviert, besetzt',
    'Wir hatten eine Reservierung für 4 und stehen draußen',
    'Réservation pour 4, la table est prise',
    'Prenotazione per 4, tavolo occupato',
    'Reserva para 4 y la mesa ocupada',
    'Ми бронювали на 19, столик зайнятий',
    'Booked a table for 4 and it is taken',
    'Impossible to book a table with you',
    'Nie da się zarezerwować stolika',
    'We tried to book a table and nobody answers the phone',
    'Your waiter lost our order',
    'I lost my keys here and nobody lets me look for them',
    'Do you have a table for four? We have been standing here for half an hour',
    'Are you open tomorrow?',
    'Do you have oat milk?',
  ])('what only looks like a booking or a question rings: %s', (text) => {
    expect(rings).toContain(triage(typed(text)).level);
  });

  it('an hour and a number in what only wants a table is no emergency, also from a table', () => {
    for (const place of ['', 'Table 4'])
      expect(triage(typed('Je voudrais réserver une table pour 4 personnes vendredi à 19 h', { place })).level).not.toBe(
        'urgent',
      );
  });

  it.each([
    'V jedle bolo sklo',
    'У салаті було скло',
    'В салате было стекло',
    'In meinem Salat war Glas',
    'In der Suppe schwamm ein Nagel',
    'Dans ma soupe il y avait du verre',
    'Nella zuppa c’era un chiodo',
    'En la ensalada había vidrio',
  ])('what lay in the food is urgent in whatever order it is said: %s', (text) => {
    expect(triage(typed(text)).level).toBe('urgent');
  });

  it('a question mark lowers nothing', () => {
    for (const [, text] of complaints) expect(rings).toContain(triage(typed(`${text}?`)).level);
  });

  it('kind words do not cover a complaint beside them', () => {
    const praise = [
      'Thank you!',
      'Lovely place, great staff.',
      'Děkujeme, skvělá obsluha.',
      'Danke, alles lecker.',
      'Merci beaucoup.',
    ];
    // "..." alone is doubt, after thanks it is nothing.
    for (const [head, text] of complaints.filter(([, each]) => /\p{L}/u.test(each)))
      for (const kindly of praise) {
        expect(rings, `${kindly} ${text}`).toContain(triage(typed(`${kindly} ${text}`)).level);
        expect(rings, `${text} ${kindly}`).toContain(triage(typed(`${text}. ${kindly}`)).level);
        if (head.endsWith('urgent')) expect(triage(typed(`${kindly} ${text}`)).level).toBe('urgent');
      }
  });

  it('stars decide where the words are both: four and five go down, the guest at the table does not', () => {
    const mixed = 'Great food, slightly slow service but worth it';
    expect(triage(typed(mixed)).level).toBe('high');
    expect(triage(typed(mixed, { rating: 4 })).level).toBe('normal');
    expect(triage(typed('Everything was perfect', { rating: 1 })).level).toBe('high');
    for (const rating of [3, 4, 5] as const) expect(triage(typed('Where is our food?', { rating })).level).toBe('high');
    expect(triage(typed('Fire in the kitchen', { rating: 5 })).level).toBe('urgent');
  });

  it('plain advertising with a link stays spam, with any doubt it rings', () => {
    const offer = 'We offer SEO services, first page of google guaranteed, more traffic: https://rank.example';
    expect(triage(typed(offer)).level).toBe('spam');
    expect(triage(typed(offer, { place: 'Table 4' })).level).toBe('high');
    expect(triage(typed(`${offer} The soup was cold.`)).level).toBe('high');
    expect(triage(typed('More traffic than page 1 of google in this dining room, nobody serves us')).level).toBe('high');
  });
});

describe('what a guest writes again', () => {
  const judge = (text: string) => triageFollowUp({ text, language: null, author: '' });

  it.each([
    ['thanks', 'Thank you Anna, that was kind. All good now 🙏'],
    ['thanks', 'Thanks, it came!'],
    ['settled', 'All good now'],
    ['settled', 'ok'],
    ['settled', 'No problem'],
    ['thanks', 'Děkujeme, už je to v pořádku'],
    ['settled', 'Už nám to přinesli'],
    ['thanks', 'Dziękuję za szybką pomoc'],
    ['settled', 'Już wszystko w porządku'],
    ['thanks', 'Danke, alles gut jetzt'],
    ['thanks', 'Дякую, вже принесли'],
    ['thanks', 'Ďakujem, všetko v poriadku'],
    ['thanks', 'Merci, tout est réglé'],
    ['thanks', 'Grazie, tutto a posto'],
    ['thanks', 'Gracias, ya está'],
  ])('%s is quiet: %s', (reason, text) => {
    expect(judge(text)).toMatchObject({ level: 'low', reasons: [reason] });
  });

  it.each([
    'still waiting!!',
    'hello??',
    'Thanks but it is still cold',
    'ok but when',
    'thank you, now the second plate is wrong',
    'and the bill?',
    'Thanks for nothing',
    'pořád nic',
    'Díky, ale pořád čekáme',
    'nadal czekamy',
    'immer noch nichts',
    'досі чекаємо',
    'toujours rien',
    'ancora niente',
    'seguimos esperando',
    'Köszönöm, de még mindig hideg',
    'It is not ok',
    'nothing is fixed',
  ])('rings: %s', (text) => {
    expect(judge(text).level).toBe('high');
  });

  it.each([
    'my throat is swelling',
    'Thank you. Now my daughter has hives and cannot breathe',
    'she has fainted',
    'otéká jí obličej',
    'syn zemdlał',
    'er blutet stark',
    'йому погано, викличте швидку',
    'il ne respire plus',
    'è svenuta',
    'se desmayó',
  ])('is urgent: %s', (text) => {
    expect(judge(text).level).toBe('urgent');
  });

  it('every complaint of the page rings here too, whatever thanks stand before it', () => {
    for (const [, text] of complaints.filter(([, each]) => /\p{L}/u.test(each))) {
      expect(rings, text).toContain(judge(text).level);
      expect(rings, text).toContain(judge(`Thank you. ${text}`).level);
    }
  });
});
