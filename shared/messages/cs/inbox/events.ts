import type { StepReason } from '../../../escalation/types.ts';
import type { Events } from '../../en/inbox/events.ts';

const WHY: Readonly<Record<Exclude<StepReason, 'nudge'> | 'first', string>> = {
  first: 'Upozornění dostává',
  rung: 'Stále čeká, upozornění dostává',
  repeat: 'Stále čeká, další upozornění',
  released: 'Vráceno ostatním, upozornění dostává',
  snooze_over: 'Odklad skončil, upozornění dostává',
  handed_on: 'Službu má někdo jiný, upozornění dostává',
  still_open: 'Stále otevřené, další upozornění',
  empty_rota: 'Nikdo nemá službu, upozornění dostává',
  unreachable: 'Službu nelze zastihnout, upozornění dostává',
};

export const events: Events = {
  'feedback.received': ({ level }) => (level ? `Přišlo, naléhavost: ${level}` : 'Přišlo'),
  'feedback.guest_wrote': () => 'Host napsal znovu',
  'feedback.edited': () => 'Host svá slova změnil',
  'feedback.withdrawn': () => 'Host to stáhl',
  'alert.raised': ({ told, why }) => {
    if (told === null) return 'Telefony upozorněny';
    if (why === 'nudge') return `Připomenutí termínu: ${told}`;
    return `${WHY[why ?? 'first']}: ${told}`;
  },
  'alert.nobody': () => 'Nikoho se nepodařilo upozornit',
  'alerts.held': () => 'Upozornění přestala ze serveru odcházet',
  'alerts.flowing': () => 'Upozornění ze serveru zase odcházejí',
  'alert.shown': () => 'Zobrazeno na telefonu',
  'alert.opened': () => 'Otevřeno z upozornění',
  'alert.failed': () => 'Upozornění na telefon nedorazilo',
  'claim.won': () => 'Převzato',
  'claim.released': ({ silent }) => (silent ? 'Vráceno ostatním automaticky, dlouho se nic nedělo' : 'Vráceno ostatním'),
  'triage.corrected': ({ level, fromLevel }) =>
    level && fromLevel ? `Naléhavost změněna: ${fromLevel} → ${level}` : 'Naléhavost změněna',
  'triage.undone': ({ level }) => (level ? `Oprava vzata zpět, naléhavost znovu: ${level}` : 'Oprava vzata zpět'),
  'note.added': () => 'Přidána poznámka',
  'reply.held': ({ holding }) => (holding ? 'Slib napsán, jde vzít zpět' : 'Odpověď napsána, jde vzít zpět'),
  'reply.cancelled': () => 'Odpověď vzata zpět',
  'reply.queued': () => 'Odpověď na cestě',
  'reply.to_post': () => 'Odpověď připravena k vložení',
  'reply.sent': () => 'Odpověď odeslána',
  'reply.live': () => 'Host si odpověď může přečíst',
  'reply.failed': ({ reason }) => (reason ? `Odpověď neodešla: ${reason}` : 'Odpověď neodešla'),
  'reply.there': () => 'Odpovězeno přímo na platformě',
  'feedback.resolved': ({ outside }) => (outside ? 'Uzavřeno: odpovězeno mimo aplikaci' : 'Uzavřeno'),
  'feedback.reopened': () => 'Znovu otevřeno',
  'guest.erased': () => 'Jméno a slova hosta smazána',
  'journey.corrected': () => 'Fáze a téma opraveny',
  'history.changed': () => 'Nahráno ze souboru',
  'connection.changed': () => 'Změna napojeného účtu',
  'business.changed': () => 'Změna nastavení',
  'team.changed': () => 'Změna v týmu',
  'device.changed': () => 'Telefon přibyl nebo ubyl',
  'test.shown': () => 'Zkušební upozornění zobrazeno',
  'deadline.missed': () => 'Termín uplynul bez odpovědi',
  'duty.changed': () => 'Změna služby',
  'surge.changed': () => 'Změna režimu náporu',
  'mail.sent': () => 'E-mail odeslán',
  'mail.failed': ({ reason }) => (reason ? `E-mail neodešel: ${reason}` : 'E-mail neodešel'),
  'audit.found': () => 'Kontrola zjistila, že to uvázlo',
};
