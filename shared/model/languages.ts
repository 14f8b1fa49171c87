/** The languages of the app. Another one: docs/recipes.md. */

export const LANGUAGES = ['en', 'cs', 'pl'] as const;
export type Language = (typeof LANGUAGES)[number];
