import type { Pwa } from '../en/pwa.ts';

export const pwa: Pwa = {
  title: 'Powiadomienia w telefonie',
  state: {
    looking: 'Sprawdzamy ten telefon…',
    on: 'Ten telefon dzwoni.',
    off: 'Ten telefon milczy.',
    offHint: 'Skargi zobaczysz dopiero po otwarciu aplikacji.',
    needsInstall: 'Na iPhonie i iPadzie powiadomienia działają tylko z aplikacji na ekranie początkowym.',
    blocked: 'Powiadomienia są na tym telefonie zablokowane.',
    blockedIos: 'Otwórz Ustawienia › Powiadomienia › Golden Hour i zezwól na powiadomienia.',
    blockedAndroid:
      'Dotknij znaku po lewej stronie adresu › Uprawnienia › Powiadomienia i zezwól na nie. W zainstalowanej aplikacji: przytrzymaj jej ikonę › Informacje o aplikacji › Powiadomienia.',
    blockedDesktop: 'Kliknij znak po lewej stronie adresu, zezwól na powiadomienia i wczytaj stronę ponownie.',
    unsupported: 'Ta przeglądarka nie potrafi dzwonić.',
    unsupportedHint: 'Otwórz tę stronę w zwykłej przeglądarce telefonu, na przykład w Chrome, Firefoksie lub Safari.',
    insecure: 'Powiadomienia wymagają bezpiecznego adresu.',
    insecureHint: 'Otwórz aplikację pod adresem https. Zna go osoba, która prowadzi serwer.',
    broken: 'Powiadomienia nie docierają na ten telefon.',
  },
  broken: {
    silent: 'Usługa powiadomień nie odpowiedziała. Niektóre sieci i przeglądarki ją blokują.',
    refused: 'Usługa powiadomień odrzuciła tę przeglądarkę. W oknie prywatnym powiadomienia nie działają.',
    lost: 'Przeglądarka zgubiła zapis do powiadomień.',
    gone: 'Usługa powiadomień nie zna już tego telefonu.',
    office: 'Nie udało się powiadomić serwera o tym telefonie. Czy jest połączenie?',
    worker: 'Część aplikacji, która dzwoni, nie działa. Zamknij wszystkie jej okna i otwórz ją ponownie.',
  },
  turnOn: 'Włącz powiadomienia',
  turnOff: 'Wyłącz na tym telefonie',
  repair: 'Napraw',
  howTo: 'Pokaż, jak to zrobić',
  lookAgain: 'Sprawdź ponownie',
  turningOn: 'Włączanie…',

  test: {
    title: 'Próba',
    send: 'Wyślij próbne powiadomienie na ten telefon',
    again: 'Wyślij jeszcze jedno',
    queued: 'W drodze do usługi powiadomień…',
    sent: (time) => `Przekazano usłudze o ${time}. Czekamy na ten telefon…`,
    shown: (time) => `Pokazano na tym telefonie o ${time}`,
    opened: (time) => `Pokazano na tym telefonie o ${time} i otwarto`,
    silent:
      'Przez pół minuty nic nie dotarło. Sprawdź tryb „Nie przeszkadzać” i oszczędzanie baterii dla przeglądarki, a potem spróbuj ponownie.',
    failed: 'Nie udało się go wysłać.',
    gone: 'Usługa powiadomień nie zna już tego telefonu. Włącz powiadomienia jeszcze raz.',
  },
  showWords: 'Pokazuj słowa gościa',
  showWordsHint: 'Wyłączone: na zablokowanym ekranie widać tylko, jak pilna jest sprawa i skąd przyszła.',

  devices: 'Twoje inne telefony',
  deviceShown: (moment) => `Ostatnio dzwonił: ${moment}`,
  deviceNever: 'Jeszcze nie dzwonił',
  deviceGone: 'Nie można się z nim już połączyć',
  deviceRemove: 'Usuń',
  deviceRemoveName: (label) => `Usuń ${label}`,
  deviceRemoved: (label) => `Usunięto: ${label}`,

  install: {
    title: 'Na ekranie telefonu',
    installed: 'Aplikacja jest zainstalowana.',
    ask: 'Zainstaluj aplikację',
    elsewhere: 'Ta przeglądarka nie instaluje aplikacji. Powiadomienia działają w niej mimo to, dopóki jest uruchomiona.',
    steps: {
      iosSafari: [
        'Dotknij Udostępnij u dołu Safari (kwadrat ze strzałką w górę).',
        'Przewiń niżej i wybierz „Do ekranu początkowego”.',
        'Dotknij „Dodaj” i otwórz Golden Hour z ekranu początkowego.',
      ],
      iosOther: [
        'Dotknij Udostępnij obok adresu (kwadrat ze strzałką w górę).',
        'Wybierz „Do ekranu początkowego”. Jeśli tej pozycji nie ma, otwórz stronę w Safari.',
        'Dotknij „Dodaj” i otwórz Golden Hour z ekranu początkowego.',
      ],
      androidChrome: [
        'Otwórz menu ⋮ w prawym górnym rogu.',
        'Wybierz „Dodaj do ekranu głównego”, a potem „Zainstaluj”.',
        'Otwórz Golden Hour z ekranu głównego.',
      ],
      androidSamsung: [
        'Otwórz menu ☰ w prawym dolnym rogu.',
        'Wybierz „Dodaj stronę do”, a potem „Ekran główny”.',
        'Otwórz Golden Hour z ekranu głównego.',
      ],
      androidFirefox: [
        'Otwórz menu ⋮.',
        'Wybierz „Dodaj aplikację do ekranu głównego”.',
        'Otwórz Golden Hour z ekranu głównego.',
      ],
      desktopChrome: ['Kliknij znak instalacji po prawej stronie paska adresu.', 'Wybierz „Zainstaluj”.'],
      desktopSafari: ['Otwórz menu Plik.', 'Wybierz „Dodaj do Docka”.'],
    },
  },
  update: 'Jest nowa wersja. To, co piszesz, zostanie zachowane.',
  updateAction: 'Przejdź na nią',
  updating: 'Chwila…',
};
