/** Data of many short words, a line a language: 'mon, tue, wed'. */
export const listed = (...lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split(', '));
