import type { StepReason } from '../../../escalation/types.ts';
import type { Events } from '../../en/inbox/events.ts';

const WHY: Readonly<Record<Exclude<StepReason, 'nudge'> | 'first', string>> = {
  first: 'Powiadomienie dostaje',
  rung: 'Wciąż czeka, powiadomienie dostaje',
  repeat: 'Wciąż czeka, kolejne powiadomienie',
  released: 'Oddane innym, powiadomienie dostaje',
  snooze_over: 'Koniec odłożenia, powiadomienie dostaje',
  handed_on: 'Dyżur ma ktoś inny, powiadomienie dostaje',
  still_open: 'Wciąż otwarte, kolejne powiadomienie',
  empty_rota: 'Nikt nie ma dyżuru, powiadomienie dostaje',
  unreachable: 'Brak kontaktu z osobą na dyżurze, powiadomienie dostaje',
};

export const events: Events = {
  'feedback.received': ({ level }) => (level ? `Przyszło, pilność: ${level}` : 'Przyszło'),
  'feedback.guest_wrote': () => 'Gość napisał ponownie',
  'feedback.edited': () => 'Gość zmienił swoje słowa',
  'feedback.withdrawn': () => 'Gość to usunął',
  'alert.raised': ({ told, why }) => {
    if (told === null) return 'Powiadomiono telefony';
    if (why === 'nudge') return `Przypomnienie o terminie: ${told}`;
    return `${WHY[why ?? 'first']}: ${told}`;
  },
  'alert.nobody': () => 'Nikogo nie dało się powiadomić',
  'alerts.held': () => 'Powiadomienia przestały wychodzić z serwera',
  'alerts.flowing': () => 'Powiadomienia znów wychodzą z serwera',
  'alert.shown': () => 'Pokazane na telefonie',
  'alert.opened': () => 'Otwarte z powiadomienia',
  'alert.failed': () => 'Powiadomienie nie dotarło na telefon',
  'claim.won': () => 'Przejęte',
  'claim.released': ({ silent }) => (silent ? 'Oddane innym automatycznie, zbyt długo nic się nie działo' : 'Oddane innym'),
  'triage.corrected': ({ level, fromLevel }) =>
    level && fromLevel ? `Zmiana pilności: ${fromLevel} → ${level}` : 'Zmiana pilności',
  'triage.undone': ({ level }) => (level ? `Poprawka cofnięta, pilność znowu: ${level}` : 'Poprawka cofnięta'),
  'note.added': () => 'Dodano notatkę',
  'reply.held': ({ holding }) => (holding ? 'Obietnica napisana, można cofnąć' : 'Odpowiedź napisana, można cofnąć'),
  'reply.cancelled': () => 'Odpowiedź cofnięta',
  'reply.queued': () => 'Odpowiedź w drodze',
  'reply.to_post': () => 'Odpowiedź gotowa do wklejenia',
  'reply.sent': () => 'Odpowiedź wysłana',
  'reply.live': () => 'Gość może przeczytać odpowiedź',
  'reply.failed': ({ reason }) => (reason ? `Odpowiedzi nie wysłano: ${reason}` : 'Odpowiedzi nie wysłano'),
  'reply.there': () => 'Odpowiedziano bezpośrednio na platformie',
  'feedback.resolved': ({ outside }) => (outside ? 'Zamknięte: odpowiedź poza aplikacją' : 'Zamknięte'),
  'feedback.reopened': () => 'Otwarte ponownie',
  'guest.erased': () => 'Imię i słowa gościa usunięte',
  'journey.corrected': () => 'Etap i temat poprawione',
  'history.changed': () => 'Wczytano z pliku',
  'connection.changed': () => 'Zmiana podłączonego konta',
  'business.changed': () => 'Zmiana ustawień',
  'team.changed': () => 'Zmiana w zespole',
  'device.changed': () => 'Telefon dodany lub usunięty',
  'test.shown': () => 'Pokazano próbne powiadomienie',
  'deadline.missed': () => 'Termin minął bez odpowiedzi',
  'duty.changed': () => 'Zmiana dyżuru',
  'surge.changed': () => 'Zmiana trybu natłoku',
  'mail.sent': () => 'E-mail wysłany',
  'mail.failed': ({ reason }) => (reason ? `E-maila nie wysłano: ${reason}` : 'E-maila nie wysłano'),
  'audit.found': () => 'Kontrola wykryła, że to utknęło',
};
