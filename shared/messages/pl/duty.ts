import { pl } from '../plural.ts';
import type { DutyWords } from '../en/duty.ts';

export const duty: DutyWords = {
  title: 'Dyżur',
  rule: 'Nie ma jeszcze grafiku. Do tego czasu o wszystkim od razu dowiaduje się każdy, kto ma włączone powiadomienia, a kto pierwszy weźmie sprawę, ten ją ma.',
  toldNow: (count) =>
    count === 0
      ? 'W tej chwili nikt by się nie dowiedział.'
      : `W tej chwili ${pl(count, 'dowiedziałaby się', 'dowiedziałyby się', 'dowiedziałoby się')} ${count} ${pl(count, 'osoba', 'osoby', 'osób')}.`,
  nobodyDanger: 'Jeśli ktoś się teraz poskarży, żaden telefon nie zadzwoni. Włącz powiadomienia choć na jednym.',
  wouldTell: 'Dowie się',
  wouldNot: 'Nie dowie się',
  devices: (count) => `${count} ${pl(count, 'telefon', 'telefony', 'telefonów')}`,
  proof: (moment) => `ostatnie powiadomienie pokazane ${moment}`,
  noProof: 'żadne jeszcze się nie pokazało: wyślij testowe',
  noDevice: 'powiadomienia nie są nigdzie włączone',
  turnOn: 'Włącz powiadomienia tutaj',
  inviteMore: 'Zaproś kogoś',
  me: (name) => `${name} (Ty)`,
};
