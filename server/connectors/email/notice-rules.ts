/**
 * How platforms tell a business by mail that somebody reviewed it. Data; notice.ts reads it. Sources stand in README.md; what is from
 * memory is easily changed here. Subjects: `author`, `place` and `title` are taken from the groups of that name.
 */
import type { Channel } from '#shared/model/feedback.ts';
import { listed } from './listed.ts';

export type NoticeRule = {
  readonly channel: Channel;
  /** The platform's own name over a mail, in lower case: worn by another sender it is a warning. */
  readonly names: readonly string[];
  /** Domains its mails are from, with everything below them. */
  readonly from: readonly string[];
  /** Below those: where guests write themselves. No notices. */
  readonly guests: readonly string[];
  /** Hosts its links lead to. `=`: this host alone, because anybody may have a page below it. */
  readonly hosts: readonly string[];
  /** Where a person answers, when the notice has no link. */
  readonly page: string;
  readonly subjects: readonly RegExp[];
  /** Senders and subjects of its other mails. A subject that says who reviewed what is a review all the same: titles are the guest's. */
  readonly others: readonly { readonly code: string; readonly subject?: RegExp; readonly from?: RegExp }[];
  /** Subjects that only speak of a review. */
  readonly loose?: readonly RegExp[];
  readonly recommends?: { readonly yes: readonly string[]; readonly no: readonly string[] };
};

