import type { ToldTexts } from '../en/told.ts';

export const told: ToldTexts = {
  title: 'Kdo to ví',
  nobody: 'Zatím to neví nikdo.',
  stages: { sent: 'odesláno', shown: 'zobrazeno', opened: 'otevřeno', took: 'převzato' },
  notYet: 'zatím ne',
  queued: 'Na cestě k doručovací službě.',
  noPush: 'Samostatně nic neodešlo: šlo to společně s dalšími, nebo jinou cestou.',
  failed: (reason) => `Nedoručeno: ${reason}.`,
  reasons: {
    claimed: 'někdo už to měl',
    not_needed: 'už bylo vyřízeno',
    superseded: 'nahradilo ho novější upozornění',
    muted: 'příjemce si to ztišil',
    device_gone: 'doručovací služba telefon už nezná',
    device_blocked: 'oznámení jsou tam vypnutá',
    member_gone: 'už není v týmu',
    service_down: 'doručovací služba nefungovala',
    status_404: 'doručovací služba telefon už nezná',
    status_410: 'doručovací služba telefon už nezná',
  },
  otherReason: 'doručovací služba ho odmítla',
  next: (time) => `Další krok nejpozději v ${time}.`,
  missed: (time) => `Lhůta uplynula v ${time}.`,
};
