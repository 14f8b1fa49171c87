/** What a push says that is not about one item: in the language of the phone. */
import type { Language } from '../../model/languages.ts';
import type { Notice } from '../../wire/notice.ts';
import { notices as cs } from '../cs/sent/notices.ts';
import { notices as en, type NoticeText, type NoticeTexts } from '../en/sent/notices.ts';
import { notices as pl } from '../pl/sent/notices.ts';
import { factSentence } from './report.ts';
import { reportWords } from '../by-language/report-words.ts';

export type { NoticeText };

const TEXTS: Readonly<Record<Language, NoticeTexts>> = { en, cs, pl };

type ItemNotice = Exclude<Notice, { readonly kind: 'weekly' }>;
type Of<K extends ItemNotice['kind']> = { [P in K]: { readonly kind: P } & Extract<ItemNotice, { readonly kind: P }> }[K];

const say = <K extends ItemNotice['kind']>(texts: NoticeTexts, notice: Of<K>): NoticeText => texts[notice.kind](notice);

export function noticeText(notice: Notice, language: Language): NoticeText {
  if (notice.kind === 'weekly') return weekly(notice, language);
  return say(TEXTS[language], notice);
}

/** The first fact is the headline: it can be read without opening anything. */
function weekly({ facts }: Extract<Notice, { readonly kind: 'weekly' }>, language: Language): NoticeText {
  const [first = reportWords[language].week, ...rest] = facts.map((fact) => factSentence(fact, language));
  return { title: first, body: rest.join(' ') };
}
