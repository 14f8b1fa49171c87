/** The fields of the complaint page as they come out of a form post: strings, whatever a browser or a script put there. */
export type FormFields = {
  /** Made with the page, so that a double tap is one complaint. */
  readonly formId: string;
  readonly text: string;
  readonly stars: string;
  readonly place: string;
  readonly contact: string;
};

/** Characters after cleaning. */
export const FORM_LIMITS = { text: 4_000, place: 120, contact: 200 } as const;
