import { channelNames } from '../channel-names.ts';
import type { MailTrouble } from '../../../wire/notice.ts';
import { capital } from '../../capital.ts';
import type { NoticeTexts } from '../../en/sent/notices.ts';
import { pl } from '../../plural.ts';
import { together } from '../../sentences/together.ts';
import { weekdayName } from '../../weekday.ts';

const more = (count: number) =>
  count === 0 ? '' : ` I jeszcze ${count} ${pl(count, 'sprawa', 'sprawy', 'spraw')} do sprawdzenia.`;

const MAIL_TROUBLE: Readonly<Record<MailTrouble, string>> = {
  mail_signed_out: 'Serwer poczty odrzuca logowanie',
  mail_insecure: 'Serwer poczty nie oferuje bezpiecznego połączenia',
  mail_unreachable: 'Serwer poczty jest niedostępny',
};

export const notices: NoticeTexts = {
  more: (notice) =>
    together(notice, {
      all: (count) => [
        `${pl(count, 'Czeka', 'Czekają', 'Czeka')} jeszcze ${count} ${pl(count, 'sprawa', 'sprawy', 'spraw')}`,
        'Dotknij, aby zobaczyć wszystkie.',
      ],
      urgent: (urgent, rest) => [
        `${pl(urgent, 'Czeka', 'Czekają', 'Czeka')} ${urgent} ${pl(urgent, 'pilna skarga', 'pilne skargi', 'pilnych skarg')}${
          rest === 0 ? '' : ` i ${rest} ${pl(rest, 'inna sprawa', 'inne sprawy', 'innych spraw')}`
        }`,
        'Dotknij, aby otworzyć najpilniejszą.',
      ],
    }),
  still_open: ({ count, urgent = 0 }) => ({
    title:
      urgent === 0
        ? `Na odpowiedź wciąż ${pl(count, 'czeka', 'czekają', 'czeka')} ${count} ${pl(count, 'gość', 'goście', 'gości')}`
        : `Wciąż ${pl(count, 'czeka', 'czekają', 'czeka')} ${count}, w tym pilne: ${urgent}`,
    body:
      urgent === 0
        ? 'Nikt się tym jeszcze nie zajął. Dotknij, aby zobaczyć.'
        : 'Nikt się tym jeszcze nie zajął. Dotknij, aby otworzyć najpilniejszą.',
  }),
  unsettled: ({ count }) => ({
    title: `Z odpowiedzią, ale niezamknięte na czas: ${count}`,
    body: 'Zamknij to, co gotowe, resztą się zajmij. Dotknij, aby zobaczyć.',
  }),
  digest: (notice) => ({
    title: `Na odpowiedź ${pl(notice.count, 'czeka', 'czekają', 'czeka')} ${notice.count} ${pl(notice.count, 'wiadomość', 'wiadomości', 'wiadomości')}`,
    body: 'Bez pośpiechu. Dotknij, aby je zobaczyć.',
  }),
  nudge: (notice) => ({
    title: `Na odpowiedź ${pl(notice.minutesLeft, 'została', 'zostały', 'zostało')} ${notice.minutesLeft} ${pl(notice.minutesLeft, 'minuta', 'minuty', 'minut')}`,
    body: 'Ta skarga jest u Ciebie. Wystarczy krótka obietnica.',
  }),
  stuck: () => ({ title: 'Coś utknęło', body: 'Skarga czeka, a powiadomienia o niej ustały. Zajrzyj do niej teraz.' }),
  empty_rota: () => ({ title: 'Nikt nie ma dyżuru', body: 'Przyszła skarga, a nikt nie ma dyżuru, dlatego piszemy do Ciebie.' }),
  unreachable: (notice) => ({
    title: `${notice.name}: brak kontaktu`,
    body: 'Skarga czeka, a powiadomienia nie docierają na telefon tej osoby, dlatego piszemy do Ciebie.',
  }),
  shift_soon: (notice) => ({
    title: notice.backup ? `Od ${notice.from} jesteś w rezerwie` : `Od ${notice.from} masz dyżur`,
    body: `Do ${notice.to}. Dotknij, aby sprawdzić powiadomienia na telefonie.`,
  }),
  handover: (notice) => ({
    title: `${notice.name}: notatka na koniec dyżuru`,
    body: 'Dotknij, aby przeczytać, co jest jeszcze otwarte.',
  }),
  offer: (notice) => ({
    title: `${notice.name} szuka zastępstwa`,
    body: `${capital(weekdayName(notice.weekday, 'pl'))} ${notice.from}–${notice.to}. Dotknij, aby wziąć dyżur.`,
  }),
  offer_taken: (notice) => ({
    title: `${notice.name} bierze ten dyżur`,
    body: `${capital(weekdayName(notice.weekday, 'pl'))} ${notice.from}–${notice.to}.`,
  }),
  on_duty: (notice) => ({ title: 'Teraz Ty masz dyżur', body: `${notice.name} przekazuje Ci dyżur do ${notice.until}.` }),
  weekend_gap: (notice) => ({
    title: `${capital(weekdayName(notice.weekday, 'pl'))} ${notice.from}–${notice.to}: nikt`,
    body: `Nikt nie ma wtedy dyżuru.${more(notice.more)}`,
  }),
  weekend_phone: (notice) => ({
    title:
      notice.days === null
        ? `${notice.name}: telefon jeszcze niesprawdzony`
        : `${notice.name}: telefon od ${notice.days} ${pl(notice.days, 'dnia', 'dni', 'dni')} nic nie pokazał`,
    body: `Ma dyżur w ten weekend. Dotknij, aby wysłać powiadomienie próbne.${more(notice.more)}`,
  }),
  mail_fault: (notice) => ({
    title: 'E-maile nie są wysyłane',
    body: `${MAIL_TROUBLE[notice.why]}. Kto miał dostać e-mail, nie dostanie go.`,
  }),
  hook_dead: (notice) => ({
    title: `${notice.name}: webhook nie odpowiada`,
    body: 'Krok powiadomień nie dostał od niego odpowiedzi. Dotknij, aby sprawdzić.',
  }),
  reconnect: (notice) => ({
    title: `${channelNames[notice.channel]}: połącz ponownie`,
    body: `Konto „${notice.name}” już nas nie wpuszcza. Dopóki nie połączysz go ponownie, nic stamtąd nie przyjdzie.`,
  }),
  link_made: ({ name }) => ({
    title: `Link do logowania od: ${name}`,
    body: 'Ustawia nowe hasło. To nie na Twoją prośbę? Wyjaśnijcie to, zanim ktoś go użyje.',
  }),
  link_used: ({ name, by }) => ({
    title: `Nowe hasło: ${name}`,
    body: `${by === '' ? '' : `Link od: ${by}. `}Na pozostałych telefonach sesja się zakończyła.`,
  }),
};
