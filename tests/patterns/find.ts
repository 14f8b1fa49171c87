/** Every regular expression of a folder's TypeScript, by its grammar: patterns inside comments and strings are none. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor, type CallExpression, type NewExpression } from 'oxc-parser';

export type Found = { readonly source: string; readonly flags: string; readonly where: string };
export type Findings = {
  readonly patterns: readonly Found[];
  /** `RegExp(…)` of something put together while running: nothing can be said about it. */
  readonly hidden: readonly string[];
};

export function patternsIn(root: string, folders: readonly string[]): Findings {
  const patterns: Found[] = [];
  const hidden: string[] = [];
  for (const file of globSync(
    folders.map((folder) => `${folder}/**/*.{ts,tsx}`),
    { cwd: root },
  ).sort()) {
    const text = readFileSync(join(root, file), 'utf8');
    const whereOf = (start: number) => `${file}:${text.slice(0, start).split('\n').length}`;
    const made = ({ callee, start }: CallExpression | NewExpression) => {
      if (callee.type === 'Identifier' && callee.name === 'RegExp') hidden.push(whereOf(start));
    };
    new Visitor({
      Literal(node) {
        if ('regex' in node && node.regex !== undefined)
          patterns.push({ source: node.regex.pattern, flags: node.regex.flags, where: whereOf(node.start) });
      },
      NewExpression: made,
      CallExpression: made,
    }).visit(parseSync(file, text).program);
  }
  return { patterns, hidden };
}
