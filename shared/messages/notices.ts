/** What a push says that is not simply "a guest wrote": in the language of the phone. A lock screen is public: no guest words. */
import { accountNoticeText } from './account-notices.ts';
import { stillOpenText, unsettledText } from './still-open.ts';
import type { AccountNotice, MailTrouble, Notice } from '../wire/notice.ts';
import type { Language } from '../model/people.ts';
import { factSentence } from './report.ts';
import { reportWords } from './report-words.ts';
import { cs as czech, en as english, pl as polish } from './plural.ts';

/** What is said here; the rest has a file of its own. */
type Said = Exclude<Notice, AccountNotice | { readonly kind: 'still_open' | 'unsettled' }>;

export type NoticeText = { readonly title: string; readonly body: string };

const DAYS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  cs: ['pondělí', 'úterý', 'středa', 'čtvrtek', 'pátek', 'sobota', 'neděle'],
  pl: ['poniedziałek', 'wtorek', 'środa', 'czwartek', 'piątek', 'sobota', 'niedziela'],
};
const day = (language: Language, weekday: number) => DAYS[language][weekday - 1] ?? '';

const more = {
  en: (count: number) => (count === 0 ? '' : ` ${count} more ${english(count, 'thing', 'things')} to look at.`),
  cs: (count: number) => (count === 0 ? '' : ` A ještě ${count} ${czech(count, 'věc', 'věci', 'věcí')} ke kontrole.`),
  pl: (count: number) => (count === 0 ? '' : ` I jeszcze ${count} ${polish(count, 'sprawa', 'sprawy', 'spraw')} do sprawdzenia.`),
};

const MAIL_TROUBLE: Readonly<Record<Language, Readonly<Record<MailTrouble, string>>>> = {
  en: {
    mail_signed_out: 'The mail server refuses the sign-in',
    mail_insecure: 'The mail server offers no safe connection',
    mail_unreachable: 'The mail server cannot be reached',
  },
  cs: {
    mail_signed_out: 'Poštovní server odmítá přihlášení',
    mail_insecure: 'Poštovní server nenabízí zabezpečené spojení',
    mail_unreachable: 'Poštovní server není dostupný',
  },
  pl: {
    mail_signed_out: 'Serwer poczty odrzuca logowanie',
    mail_insecure: 'Serwer poczty nie oferuje bezpiecznego połączenia',
    mail_unreachable: 'Serwer poczty jest niedostępny',
  },
};

type Together = {
  readonly all: (count: number) => readonly [title: string, body: string];
  readonly urgent: (urgent: number, rest: number) => readonly [title: string, body: string];
};

/** What came together; the urgent among it is said first. */
function together({ count, urgent = 0 }: Extract<Notice, { kind: 'more' }>, say: Together): NoticeText {
  const [title, body] = urgent === 0 ? say.all(count) : say.urgent(urgent, Math.max(0, count - urgent));
  return { title, body };
}

/** The first fact is the headline: it can be read without opening anything. */
function weekly({ facts }: Extract<Notice, { kind: 'weekly' }>, language: Language): NoticeText {
  const [first = reportWords[language].week, ...rest] = facts.map((fact) => factSentence(fact, language));
  return { title: first, body: rest.join(' ') };
}

function inEnglish(notice: Said): NoticeText {
  switch (notice.kind) {
    case 'more':
      return together(notice, {
        all: (count) => [`${count} more ${english(count, 'is', 'are')} waiting`, 'Tap to see them all.'],
        urgent: (urgent, rest) => [
          rest === 0
            ? `${urgent} urgent ${english(urgent, 'is', 'are')} waiting`
            : `${urgent} urgent and ${rest} more are waiting`,
          'Tap to open the most urgent one.',
        ],
      });
    case 'digest':
      return {
        title: `${notice.count} ${english(notice.count, 'message waits', 'messages wait')} for an answer`,
        body: 'No rush. Tap to see them.',
      };
    case 'nudge':
      return {
        title: `${notice.minutesLeft} ${english(notice.minutesLeft, 'minute', 'minutes')} left to answer`,
        body: 'You took this one. A short holding reply is enough.',
      };
    case 'stuck':
      return { title: 'Something is stuck', body: 'A complaint is waiting and its alerts stopped. Please look at it now.' };
    case 'empty_rota':
      return { title: 'Nobody is on duty', body: 'A complaint has arrived and nobody is on duty, so you are told.' };
    case 'unreachable':
      return {
        title: `${notice.name} cannot be reached`,
        body: 'A complaint is waiting and no phone of theirs rings, so you are told.',
      };
    case 'shift_soon':
      return {
        title: notice.backup ? `You are the backup from ${notice.from}` : `You are on duty from ${notice.from}`,
        body: `Until ${notice.to}. Tap to check that this phone rings.`,
      };
    case 'handover':
      return { title: `${notice.name} left you a note`, body: 'Tap to read what is still open.' };
    case 'offer':
      return {
        title: `${notice.name} is looking for somebody`,
        body: `${day('en', notice.weekday)} ${notice.from}–${notice.to}. Tap to take it.`,
      };
    case 'offer_taken':
      return { title: `${notice.name} takes it`, body: `${day('en', notice.weekday)} ${notice.from}–${notice.to}.` };
    case 'on_duty':
      return { title: 'You are on duty now', body: `${notice.name} handed over to you until ${notice.until}.` };
    case 'weekend_gap':
      return {
        title: `${day('en', notice.weekday)} ${notice.from}–${notice.to}: nobody`,
        body: `Nobody is on duty then.${more.en(notice.more)}`,
      };
    case 'weekend_phone':
      return {
        title:
          notice.days === null
            ? `${notice.name}: phone not proved`
            : `${notice.name}: no alert shown for ${notice.days} ${english(notice.days, 'day', 'days')}`,
        body: `On duty this weekend. Tap to send a test alert.${more.en(notice.more)}`,
      };
    case 'mail_fault':
      return {
        title: 'E-mail does not go out',
        body: `${MAIL_TROUBLE.en[notice.why]}. Whoever should be told by e-mail is not.`,
      };
    case 'weekly':
      return weekly(notice, 'en');
    case 'hook_dead':
      return {
        title: `${notice.name} does not answer`,
        body: 'A step of the alerts called this webhook in vain. Tap to look at it.',
      };
  }
}

