import { cs } from '../plural.ts';
import type { DutyWords } from '../en/duty.ts';

export const duty: DutyWords = {
  title: 'Služba',
  rule: 'Rozpis služeb zatím není. Do té doby se všechno hned dozví každý, kdo má zapnutá upozornění, a kdo si to vezme první, ten to má.',
  toldNow: (count) =>
    count === 0
      ? 'Teď by se nikdo nic nedozvěděl.'
      : `Teď by se to ${cs(count, 'dozvěděl', 'dozvěděli', 'dozvědělo')} ${count} ${cs(count, 'člověk', 'lidé', 'lidí')}.`,
  nobodyDanger: 'Když si teď někdo postěžuje, žádný telefon nezazvoní. Zapněte upozornění aspoň na jednom.',
  wouldTell: 'Dozví se to',
  wouldNot: 'Nedozví se to',
  devices: (count) => `${count} ${cs(count, 'telefon', 'telefony', 'telefonů')}`,
  proof: (moment) => `poslední upozornění zobrazeno ${moment}`,
  noProof: 'zatím žádné nezobrazeno: pošlete zkušební',
  noDevice: 'upozornění nejsou nikde zapnutá',
  turnOn: 'Zapnout upozornění tady',
  inviteMore: 'Pozvat někoho',
  me: (name) => `${name} (vy)`,
};
