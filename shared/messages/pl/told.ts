import type { ToldTexts } from '../en/told.ts';

export const told: ToldTexts = {
  title: 'Kto o tym wie',
  nobody: 'Jeszcze nikt o tym nie wie.',
  stages: { sent: 'wysłano', shown: 'pokazano', opened: 'otwarto', took: 'przejęto' },
  notYet: 'jeszcze nie',
  queued: 'W drodze do usługi push.',
  noPush: 'Nic nie wyszło osobno: poszło razem z innymi albo inną drogą.',
  failed: (reason) => `Nie dostarczono: ${reason}.`,
  reasons: {
    claimed: 'ktoś już to miał',
    not_needed: 'sprawa była już załatwiona',
    superseded: 'zastąpił go nowszy alert',
    muted: 'odbiorca to wyciszył',
    device_gone: 'usługa push nie zna już telefonu',
    device_blocked: 'powiadomienia są tam wyłączone',
    member_gone: 'nie ma już tej osoby w zespole',
    service_down: 'usługa push nie działała',
    status_404: 'usługa push nie zna już telefonu',
    status_410: 'usługa push nie zna już telefonu',
  },
  otherReason: 'usługa push go odrzuciła',
  next: (time) => `Następny krok najpóźniej o ${time}.`,
  missed: (time) => `Termin minął o ${time}.`,
};
