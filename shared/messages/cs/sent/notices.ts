import { channelNames } from '../channel-names.ts';
import type { MailTrouble } from '../../../wire/notice.ts';
import { capital } from '../../capital.ts';
import type { NoticeTexts } from '../../en/sent/notices.ts';
import { cs } from '../../plural.ts';
import { together } from '../../sentences/together.ts';
import { weekdayName } from '../../weekday.ts';

const more = (count: number) => (count === 0 ? '' : ` A ještě ${count} ${cs(count, 'věc', 'věci', 'věcí')} ke kontrole.`);

const MAIL_TROUBLE: Readonly<Record<MailTrouble, string>> = {
  mail_signed_out: 'Poštovní server odmítá přihlášení',
  mail_insecure: 'Poštovní server nenabízí zabezpečené spojení',
  mail_unreachable: 'Poštovní server není dostupný',
};

export const notices: NoticeTexts = {
  more: (notice) =>
    together(notice, {
      all: (count) => [
        `${cs(count, 'Čeká', 'Čekají', 'Čeká')} ještě ${count} ${cs(count, 'další', 'další', 'dalších')}`,
        'Klepnutím zobrazíte všechny.',
      ],
      urgent: (urgent, rest) => [
        `${cs(urgent, 'Čeká', 'Čekají', 'Čeká')} ${urgent} ${cs(urgent, 'naléhavá stížnost', 'naléhavé stížnosti', 'naléhavých stížností')}${
          rest === 0 ? '' : ` a ${rest} ${cs(rest, 'další', 'další', 'dalších')}`
        }`,
        'Klepnutím otevřete tu nejnaléhavější.',
      ],
    }),
  still_open: ({ count, urgent = 0 }) => ({
    title:
      urgent === 0
        ? `Na odpověď stále ${cs(count, 'čeká', 'čekají', 'čeká')} ${count} ${cs(count, 'host', 'hosté', 'hostů')}`
        : `Stále ${cs(count, 'čeká', 'čekají', 'čeká')} ${count}, z toho naléhavé: ${urgent}`,
    body:
      urgent === 0
        ? 'Zatím si je nikdo nevzal. Klepnutím je zobrazíte.'
        : 'Zatím si je nikdo nevzal. Klepnutím otevřete tu nejnaléhavější.',
  }),
  unsettled: ({ count }) => ({
    title: `Odpovězeno, ale neuzavřeno včas: ${count}`,
    body: 'Co je hotové, uzavřete, zbytek dořešte. Klepnutím je zobrazíte.',
  }),
  digest: (notice) => ({
    title: `Na odpověď ${cs(notice.count, 'čeká', 'čekají', 'čeká')} ${notice.count} ${cs(notice.count, 'zpráva', 'zprávy', 'zpráv')}`,
    body: 'Nespěchá to. Klepnutím je zobrazíte.',
  }),
  nudge: (notice) => ({
    title: `Na odpověď ${cs(notice.minutesLeft, 'zbývá', 'zbývají', 'zbývá')} ${notice.minutesLeft} ${cs(notice.minutesLeft, 'minuta', 'minuty', 'minut')}`,
    body: 'Tuhle stížnost máte u sebe. Stačí i krátký slib.',
  }),
  stuck: () => ({ title: 'Něco uvázlo', body: 'Stížnost čeká a upozornění na ni se zastavila. Podívejte se prosím hned.' }),
  empty_rota: () => ({ title: 'Nikdo nemá službu', body: 'Přišla stížnost a službu nikdo nemá, proto píšeme vám.' }),
  unreachable: (notice) => ({
    title: `${notice.name}: nelze zastihnout`,
    body: 'Stížnost čeká a na telefon tohoto člena týmu upozornění nedojdou, proto píšeme vám.',
  }),
  shift_soon: (notice) => ({
    title: notice.backup ? `Od ${notice.from} jste v záloze` : `Od ${notice.from} máte službu`,
    body: `Do ${notice.to}. Klepnutím ověříte upozornění na telefonu.`,
  }),
  handover: (notice) => ({
    title: `${notice.name}: vzkaz k předání služby`,
    body: 'Klepnutím si přečtete, co ještě zůstalo otevřené.',
  }),
  offer: (notice) => ({
    title: `${notice.name} hledá záskok`,
    body: `${capital(weekdayName(notice.weekday, 'cs'))} ${notice.from}–${notice.to}. Klepnutím službu vezmete.`,
  }),
  offer_taken: (notice) => ({
    title: `${notice.name} službu bere`,
    body: `${capital(weekdayName(notice.weekday, 'cs'))} ${notice.from}–${notice.to}.`,
  }),
  on_duty: (notice) => ({ title: 'Teď máte službu vy', body: `${notice.name} vám předává službu do ${notice.until}.` }),
  weekend_gap: (notice) => ({
    title: `${capital(weekdayName(notice.weekday, 'cs'))} ${notice.from}–${notice.to}: nikdo`,
    body: `V tu dobu nemá nikdo službu.${more(notice.more)}`,
  }),
  weekend_phone: (notice) => ({
    title:
      notice.days === null
        ? `${notice.name}: telefon zatím neověřen`
        : `${notice.name}: telefon už ${notice.days} ${cs(notice.days, 'den', 'dny', 'dní')} nic nezobrazil`,
    body: `O víkendu má službu. Klepnutím pošlete zkušební upozornění.${more(notice.more)}`,
  }),
  mail_fault: (notice) => ({
    title: 'E-maily neodcházejí',
    body: `${MAIL_TROUBLE[notice.why]}. Kdo měl dostat e-mail, nedostane ho.`,
  }),
  hook_dead: (notice) => ({
    title: `${notice.name}: webhook neodpovídá`,
    body: 'Krok upozornění od něj nedostal odpověď. Klepnutím se na něj podíváte.',
  }),
  reconnect: (notice) => ({
    title: `${channelNames[notice.channel]}: připojte znovu`,
    body: `Účet „${notice.name}“ nás už nepustí dovnitř. Dokud ho znovu nepřipojíte, nic odtud nepřijde.`,
  }),
  link_made: ({ name }) => ({
    title: `Odkaz k přihlášení od: ${name}`,
    body: 'Nastaví se jím nové heslo. Nechtěli jste ho? Domluvte se, než ho někdo použije.',
  }),
  link_used: ({ name, by }) => ({
    title: `Nové heslo: ${name}`,
    body: `${by === '' ? '' : `Odkaz je od: ${by}. `}Na ostatních telefonech přihlášení skončilo.`,
  }),
};
