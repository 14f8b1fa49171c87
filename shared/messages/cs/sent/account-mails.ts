import type { AccountMails } from '../../en/sent/account-mails.ts';

export const accountMails: AccountMails = {
  reset: {
    subject: 'Golden Hour: nové heslo',
    body: ({ name, url }) =>
      `Dobrý den (${name}),\n\ntímto odkazem si k účtu nastavíte nové heslo. Platí jednou, hodinu, a všechny vaše ostatní telefony odhlásí:\n${url}\n\nNežádali jste o něj? Nedělejte nic, heslo zůstává, jaké bylo.\n`,
  },
  email_proof: {
    subject: 'Golden Hour: je to váš e-mail?',
    body: ({ name, url }) =>
      `Dobrý den (${name}),\n\nodteď se chcete přihlašovat touto adresou. Potvrďte ji do jednoho dne tímto odkazem:\n${url}\n\nNechtěli jste to? Nedělejte nic.\n`,
  },
  email_changed: {
    subject: 'Golden Hour: změnil se e-mail pro přihlášení',
    body: ({ name, url }) =>
      `Dobrý den (${name}),\n\nk vašemu účtu se už touto adresou nepřihlásíte. Změnili jste ji vy? Pak je vše v pořádku.\n\nNebyli jste to vy? Řekněte to hned majiteli podniku, nebo se k účtu vraťte tady:\n${url}\n`,
  },
  password_changed: {
    subject: 'Golden Hour: změnilo se vaše heslo',
    body: ({ name, url }) =>
      `Dobrý den (${name}),\n\nu vašeho účtu se nastavilo nové heslo a všechny ostatní telefony se odhlásily. Změnili jste ho vy? Pak je vše v pořádku.\n\nNebyli jste to vy? Zvolte hned „Zapomenuté heslo?“:\n${url}\n`,
  },
};
