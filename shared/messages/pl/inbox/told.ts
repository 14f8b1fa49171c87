import type { ToldTexts } from '../../en/inbox/told.ts';

export const told: ToldTexts = {
  title: 'Kto dostał powiadomienie',
  nobody: 'Nikt jeszcze nie dostał powiadomienia.',
  stages: { sent: 'wysłano', shown: 'pokazano', opened: 'otwarto', took: 'przejęto' },
  notYet: 'jeszcze nie',
  queued: 'W drodze do usługi powiadomień.',
  noPush: 'Nic nie wyszło osobno: poszło razem z innymi albo inną drogą.',
  failed: (reason) => `Nie dostarczono: ${reason}.`,
  reasons: {
    claimed: 'ktoś już to miał',
    not_needed: 'nie było już potrzebne',
    superseded: 'zastąpiło je nowsze powiadomienie',
    muted: 'odbiorca to wyciszył',
    device_gone: 'usługa powiadomień nie zna już telefonu',
    device_blocked: 'powiadomienia są tam wyłączone',
    member_gone: 'nie ma już tej osoby w zespole',
    service_down: 'usługa powiadomień nie działała',
    status_404: 'usługa powiadomień nie zna już telefonu',
    status_410: 'usługa powiadomień nie zna już telefonu',
  },
  otherReason: 'usługa powiadomień je odrzuciła',
  next: (time) => `Następny krok najpóźniej o ${time}.`,
  missed: (time) => `Termin minął o ${time}.`,
};
