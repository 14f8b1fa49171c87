/** A word of a list as it begins a line: "soup" → "Soup", "čaj" → "Čaj". */
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
