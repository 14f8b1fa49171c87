/** Senders whose mails are no guest's words, and how they are known. Data; sort.ts reads it. From memory unless REFERENCE says otherwise. */
import { listed } from './listed.ts';

/** Programs that take and bring mail. */
export const DAEMONS = /^(mailer-daemon|postmaster|mail-daemon|mailerdaemon|bounces?|bounce[+-][^@]*)@/i;

/** Nobody reads what is sent there: the part before the @, without dots, dashes and their like, holds one of these. */
export const NO_REPLY: readonly string[] = listed(
  'noreply, donotreply, dontreply, neodpovid, nieodpowiad, keineantwort, nichtantworten',
);

/** Notes of absence by programs that leave out every sign of RFC 3834. The whole beginning of the subject, colon and all. */
export const ABSENCE_SUBJECTS: readonly RegExp[] = [
  /^\s*(automatic reply|auto(matic)? ?-?response|auto-?reply|out of (the )?office( reply| autoreply)?)\s*:/i,
  /^\s*(automatická odpověď|automaticka odpoved|autoodpověď|mimo kancelář|nepřítomnost)\s*:/i,
  /^\s*(odpowiedź automatyczna|autoodpowiedź|automatyczna odpowiedź|poza biurem|nieobecność)\s*:/i,
  /^\s*(automatische antwort|abwesenheitsnotiz|abwesend)\s*:/i,
  /^\s*(automatická odpoveď|réponse automatique|respuesta automática|risposta automatica)\s*:/i,
];

/** How a newsletter says in its words that it may be stopped. */
export const UNSUBSCRIBE_WORDS =
  /unsubscribe|opt[ -]out|manage (your )?(e-?mail )?preferences|odhlásit|odhlášení|zrušit odběr|odběr novinek|odhlásiť|wypisz się|wypisać się|rezygnacj|zrezygn|anuluj subskrypcj|abbestellen|abmelden|newsletter/i;

/** DMARC and TLS reports about our own domain. */
export const REPORT_SUBJECTS =
  /^\s*(report domain:|\[preview\] report domain:|dmarc aggregate report|tls-?rpt|\[dmarc|dmarc report)/i;

export type LeftAlone = {
  readonly domains: readonly string[];
  readonly subjects: readonly RegExp[];
  readonly code: 'reservation' | 'order';
};

const RESERVED: readonly RegExp[] = [
  /\b(new|your|updated|changed|modified|cancell?ed|confirmed|upcoming|last[- ]minute) (booking|reservation)s?\b/i,
  /\b(booking|reservation)s? (request|confirmed|confirmation|cancell?ed|cancell?ation|modified|changed|updated|for|from|at|#|no)\b/i,
  /\b(nová|nové|zrušená|zrušení|změna|změněná|potvrzení|potvrzená) rezervac/i,
  /\brezervace (č|potvrzena|zrušena|byla|od|pro)/i,
  /(nowa|anulowan[ae]|anulowanie|zmiana|potwierdzenie|zmieniona) rezerwacj/i,
  /rezerwacja (nr|została|od|dla|potwierdzona|anulowana)/i,
];
const ORDERED: readonly RegExp[] = [
  /\b(new|your|cancell?ed|completed|daily|weekly) orders?\b/i,
  /\border (#|no|received|confirmed|confirmation|cancell?ed|completed|summary)/i,
  /(nová|zrušená|potvrzení|přehled) objednáv/i,
  /objednávka (č|#|byla|přijata|zrušena)/i,
  /(nowe|anulowane|potwierdzenie|zestawienie) zamówie/i,
  /zamówienie (nr|#|zostało|przyjęte|anulowane)/i,
];

/** Systems by which guests book and order: they write of bookings and orders, and everything else of theirs is read. */
export const LEFT_ALONE: readonly LeftAlone[] = [
  {
    domains: listed(
      'booking.com, airbnb.com, expedia.com, expediapartnercentral.com, hotels.com, agoda.com, previo.cz, opentable.com',
      'thefork.com, quandoo.com, resdiary.com, sevenrooms.com, resmio.com, tock.com, resy.com, restu.cz, reservio.com',
      'choiceqr.com, mojstolik.pl, stolik.pl, bookio.com, bookio.sk, tablein.com',
    ),
    subjects: RESERVED,
    code: 'reservation',
  },
  {
    domains: listed(
      'wolt.com, foodora.cz, foodora.com, damejidlo.cz, bolt.eu, glovoapp.com, pyszne.pl, takeaway.com, ubereats.com',
      'uber.com, justeat.com, just-eat.com, deliveroo.com, doordash.com, grubhub.com, lieferando.de',
    ),
    subjects: ORDERED,
    code: 'order',
  },
];
