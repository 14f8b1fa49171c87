import type { ConnectGuide } from '../../connect-guide.ts';
import type { Mailboxes } from '../../en/more/connect-guides.ts';

export const guides: Record<string, ConnectGuide> = {
  google: {
    brings: 'Recenze na Googlu a v Mapách Google.',
    steps: [
      {
        say: 'Potřebujete účet Google, který spravuje Firemní profil, jako vlastník nebo správce.',
        path: ['Firemní profil', 'Nastavení Firemního profilu', 'Lidé a přístup'],
        open: 'businessProfile',
      },
      { say: 'Google musí mít podnik ověřený. Jinak se recenze nedají číst ani na ně odpovídat.' },
      { say: 'Klepněte na tlačítko dole, vyberte ten účet a políčko u vašich firem nechte zaškrtnuté.' },
      { say: 'Až budete zpátky, vyberte podnik.' },
    ],
  },
  facebook: {
    brings: 'Komentáře, příspěvky, zmínky a doporučení na vaší stránce a Messenger.',
    steps: [
      {
        say: 'Potřebujete plnou kontrolu nad stránkou.',
        path: ['Nastavení', 'Nastavení stránky', 'Přístup ke stránce'],
        open: 'facebookSettings',
      },
      { say: 'Klepněte na tlačítko dole a přihlaste se.' },
      { say: 'Vyberte stránku a všechna oprávnění nechte zapnutá.' },
    ],
  },
  instagram: {
    brings: 'Komentáře, zmínky a zprávy vašeho profesionálního účtu.',
    steps: [
      {
        say: 'Účet musí být profesionální a propojený s vaší stránkou na Facebooku.',
        path: ['Nastavení', 'Typ účtu a nástroje', 'Přepnout na profesionální účet'],
      },
      {
        say: 'Povolte nástrojům číst zprávy.',
        path: ['Nastavení', 'Zprávy a odpovědi na příběhy', 'Ovládací prvky zpráv', 'Povolit přístup ke zprávám'],
      },
      { say: 'Klepněte na tlačítko dole, přihlaste se a všechna oprávnění nechte zapnutá.' },
    ],
  },
  whatsapp: {
    brings: 'Zprávy na vaše číslo WhatsApp Business.',
    steps: [
      {
        say: 'Vytvořte token bez konce platnosti s oprávněními whatsapp_business_messaging a whatsapp_business_management.',
        path: ['Nastavení firmy', 'Uživatelé', 'Systémoví uživatelé', 'Vygenerovat token'],
        open: 'metaBusiness',
      },
      {
        say: 'Zkopírujte obě ID: čísla a účtu.',
        path: ['WhatsApp', 'API Setup'],
        open: 'metaApps',
      },
    ],
  },
  telegram: {
    brings: 'Zprávy, které hosté napíšou vašemu botovi.',
    steps: [
      { say: 'V Telegramu otevřete BotFathera.', path: ['@BotFather', 'Start'], open: 'botFather' },
      { say: 'Pošlete mu tohle a pak jméno svého bota.', path: ['/newbot'] },
      { say: 'Odpoví tokenem, třeba 123456789:AAE…. Zkopírujte ho a vložte níže.' },
      { say: 'Jméno bota řekněte hostům, třeba na jídelním lístku.' },
    ],
  },
  mastodon: {
    brings: 'Příspěvky, které vás zmiňují, i soukromé zmínky.',
    steps: [
      { say: 'Napište server, na kterém máte účet, třeba mastodon.social.' },
      { say: 'Klepněte na tlačítko dole, přihlaste se tam a povolte přístup.' },
      {
        say: 'Nebo zůstaňte tady: vytvořte tam aplikaci a její token vložte v části „Další nastavení“.',
        path: ['Předvolby', 'Vývoj', 'Nová aplikace'],
      },
    ],
  },
  bluesky: {
    brings: 'Příspěvky, které vás zmiňují, a odpovědi na vaše.',
    steps: [
      {
        say: 'Vytvořte heslo aplikace. Vaše vlastní heslo zůstane jen vám.',
        path: ['Settings', 'Privacy and security', 'App passwords', 'Add App Password'],
        open: 'blueskyPasswords',
      },
      { say: 'Zkopírujte ho, třeba abcd-efgh-ijkl-mnop, a vložte níže.' },
    ],
  },
  feed: {
    brings: 'Fóra, blogy, zprávy a Google Alerts o vás.',
    steps: [
      { say: 'Fórum nebo blog: stačí adresa stránky.' },
      {
        say: 'Google Alerts: napište svůj název do uvozovek, zvolte doručení do zdroje RSS a zkopírujte adresu u jeho značky.',
        path: ['Zobrazit možnosti', 'Doručit do', 'Zdroj RSS'],
        open: 'webWatch',
      },
      { say: 'Reddit: https://www.reddit.com/search.rss?q=%22Váš%20název%22&sort=new' },
    ],
  },
  email: {
    brings: 'Stížnosti e-mailem a oznámení od Googlu, Bookingu, Tripadvisoru a dalších.',
    steps: [],
  },
};

export const mailboxes: Mailboxes = {
  gmail: {
    name: 'Gmail',
    steps: [
      { say: 'Zapněte dvoufázové ověření.', path: ['Účet Google', 'Zabezpečení', 'Dvoufázové ověření'] },
      {
        say: 'Vytvořte heslo aplikace a zkopírujte jeho 16 písmen.',
        path: ['Účet Google', 'Zabezpečení', 'Hesla aplikací'],
        open: 'googlePasswords',
      },
      { say: 'Vložte ho níže. Heslo samotného účtu nefunguje.' },
    ],
  },
  outlook: {
    name: 'Outlook',
    steps: [
      {
        say: 'Outlook a Microsoft 365 už programy s heslem nepustí. Přeposílejte poštu do schránky, která to umí, a připojte tu.',
        path: ['Nastavení', 'Pošta', 'Přeposílání'],
        open: 'outlookForwarding',
      },
    ],
  },
  seznam: {
    name: 'Seznam',
    steps: [
      { say: 'Zapněte IMAP.', path: ['Nastavení', 'Protokoly', 'IMAP'], open: 'seznamMail' },
      {
        say: 'Pokud máte dvoufázové ověření, vytvořte heslo pro aplikace. Jinak stačí vaše heslo.',
        path: ['Nastavení', 'Zabezpečení účtu', 'Heslo pro aplikace'],
        open: 'seznamAccount',
      },
    ],
  },
  wp: {
    name: 'WP',
    steps: [
      {
        say: 'Zapněte IMAP a SMTP a použijte heslo schránky.',
        path: ['Ustawienia', 'Programy pocztowe', 'IMAP/SMTP'],
        open: 'wpMail',
      },
    ],
  },
  onet: {
    name: 'Onet',
    steps: [
      {
        say: 'Povolte poštovní programy. Pokud máte dvoufázové ověření, vytvořte heslo pro programy.',
        path: ['Ustawienia', 'Bezpieczeństwo', 'Programy pocztowe'],
        open: 'onetMail',
      },
    ],
  },
  own: {
    name: 'Jiná',
    steps: [
      { say: 'Poskytovatel tomu říká přístup přes IMAP a SMTP. Někde se musí zapnout, jinde je potřeba heslo aplikace.' },
      { say: 'Servery většinou poznáme z adresy. Pokud ne, napište je v části „Další nastavení“.' },
    ],
  },
};