/** en, cs, pl. Every pattern is tried on a subject of one line and at most 300 units. */
const SPOKE: readonly RegExp[] = [
  /^(?<author>.{1,120}?) (?:just )?(?:left|wrote|posted|added|gave) (?:you )?an? (?:new )?(?:\d[- ]star )?review(?: (?:for|of|on|about) (?<place>.{1,160}))?$/i,
  /^(?<author>.{1,120}?) (?:just )?(?:reviewed|rated) (?<place>.{1,160})$/i,
  /^(?:.{1,160}, )?(?:you(?:'ve| have)? (?:got|have|received) )?an? new (?:\d[- ]star )?review(?: (?:of|for) (?<place>.{1,120}?))?(?: (?:from|by) (?<author>.{1,120}))?$/i,
  /^you(?:'ve| have)? (?:got|have|received)? ?an? (?:new )?(?:\d[- ]star )?review(?: (?:from|by) (?<author>.{1,120}))?$/i,
  /^new (?:guest |customer )?review(?: (?:of|for) (?<place>.{1,120}?))?(?: (?:from|by) (?<author>.{1,120}?))?(?:: ["“](?<title>.{1,200})["”])?$/i,
  /^(?:.{1,160}, )?you(?:'ve| have)? (?:got|have|received) \d{1,3} new reviews?$/i,
  /^\d{1,3} new reviews? (?:of|for|on) .{1,160}$/i,
  /^(?:uživatel |host |zákazník )?(?<author>.{1,120}?) (?:napsal|napsala|napsal\(a\)|přidal|přidala|přidal\(a\)|zanechal|zanechala) (?:vám )?(?:novou recenzi|recenzi|nové hodnocení|hodnocení).{0,160}$/i,
  /^(?:uživatel |host |zákazník )?(?<author>.{1,120}?) (?:ohodnotil|ohodnotila|ohodnotil\(a\)) .{1,160}$/i,
  /^(?:máte |dostali jste |získali jste )?(?:novou recenzi|nová recenze|nové hodnocení|novou zpětnou vazbu).{0,160}$/i,
  /^(?:.{1,160}, )?(?:máte|dostali jste|získali jste) \d{1,3} (?:nové|nových) (?:recenze|recenzí|hodnocení)$/i,
  /^(?:użytkownik |gość |klient )?(?<author>.{1,120}?) (?:napisał|napisała|napisał\(a\)|dodał|dodała|dodał\(a\)|wystawił|wystawiła|wystawił\(a\)|zostawił|zostawiła) (?:ci )?(?:nową opinię|opinię|nową recenzję|recenzję|ocenę).{0,160}$/i,
  /^(?:użytkownik |gość |klient )?(?<author>.{1,120}?) (?:ocenił|oceniła|ocenił\(a\)) .{1,160}$/i,
  /^(?:masz |otrzymano |otrzymałeś |otrzymałaś )?(?:nową opinię|nowa opinia|nową recenzję|nowa recenzja|nową ocenę|nowa ocena).{0,160}$/i,
  /^(?:.{1,160}, )?(?:masz|otrzymano|otrzymujesz) \d{1,3} (?:nowe|nowych) (?:opinie|opinii|recenzje|recenzji)$/i,
];

/** About reviews, and nobody's review. */
const ABOUT: readonly RegExp[] = [
  /\b(your (reply|response|answer)|get more|more reviews|ask for|request|how to|tips?|summary|weekly|monthly|report|reminder|invit|insights)\b/i,
  /\b(performance|invoice|billing|payments?|receipt|statement|payout|ads?|sign-?in|log-?in|security|password|verif|terms|policy)/i,
  /\b\d{1,3} (new )?notifications?\b/i,
  /vaše odpověď|vaši odpověď|získejte|jak získat|souhrn|přehled|měsíční|týdenní|faktur|vyúčtování|platb|přihlášení|zabezpečení|ověřen|podmínk/i,
  /twoja odpowiedź|zdobądź|jak zdobyć|podsumowanie|raport|faktur|płatnoś|logowani|bezpieczeństw|weryfikacj|regulamin/i,
];

const OTHERS = ABOUT.map((subject) => ({ code: 'platform_other', subject }));

export const NOTICE_RULES: readonly NoticeRule[] = [
  {
    channel: 'google',
    names: [
      'google business profile',
      'google my business',
      'google maps',
      'google',
      'profil firmy na google',
      'profil firmy v google',
    ],
    from: ['google.com'],
    guests: [],
    hosts: [
      '=google.com',
      '=www.google.com',
      'business.google.com',
      'maps.google.com',
      'search.google.com',
      'notifications.google.com',
      'g.page',
      '=maps.app.goo.gl',
      '=c.gle',
    ],
    page: 'https://business.google.com/reviews',
    subjects: SPOKE,
    others: OTHERS,
  },
  {
    channel: 'booking',
    names: ['booking.com'],
    from: ['booking.com'],
    guests: ['guest.booking.com'],
    hosts: ['booking.com'],
    page: 'https://admin.booking.com/',
    subjects: SPOKE,
    loose: [
      /^.{0,80}\b(new|left you an?|guest) reviews?\b.{0,120}$/i,
      /^.{0,80}(nové hodnocení|novou recenzi|nowa opinia|nową opinię).{0,120}$/i,
    ],
    others: OTHERS,
  },
  {
    channel: 'tripadvisor',
    names: ['tripadvisor', 'tripadvisor management center', 'tripadvisor for business'],
    from: ['tripadvisor.com', 'tripadvisor.co.uk'],
    guests: [],
    hosts: [
      'tripadvisor.com',
      'tripadvisor.co.uk',
      'tripadvisor.cz',
      'tripadvisor.pl',
      'tripadvisor.sk',
      'tripadvisor.de',
      'tripadvisor.at',
    ],
    page: 'https://www.tripadvisor.com/Owners',
    subjects: SPOKE,
    others: OTHERS,
  },
  {
    channel: 'trustpilot',
    names: ['trustpilot'],
    from: ['trustpilot.com', 'trustpilotmail.com'],
    guests: [],
    hosts: ['trustpilot.com'],
    page: 'https://businessapp.b2b.trustpilot.com/',
    subjects: SPOKE,
    others: [
      { code: 'invitation', from: /^noreply\.invitations@/i },
      {
        code: 'invitation',
        subject: /^how (was|would you rate)|rate your experience|jak (byste|jste) (hodnotili|spokojen)|jak oceniasz/i,
      },
      ...OTHERS,
    ],
  },
  {
    channel: 'yelp',
    names: ['yelp', 'yelp for business', 'yelp for business owners'],
    from: ['yelp.com'],
    guests: ['messaging.yelp.com', 'reply.yelp.com'],
    hosts: ['yelp.com', 'yelp.cz', 'yelp.pl', 'yelp.co.uk', '=yelp.to'],
    page: 'https://biz.yelp.com/',
    subjects: SPOKE,
    others: OTHERS,
  },
  {
    channel: 'facebook',
    names: ['facebook', 'facebook business'],
    from: ['facebookmail.com'],
    guests: [],
    hosts: ['facebook.com', '=fb.me', '=fb.com'],
    page: 'https://www.facebook.com/',
    subjects: [
      ...SPOKE,
      /^(?<author>.{1,120}?) (?:recommends|recommended|does(?:n['’]t| not) recommend|did(?:n['’]t| not) recommend) (?<place>.{1,160})$/i,
      /^(?<author>.{1,120}?) (?:doporučuje|nedoporučuje|doporučil|doporučila|nedoporučil|nedoporučila) (?<place>.{1,160})$/i,
      /^(?<author>.{1,120}?) (?:nie poleca|poleca|polecił|poleciła|nie polecił|nie poleciła) (?<place>.{1,160})$/i,
    ],
    others: OTHERS,
    recommends: {
      no: [
        "doesn't recommend",
        'doesn’t recommend',
        'does not recommend',
        "didn't recommend",
        'didn’t recommend',
        'did not recommend',
        'nedoporučuje',
        'nedoporučil',
        'nie poleca',
        'nie polecił',
      ],
      yes: ['recommends', 'recommended', 'doporučuje', 'doporučil', 'poleca', 'polecił'],
    },
  },
];

/** A line that says who wrote and how many stars, in the platform's words. Author before the first; the second must stand there too. */
export const LEAD_VERBS: readonly string[] = listed(
  'just left, left, just wrote, wrote, posted, added, gave, rated, reviewed, recommends, recommended',
  "doesn't recommend, doesn’t recommend, does not recommend, did not recommend, didn't recommend, didn’t recommend",
  'napsal, napsala, napsal(a), přidal, přidala, přidal(a), zanechal, zanechala, ohodnotil, ohodnotila, ohodnotil(a)',
  'udělil, udělila, dal vám, dala vám, nedoporučuje, doporučuje, nedoporučil, nedoporučila, doporučil, doporučila',
  'napisał, napisała, napisał(a), dodał, dodała, wystawił, wystawiła, zostawił, zostawiła, ocenił, oceniła, dał ci',
  'dała ci, nie poleca, poleca, nie polecił, nie poleciła, polecił, poleciła',
);
export const LEAD_NOUNS: readonly string[] = listed(
  'review, rated, stars, -star, bubbles, rating, recommend, recenz, hodnocen, ohodnotil, hvězd, doporuč, opini',
  'recenzj, ocen, gwiazd, polec',
);
/** Before a name that is none: "Host Jana napsal hodnocení". */
export const AUTHOR_TITLES = /^(user|guest|customer|uživatel|host|zákazník|użytkownik|gość|klient) /i;
export const RATING_LABELS: readonly string[] = [
  'rating',
  'score',
  'stars',
  'overall rating',
  'hodnocení',
  'počet hvězd',
  'skóre',
  'ocena',
  'liczba gwiazdek',
  'wynik',
];

/** What a button says; it counts only with a link behind it. */
export const BUTTONS: readonly string[] = listed(
  'read, reply, respond, view, see, show, answer, manage, write, go to, open, log in, visit, přečíst, přečtěte, číst',
  'odpovědět, odpovězte, zobrazit, podívat, otevřít, reagovat, přejít, przeczytaj, odpowiedz, zobacz, wyświetl, pokaż',
  'otwórz, przejdź, napisz',
);
/** Of the links, the one behind which an answer is written. */
export const ANSWER_LINK = /repl|respond|respons|answer|odpov|odpowie|reagovat/i;

/** From such a line on, the platform speaks to the business. */
export const FOOTERS: readonly string[] = listed(
  "©, copyright, you're receiving, you are receiving, you received this, this email was sent, this e-mail was sent",
  'this message was sent, to unsubscribe, unsubscribe, manage your email, google llc, google ireland, meta platforms',
  'yelp inc, tripadvisor llc, booking.com b.v, trustpilot a/s, the trustpilot team, the yelp team, privacy policy',
  'tento e-mail byl, tento email byl, tuto zprávu jste, odhlásit, zrušit odběr, zásady ochrany, ta wiadomość e-mail',
  'ta wiadomość została, tę wiadomość wysłan, otrzymujesz tę, wypisz się, anuluj subskrypcję, polityka prywatności',
);
