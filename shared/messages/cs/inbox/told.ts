import type { ToldTexts } from '../../en/inbox/told.ts';

export const told: ToldTexts = {
  title: 'Kdo dostal upozornění',
  nobody: 'Upozornění zatím nikdo nedostal.',
  stages: { sent: 'odesláno', shown: 'zobrazeno', opened: 'otevřeno', took: 'převzato' },
  notYet: 'zatím ne',
  queued: 'Na cestě ke službě pro upozornění.',
  noPush: 'Samostatně nic neodešlo: šlo to společně s dalšími, nebo jinou cestou.',
  failed: (reason) => `Nedoručeno: ${reason}.`,
  reasons: {
    claimed: 'někdo už to měl',
    not_needed: 'už nebylo potřeba',
    superseded: 'nahradilo ho novější upozornění',
    muted: 'příjemce si to ztišil',
    device_gone: 'služba pro upozornění telefon už nezná',
    device_blocked: 'oznámení jsou tam vypnutá',
    member_gone: 'už není v týmu',
    service_down: 'služba pro upozornění nefungovala',
    status_404: 'služba pro upozornění telefon už nezná',
    status_410: 'služba pro upozornění telefon už nezná',
  },
  otherReason: 'služba pro upozornění ho odmítla',
  next: (time) => `Další krok nejpozději v ${time}.`,
  missed: (time) => `Termín uplynul v ${time}.`,
};
