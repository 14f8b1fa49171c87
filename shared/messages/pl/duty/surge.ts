import type { Surge } from '../../en/duty/surge.ts';
import { pl } from '../../plural.ts';

const helpers = (count: number) => `${count} ${pl(count, 'osoba', 'osoby', 'osób')} do pomocy`;

export const surge: Surge = {
  title: 'Tryb natłoku',
  off: 'Pisze zbyt wielu gości naraz? Pomoc dołącza jednym linkiem na kilka godzin, a powiadomienia przychodzą razem.',
  start: 'Włącz tryb natłoku',
  line: (until, left) => `Tryb natłoku do ${until} (jeszcze ${left}).`,
  lineHelping: (count) => (count === 0 ? 'Nikt jeszcze nie dołączył.' : `${pl(count, 'Jest', 'Są', 'Jest')} ${helpers(count)}.`),
  helpingLine: (until, left) => `Pomagasz do ${until} (jeszcze ${left}).`,
  suggested: (lastHour, usual) =>
    `Znacznie więcej niż zwykle: ${lastHour} w ostatniej godzinie zamiast około ${usual}. Na kilka godzin może dołączyć pomoc.`,
  link: 'Link dla pomocy',
  end: 'Zakończ teraz',
  endTitle: 'Zakończyć tryb natłoku teraz?',
  endText: (count) =>
    count === 0
      ? 'Link przestanie działać.'
      : `${helpers(count)} od razu ${pl(count, 'traci', 'tracą', 'traci')} dostęp. Niedokończone sprawy wrócą do zespołu, wysłane odpowiedzi zostaną.`,
  ended: 'Tryb natłoku się skończył.',
  sheet: {
    qr: 'Kod z linkiem dla pomocy',
    how: 'Daj kod do zeskanowania albo wyślij link. Wystarczy imię. Pomoc może czytać, przejmować i odpowiadać, nic więcej.',
    gone: 'Link pokazujemy tylko raz i go nie przechowujemy. Utwórz nowy; stary przestanie działać, a kto już pomaga, zostanie.',
    linkEnded: 'Link przestał działać, bo komuś odebrano dostęp. Kto już pomaga, zostanie; dla kolejnych osób utwórz nowy.',
    make: 'Utwórz nowy link',
    share: 'Wyślij link',
    shareText: (business) => `${business} prosi o pomoc`,
    until: (time) => `Skończy się automatycznie o ${time}.`,
    hours: 'Jak długo od teraz',
    hour: (count) => `${count}\u00a0h`,
    statement: 'Wspólne oświadczenie',
    statementHint: 'Każdy może go użyć jako odpowiedzi jednym dotknięciem. Na przykład co się stało i co z tym robicie.',
    save: 'Zapisz oświadczenie',
    saved: 'Od teraz każdy może go użyć.',
  },
  load: {
    title: 'Pomoc',
    none: 'Nikt jeszcze nie dołączył.',
    counts: (holds, answered) => `w toku ${holds}, z odpowiedzią ${answered}`,
    since: (time) => `od ${time}`,
    remove: (name) => `${name}: zakończ pomoc`,
    removed: (name) => `${name} nie ma już dostępu, a link przestał działać. Niedokończone sprawy znów czekają na zespół.`,
    key: 'Pełny pasek to odpowiedzi, kreskowany to sprawy w toku.',
  },
  pinned: 'Oświadczenie',
  join: {
    title: 'Pomoc',
    asks: (business) => `${business} prosi Cię o pomoc.`,
    what: 'Pisze naraz wielu gości. Możesz czytać, co piszą, przejmować sprawy i odpowiadać. Ustawień ani statystyk nie widać.',
    until: (moment) => `Dostęp skończy się automatycznie: ${moment}. Bez e-maila i bez hasła.`,
    name: 'Twoje imię',
    nameHint: 'Widzi je zespół, gość nie.',
    nameError: 'Brakuje imienia.',
    language: 'Język',
    action: 'Zacznij pomagać',
    as: (name) => `Pomagaj jako ${name}`,
    asHint: 'To urządzenie jest już zalogowane. Konto zostanie bez zmian; skończy się tylko dostęp do tego lokalu.',
    noToken: 'Link jest niepełny. Zeskanuj kod jeszcze raz albo poproś o link ponownie.',
    toApp: 'Do aplikacji',
    overTitle: 'Dziękujemy za pomoc',
    over: (business) => `Pomoc dla ${business} się skończyła. Tego, co tu było czytane, nie ma już w telefonie.`,
  },
};
