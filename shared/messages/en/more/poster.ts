/** What stands on the printed poster: large in the language of the business, small in the others. */
export type PosterWords = { readonly headline: string; readonly line: string; readonly how: string };

export const poster: PosterWords = {
  headline: 'Something not right?',
  line: 'Tell us now. Our team reads it right away.',
  how: 'Point your camera at the code. No app, no account.',
};