function inCzech(notice: Said): NoticeText {
  switch (notice.kind) {
    case 'more':
      return together(notice, {
        all: (count) => [
          `${czech(count, 'Čeká', 'Čekají', 'Čeká')} ještě ${count} ${czech(count, 'další', 'další', 'dalších')}`,
          'Ťuknutím zobrazíte všechny.',
        ],
        urgent: (urgent, rest) => [
          `${czech(urgent, 'Čeká', 'Čekají', 'Čeká')} ${urgent} ${czech(urgent, 'naléhavá stížnost', 'naléhavé stížnosti', 'naléhavých stížností')}${
            rest === 0 ? '' : ` a ${rest} ${czech(rest, 'další', 'další', 'dalších')}`
          }`,
          'Ťuknutím otevřete tu nejnaléhavější.',
        ],
      });
    case 'digest':
      return {
        title: `Na odpověď ${czech(notice.count, 'čeká', 'čekají', 'čeká')} ${notice.count} ${czech(notice.count, 'zpráva', 'zprávy', 'zpráv')}`,
        body: 'Nespěchá to. Ťuknutím je zobrazíte.',
      };
    case 'nudge':
      return {
        title: `Na odpověď ${czech(notice.minutesLeft, 'zbývá', 'zbývají', 'zbývá')} ${notice.minutesLeft} ${czech(notice.minutesLeft, 'minuta', 'minuty', 'minut')}`,
        body: 'Tuhle stížnost máte u sebe. Stačí i krátký příslib.',
      };
    case 'stuck':
      return { title: 'Něco uvázlo', body: 'Stížnost čeká a upozornění na ni se zastavila. Podívejte se prosím hned.' };
    case 'empty_rota':
      return { title: 'Nikdo nemá službu', body: 'Přišla stížnost a službu nikdo nemá, proto píšeme vám.' };
    case 'unreachable':
      return {
        title: `${notice.name}: nelze zastihnout`,
        body: 'Stížnost čeká a v telefonu tohoto člena týmu nic nezazvoní, proto píšeme vám.',
      };
    case 'shift_soon':
      return {
        title: notice.backup ? `Od ${notice.from} máte zálohu` : `Od ${notice.from} máte službu`,
        body: `Do ${notice.to}. Ťuknutím ověříte, že telefon zvoní.`,
      };
    case 'handover':
      return { title: `${notice.name}: vzkaz k předání služby`, body: 'Ťuknutím si přečtete, co ještě zůstalo otevřené.' };
    case 'offer':
      return {
        title: `${notice.name} hledá záskok`,
        body: `${day('cs', notice.weekday)} ${notice.from}–${notice.to}. Ťuknutím službu vezmete.`,
      };
    case 'offer_taken':
      return { title: `${notice.name} službu bere`, body: `${day('cs', notice.weekday)} ${notice.from}–${notice.to}.` };
    case 'on_duty':
      return { title: 'Teď máte službu vy', body: `${notice.name} vám předává službu do ${notice.until}.` };
    case 'weekend_gap':
      return {
        title: `${day('cs', notice.weekday)} ${notice.from}–${notice.to}: nikdo`,
        body: `V tu dobu nemá nikdo službu.${more.cs(notice.more)}`,
      };
    case 'weekend_phone':
      return {
        title:
          notice.days === null
            ? `${notice.name}: telefon zatím neověřen`
            : `${notice.name}: telefon už ${notice.days} ${czech(notice.days, 'den', 'dny', 'dní')} nic nezobrazil`,
        body: `O víkendu má službu. Ťuknutím pošlete zkušební upozornění.${more.cs(notice.more)}`,
      };
    case 'mail_fault':
      return { title: 'E-maily neodcházejí', body: `${MAIL_TROUBLE.cs[notice.why]}. Kdo měl dostat e-mail, nedostane ho.` };
    case 'weekly':
      return weekly(notice, 'cs');
    case 'hook_dead':
      return {
        title: `${notice.name}: webhook neodpovídá`,
        body: 'Krok upozornění ho volal marně. Ťuknutím se na něj podíváte.',
      };
  }
}

