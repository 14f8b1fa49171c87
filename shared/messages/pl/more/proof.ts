import type { Proof } from '../../en/more/proof.ts';

export const proof: Proof = {
  title: 'Czy to Ty?',
  text: 'Tutaj aplikacja musi się upewnić, że to nadal Ty. Pyta raz, a potem przez dziesięć minut już nie.',
  missing: 'Wpisz swoje hasło.',
  action: 'Dalej',
};
