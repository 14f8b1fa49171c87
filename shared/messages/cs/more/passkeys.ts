import type { Passkeys } from '../../en/more/passkeys.ts';

export const passkeys: Passkeys = {
  title: 'Přístupové klíče',
  lead: 'Místo hesla se přihlásíte otiskem prstu, obličejem nebo PINem zařízení. Heslo bude fungovat dál.',
  add: 'Přidat přístupový klíč',
  added: 'Přístupový klíč je vytvořený.',
  knownHere: 'Toto zařízení už přístupový klíč k tomuto účtu má.',
  made: (moment) => `Vytvořen: ${moment}, zatím nepoužitý`,
  lastUsed: (moment) => `Naposledy použit: ${moment}`,
  change: 'Změnit',
  changeName: (name) => `Změnit: ${name}`,
  name: 'Název',
  nameHint: 'Abyste věděli, na kterém zařízení je.',
  nameMissing: 'Vyplňte název.',
  renamed: 'Uloženo.',
  remove: 'Odebrat tento klíč',
  removeHint: 'Nikdo se jím už nepřihlásí. Smažte ho i v zařízení, to aplikace udělat nemůže.',
  removed: (name) => `Odebráno: ${name}`,
  needHttps:
    'Přístupové klíče potřebují bezpečnou adresu začínající na https. Může ji nastavit ten, kdo spravuje server; do té doby se přihlašujte heslem.',
  elsewhere: (origin) => `Přístupové klíče fungují na adrese ${origin}. Otevřete aplikaci tam a klíč přidejte.`,
  notHere: 'Tento prohlížeč přístupové klíče neumí. Heslo funguje všude.',
  signIn: 'Přihlásit se přístupovým klíčem',
  use: 'Použít přístupový klíč',
  notUsed: 'Žádný přístupový klíč jste nepoužili. Zkuste to znovu, nebo zadejte heslo.',
};
