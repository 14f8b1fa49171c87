/** How mail programs announce what they quote, and what they sign with, by language. Data; fold.ts reads it. */
import { listed } from './listed.ts';

/** Between the answer and the mail it answers, alone on a line: "-----Original Message-----". Without the dashes around. */
export const SEPARATORS: readonly string[] = [
  'original message',
  'original mail',
  'původní zpráva',
  'původní e-mail',
  'původní email',
  'puvodni zprava',
  'pôvodná správa',
  'pôvodný e-mail',
  'oryginalna wiadomość',
  'wiadomość oryginalna',
  'wiadomość pierwotna',
  'ursprüngliche nachricht',
  'originalnachricht',
  'message d’origine',
  "message d'origine",
  'mensaje original',
  'messaggio originale',
];

/** Outlook's head of the quoted mail: one of the first names a line, and within the next four lines one of the second. */
export const HEAD_FROM: readonly string[] = ['from', 'od', 'von', 'de', 'da'];
export const HEAD_SENT: readonly string[] = [
  'sent',
  'odesláno',
  'odeslané',
  'odoslané',
  'wysłano',
  'wysłane',
  'data wysłania',
  'gesendet',
  'envoyé',
  'enviado',
  'inviato',
];
/** Seznam, Centrum and others write a date there; it counts only below a separator or with the next of these. */
export const HEAD_DATE: readonly string[] = ['date', 'datum', 'data', 'dátum'];
export const HEAD_SUBJECT: readonly string[] = [
  'subject',
  'předmět',
  'predmet',
  'temat',
  'betreff',
  'objet',
  'asunto',
  'oggetto',
];

/** What says that somebody wrote: the line ends with it, or with a name behind it. */
export const WROTE: readonly string[] = [
  'wrote',
  'napsal',
  'napsala',
  'napsal(a)',
  'napsal/a',
  'napísal',
  'napísala',
  'napísal(a)',
  'napisał',
  'napisała',
  'napisał(a)',
  'napisał/a',
  'napisał(-a)',
  'pisze',
  'schrieb',
  'a écrit',
  'escribió',
  'ha scritto',
  'пише',
  'написав',
  'написав(-ла)',
  'написал',
  'написал(а)',
];

/** How such a line begins; a digit or a weekday does as well. */
export const WROTE_STARTS: readonly string[] = [
  'on',
  'dne',
  'dňa',
  'w dniu',
  'dnia',
  'am',
  'le',
  'el',
  'il',
  'wiadomość napisana',
];
export const WEEKDAYS: readonly string[] = listed(
  'mon, tue, wed, thu, fri, sat, sun, po, út, st, čt, pá, so, ne, pondělí, úterý, středa, čtvrtek, pátek, sobota',
  'neděle, pon, wt, śr, czw, pt, sob, niedz, ndz, poniedziałek, wtorek, środa, czwartek, piątek, niedziela, mo, di',
  'mi, do, fr, sa',
);

/** One of each in one line: the guest says that the answers stand among what is quoted, and nothing is folded away then. */
export const ANSWERS_ARE: readonly string[] = listed(
  'see, answer, comment, replied, replies, wrote, written, marked, viz, odpov, odpovíd, píš, napsal, reaguj, komentář, doplnil',
  'patrz, zob., odpowiad, odpowiedz, odpowiedzi, pisz, komentarz, dopisał, siehe, antwort, kommentar, anmerkung',
);
export const AMONG_IT: readonly string[] = listed(
  'below, inline, in red, in the text, between the lines, underneath, níže, níž, v textu, červeně, mezi řádky, pod textem, dole',
  'poniżej, niżej, w tekście, na czerwono, pod spodem, unten, im text, in rot, zwischen den zeilen',
);

/** A last line that a telephone or a mail program wrote by itself begins with one of the first and names one of the second. */
export const SENT_WITH: readonly string[] = listed(
  'sent from, sent with, sent via, get outlook, odesláno z, odesláno pomocí, odesláno prostřednictvím, posláno z',
  'získat, získejte, stáhnout, stáhněte, odoslané z, odoslané pomocou, poslané z, získať, wysłane z, wysłano z',
  'wysłane za pomocą, wysłane przy użyciu, pobierz, uzyskaj, gesendet von, gesendet mit, gesendet aus, von meinem',
  'holen sie sich, outlook für, diese nachricht wurde von, envoyé de, enviado desde, inviato da, надіслано з',
  'отправлено с',
);
export const PROGRAMS: readonly string[] = listed(
  'iphon, ipad, android, samsung, galaxy, huawei, xiaomi, redmi, pixel, blackberry, nokia, smartphon, mobil, telefon',
  'tablet, handy, outlook, gmail, yahoo, proton, windows, gmx, web.de, spark, thunderbird, seznam, email.cz, centrum',
  'poczt, pošt, aplika, my phone, mail app, apple mail, bluemail, aquamail',
);

/** What is handed on is not quoted: it is what the mail is about. */
export const FORWARD_SUBJECT = /^\s{0,3}(fwd?|fw|wg|tr|pd|przek|přeposláno|přep|preposlané|rv)\s{0,3}:/i;
export const REPLY_SUBJECT = /^\s{0,3}(re|aw|sv|odp|odpověď|odpoveď|ynt|antw)\s{0,2}(?:\[\d{1,3}\]\s{0,2})?:/i;
