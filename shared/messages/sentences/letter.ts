/** Paragraphs of a mail in plain text. */
export const letter = (paragraphs: readonly string[]): string => `${paragraphs.join('\n\n')}\n`;