function inPolish(notice: Said): NoticeText {
  switch (notice.kind) {
    case 'more':
      return together(notice, {
        all: (count) => [
          `${polish(count, 'Czeka', 'Czekają', 'Czeka')} jeszcze ${count} ${polish(count, 'sprawa', 'sprawy', 'spraw')}`,
          'Dotknij, aby zobaczyć wszystkie.',
        ],
        urgent: (urgent, rest) => [
          `${polish(urgent, 'Czeka', 'Czekają', 'Czeka')} ${urgent} ${polish(urgent, 'pilna skarga', 'pilne skargi', 'pilnych skarg')}${
            rest === 0 ? '' : ` i ${rest} ${polish(rest, 'inna sprawa', 'inne sprawy', 'innych spraw')}`
          }`,
          'Dotknij, aby otworzyć najpilniejszą.',
        ],
      });
    case 'digest':
      return {
        title: `Na odpowiedź ${polish(notice.count, 'czeka', 'czekają', 'czeka')} ${notice.count} ${polish(notice.count, 'wiadomość', 'wiadomości', 'wiadomości')}`,
        body: 'Bez pośpiechu. Dotknij, aby je zobaczyć.',
      };
    case 'nudge':
      return {
        title: `Na odpowiedź ${polish(notice.minutesLeft, 'została', 'zostały', 'zostało')} ${notice.minutesLeft} ${polish(notice.minutesLeft, 'minuta', 'minuty', 'minut')}`,
        body: 'Ta skarga jest u Ciebie. Wystarczy krótka obietnica odpowiedzi.',
      };
    case 'stuck':
      return { title: 'Coś utknęło', body: 'Skarga czeka, a powiadomienia o niej ustały. Zajrzyj do niej teraz.' };
    case 'empty_rota':
      return { title: 'Nikt nie ma dyżuru', body: 'Przyszła skarga, a nikt nie ma dyżuru, dlatego piszemy do Ciebie.' };
    case 'unreachable':
      return {
        title: `${notice.name}: brak kontaktu`,
        body: 'Skarga czeka, a telefon tej osoby nie dzwoni, dlatego piszemy do Ciebie.',
      };
    case 'shift_soon':
      return {
        title: notice.backup ? `Od ${notice.from} jesteś w rezerwie` : `Od ${notice.from} masz dyżur`,
        body: `Do ${notice.to}. Dotknij, aby sprawdzić, czy telefon dzwoni.`,
      };
    case 'handover':
      return { title: `${notice.name}: notatka na koniec dyżuru`, body: 'Dotknij, aby przeczytać, co jest jeszcze otwarte.' };
    case 'offer':
      return {
        title: `${notice.name} szuka zastępstwa`,
        body: `${day('pl', notice.weekday)} ${notice.from}–${notice.to}. Dotknij, aby wziąć dyżur.`,
      };
    case 'offer_taken':
      return { title: `${notice.name} bierze ten dyżur`, body: `${day('pl', notice.weekday)} ${notice.from}–${notice.to}.` };
    case 'on_duty':
      return { title: 'Teraz Ty masz dyżur', body: `${notice.name} przekazuje Ci dyżur do ${notice.until}.` };
    case 'weekend_gap':
      return {
        title: `${day('pl', notice.weekday)} ${notice.from}–${notice.to}: nikt`,
        body: `Nikt nie ma wtedy dyżuru.${more.pl(notice.more)}`,
      };
    case 'weekend_phone':
      return {
        title:
          notice.days === null
            ? `${notice.name}: telefon jeszcze niesprawdzony`
            : `${notice.name}: telefon od ${notice.days} ${polish(notice.days, 'dnia', 'dni', 'dni')} nic nie pokazał`,
        body: `Ma dyżur w ten weekend. Dotknij, aby wysłać powiadomienie próbne.${more.pl(notice.more)}`,
      };
    case 'mail_fault':
      return { title: 'E-maile nie wychodzą', body: `${MAIL_TROUBLE.pl[notice.why]}. Kto miał dostać e-mail, nie dostanie go.` };
    case 'weekly':
      return weekly(notice, 'pl');
    case 'hook_dead':
      return {
        title: `${notice.name}: webhook nie odpowiada`,
        body: 'Krok powiadomień wywołał go na próżno. Dotknij, aby sprawdzić.',
      };
  }
}

const IN: Readonly<Record<Language, (notice: Said) => NoticeText>> = { en: inEnglish, cs: inCzech, pl: inPolish };

export function noticeText(notice: Notice, language: Language): NoticeText {
  if (notice.kind === 'link_made' || notice.kind === 'link_used') return accountNoticeText(notice, language);
  if (notice.kind === 'still_open') return stillOpenText(notice, language);
  if (notice.kind === 'unsettled') return unsettledText(notice, language);
  return IN[language](notice);
}
