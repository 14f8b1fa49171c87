import { cs } from '../../plural.ts';
import type { ReachTexts } from '../../en/duty/reach.ts';

export const reach: ReachTexts = {
  title: 'Telefony ke kontrole',
  is: (state, days) => {
    if (state === 'none') return 'Upozornění nejsou zapnutá na žádném telefonu.';
    if (state === 'blocked') return 'Oznámení jsou v telefonu vypnutá.';
    if (state === 'failing')
      return days === null || days === 0
        ? 'Upozornění odcházejí, ale neobjeví se.'
        : `Upozornění odcházejí, ale už ${days} ${cs(days, 'den', 'dny', 'dní')} se žádné neukázalo.`;
    return days === null
      ? 'Zatím se žádné upozornění neukázalo.'
      : `Už ${days} ${cs(days, 'den', 'dny', 'dní')} se žádné upozornění neukázalo.`;
  },
  todo: {
    none: 'Na tom telefonu je potřeba otevřít aplikaci a zapnout upozornění.',
    blocked: 'V nastavení toho telefonu je potřeba povolit oznámení pro Golden Hour.',
    failing: 'Na tom telefonu je potřeba jednou otevřít aplikaci a zkontrolovat režim Nerušit a úsporu baterie.',
    stale: 'Zkušební upozornění ukáže, jestli ještě funguje.',
    unproved: 'Zkušební upozornění ukáže, jestli funguje.',
  },
  proved: (moment) => `Poslední upozornění se ukázalo ${moment}`,
  hints: {
    battery: 'Úspora baterie tam může upozornění zdržovat: u prohlížeče je potřeba nastavit baterii na „bez omezení“.',
    not_opened: 'Aplikaci tam měsíc nikdo neotevřel. Prohlížeče pak upozornění zahazují.',
  },
  ownBattery:
    'Tenhle telefon může kvůli úspoře baterie upozornění zdržovat. Nastavení › Aplikace › váš prohlížeč › Baterie: zvolte „bez omezení“.',
  test: 'Poslat zkušební upozornění',
  testName: (name) => `Poslat zkušební upozornění: ${name}`,
  checkMine: 'Zkontrolovat můj telefon',
  phases: {
    queued: 'Je na cestě…',
    sent: (time) => `Odesláno v ${time}. Čeká se na telefon…`,
    shown: (time) => `V telefonu se ukázalo v ${time}.`,
    silent: 'Do půl minuty se nic neobjevilo. Radši zavolejte a podívejte se na telefon společně.',
    failed: 'Nepodařilo se ho odeslat.',
    gone: 'Služba pro upozornění tenhle telefon už nezná. Upozornění je tam potřeba zapnout znovu.',
  },
};
