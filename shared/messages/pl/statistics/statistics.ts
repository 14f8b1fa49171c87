import { pl } from '../../plural.ts';
import type { StatisticsWords } from '../../en/statistics/statistics.ts';
import { statisticsScreens } from './statistics-screens.ts';
import { topics } from '../inbox/topics.ts';

const guests = (count: number) => `${count} ${pl(count, 'gość', 'goście', 'gości')}`;

export const statistics: StatisticsWords = {
  none: '–',
  screens: statisticsScreens,
  onWeekday: ['w poniedziałek', 'we wtorek', 'w środę', 'w czwartek', 'w piątek', 'w sobotę', 'w niedzielę'],
  somebody: 'ktoś, kogo już nie ma w zespole',
  outside: 'odpowiedź poza aplikacją',
  noPlace: 'bez podanego miejsca',
  and: (first, last) => `${first} i ${last}`,
  andMore: (shown, more) => `${shown} i jeszcze ${more}`,

  lead: {
    and: (first, second) => `${first}, a ${second}.`,
    but: (first, second) => `${first}, ale ${second}.`,
    closed: (first) => `${first}, było zamknięte.`,
    alone: (sentence) => `${sentence}.`,
    inTime: (part, of) => `Odpowiedź na czas ${part === 1 ? 'dostał' : 'dostało'} ${part} z ${of} gości`,
    allInTime: (of) =>
      of === 1 ? 'Jedyny gość, który napisał, dostał odpowiedź na czas' : `Wszyscy goście (${of}) dostali odpowiedź na czas`,
    nobodyWrote: 'Nikt nie napisał',
    nothingDue: (asked) => `${pl(asked, 'Napisał', 'Napisali', 'Napisało')} ${guests(asked)}, żaden termin jeszcze nie minął`,
    covered: 'przez cały czas otwarcia ktoś miał dyżur',
    gap: (spans) => `${spans} nikt nie miał dyżuru`,
    unreachable: (spans) => `${spans} telefon dyżurnego był nieosiągalny`,
    nobody: (spans) => `${spans} nikt nie był osiągalny`,
    stoodBy: (spans, name, backup) =>
      `${spans} na telefon dyżurnego${name === null ? '' : ` (${name})`} nie można było liczyć, czuwała rezerwa${backup === null ? '' : ` (${backup})`}`,
    stoodByAlone: (spans, backup) => `${spans} nikt nie miał dyżuru, czuwała rezerwa${backup === null ? '' : ` (${backup})`}`,
    stoodByMixed: (spans, backup) => `${spans} czuwała tylko rezerwa${backup === null ? '' : ` (${backup})`}`,
    doubtful: (length) => `przez ${length} nie było pewności, że powiadomienie dotrze`,
  },

  fixes: {
    title: 'Zmień to przed następnym weekendem',
    calm: 'Przed następnym weekendem',
    others: (count) => `Jeszcze ${count}`,
    gap: (spans) => `Nikt nie ma dyżuru ${spans}. Znajdź kogoś.`,
    unreachable: (name, spans) => `${name} ma dyżur ${spans}, ale powiadomienia nie dochodzą. Sprawdź telefon.`,
    doubtful: (name, spans) => `${name} ma dyżur ${spans}, ale telefon nie jest sprawdzony. Wyślij próbne powiadomienie.`,
    noBackup: (spans) => `Brak rezerwy ${spans}. Wyznacz ją.`,
    unanswered: (count, since) =>
      `${guests(count)} wciąż ${pl(count, 'czeka', 'czekają', 'czeka')} na odpowiedź, ${count === 1 ? '' : 'najdłużej '}od ${since}. Odpowiedz teraz.`,
    gapAgain: (weekday, times, of, last) =>
      `${weekday}: bez dyżuru w ${times} z ${of} weekendów, ostatnio ${last}. Wpisz to do grafiku.`,
    gapCost: (count, longest) =>
      `${guests(count)} ${pl(count, 'napisał', 'napisali', 'napisało')}, gdy nikt nie był osiągalny; najdłużej czekano ${longest}. Obsadź te godziny.`,
    slowHour: (weekday, hours, part, of) =>
      `${weekday} ${hours}: odpowiedzi się opóźniają, na czas ${part} z ${of}, choć ktoś miał dyżur.`,
    slowHands: {
      more: (people, missing) =>
        `Na to, co wtedy przychodzi, potrzeba ${people} ${pl(people, 'osoby', 'osób', 'osób')}. Dodaj ${pl(missing, 'jedną', `${missing} kolejne`, `${missing} kolejnych`)}.`,
      enough: (people) =>
        `Na to, co wtedy przychodzi, ${pl(people, 'wystarczy jedna osoba', `wystarczą ${people} osoby`, `wystarczy ${people} osób`)}. To nie kwestia liczby: sprawdź, co ich zatrzymało.`,
      tooLong: 'Jedna odpowiedź trwa dłużej, niż pozwala cel: więcej osób nie pomoże.',
      unknown: 'Czy pomogłaby druga osoba, jeszcze nie wiadomo: sprawdź, co ich zatrzymało.',
    },
    uneven: (name, share) => `${name}: ${share} godzin w weekendy. Podziel je.`,
    nothing: 'Nie ma czego poprawiać. Następnym razem tak samo.',
    actions: {
      duty: 'Otwórz dyżury',
      rota: 'Otwórz grafik tygodnia',
      phone: 'Zobacz, z kim jest kontakt',
      items: 'Pokaż',
      answer: 'Odpowiedz',
      people: 'Ile osób potrzeba',
    },
  },

  kinds: { review: 'Opinia', comment: 'Komentarz', message: 'Wiadomość', mention: 'Wzmianka' },
  ...topics,
  benchmarks: {
    jetblue: 'cel JetBlue',
    klm: 'średnia KLM',
    expected: 'czego oczekuje 53 % ludzi',
    large_firms: 'średnia dużych firm',
  },
  badges: {
    facebook: 'Facebook: bardzo szybko odpowiada',
    yelp: 'Yelp: czas odpowiedzi',
    booking: 'Booking.com: szybko odpowiada',
    booking_score: 'Booking.com: wynik odpowiedzi',
  },
  badgeRules: {
    facebook: 'Zasada: w ciągu 7 dni 90 % wiadomości z odpowiedzią, połowa w 15 min.',
    yelp: 'Pokazuje, w jakim czasie przychodzi połowa odpowiedzi z 30 dni; wiadomości od 18:00 do 8:00 się nie liczą.',
    booking: 'Etykieta: każda wiadomość z ostatnich 14 dni, w których jakieś przyszły, z odpowiedzią w ciągu 12 godzin.',
    booking_score: 'Nowsza liczba: udział odpowiedzi w ciągu 24 godzin z 30 dni, pokazywana od dziesięciu wiadomości.',
  },
};
