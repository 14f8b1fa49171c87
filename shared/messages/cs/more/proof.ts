import type { Proof } from '../../en/more/proof.ts';

export const proof: Proof = {
  title: 'Jste to vy?',
  text: 'Tady si aplikace potřebuje ověřit, že jste to pořád vy. Zeptá se jednou a pak deset minut ne.',
  missing: 'Zadejte své heslo.',
  action: 'Pokračovat',
};
