export const proof = {
  title: 'Is it you?',
  text: 'For this the app needs to know that it is still you. It asks once, then not again for ten minutes.',
  missing: 'Type your password.',
  action: 'Continue',
};
export type Proof = typeof proof;
