import type { Account } from '../en/account.ts';

export const account: Account = {
  link: {
    open: 'Nový odkaz k přihlášení',
    title: (name) => `Odkaz k přihlášení: ${name}`,
    lead: 'Pro toho, kdo přišel o telefon nebo zapomněl heslo. Nastaví se jím nové heslo a všechny jeho ostatní telefony se odhlásí.',
    make: 'Vytvořit odkaz',
    ready: (time) => `Hotovo. Platí jednou, do ${time}.`,
    scan: (name) => `Nechte kód načíst (${name}), nebo odkaz pošlete. Kdo ho otevře, je v účtu.`,
    link: 'Odkaz k přihlášení',
    share: (business) => `Nový přístup do týmu ${business} v Golden Hour`,
    over: 'Platnost odkazu skončila. Pokud se nepoužil, vytvořte nový.',
  },
  remove: {
    ask: (name) => `Odebrat z týmu: ${name}?`,
    yes: (name) => `Odebrat: ${name}`,
    no: 'Ponechat',
  },
  back: {
    title: 'Nové heslo',
    by: (name, business) => `${name} vám posílá nový přístup do týmu ${business}.`,
    byServer: (name) => `Nový přístup k účtu: ${name}.`,
    until: (moment) => `Platí do: ${moment}`,
    email: 'Přihlašujete se e-mailem',
    password: 'Nové heslo',
    ends: 'Všechny ostatní telefony tohoto účtu se odhlásí.',
    action: 'Uložit a přihlásit se',
    noToken: 'Odkaz není celý. Otevřete ho přesně tak, jak jste ho dostali.',
  },
  forgot: {
    open: 'Zapomenuté heslo?',
    title: 'Zpátky k účtu',
    lead: 'Cest je víc. Stačí jedna.',
    team: 'Někdo z vašeho týmu',
    teamText:
      'Majitel nebo vedoucí otevře Více, Tým, vaše jméno a zvolí „Nový odkaz k přihlášení“. Vy ho načtete a nastavíte si nové heslo.',
    server: 'Kdo spravuje server',
    serverText: 'Na serveru tento příkaz vypíše odkaz, kterým se nastaví nové heslo:',
    serverCommand: 'Příkaz',
    invited: 'Zapomenuté heslo? Na přihlašovací stránce zvolte „Zapomenuté heslo?“ a pak se k této pozvánce vraťte.',
    toSignIn: 'K přihlášení',
  },
  farewell: {
    title: {
      removed: (business) => `Už nejste v týmu ${business}`,
      left: (business) => `Tým ${business} jste opustili`,
      closed: () => 'Podnik byl smazán',
      password: () => 'Tento telefon byl odhlášen',
    },
    someBusiness: 'podniku',
    text: {
      removed: (by, moment) => `Odebrání z týmu: ${by}, ${moment}. Upozornění na tomto telefonu skončila ve stejnou chvíli.`,
      left: (_, moment) => `Stalo se to: ${moment}. Upozornění na tomto telefonu skončila ve stejnou chvíli.`,
      closed: (_, moment) => `Smazal ho některý z majitelů: ${moment}. Upozornění na tomto telefonu skončila ve stejnou chvíli.`,
      password: (_, moment) => `U vašeho účtu se nastavilo nové heslo: ${moment}. Přihlaste se jím.`,
    },
    mistake: 'Je to omyl? Řekněte si o novou pozvánku: váš e-mail i to, co jste napsali, zůstává.',
    notYou: 'Nebyli jste to vy? Řekněte to hned majiteli podniku.',
    signIn: 'K přihlášení',
    line: (business, by) => `Už nejste v týmu ${business}. Odebrání z týmu: ${by}.`,
    lineRead: 'Beru na vědomí',
  },
};
