/** axe in a page, also one whose Content-Security-Policy would not let it in. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

export const RULES: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  resultTypes: ['violations'],
};

const COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] }, resultTypes: ['violations'] };

let axe: string | null = null;

/** Each barrier in a line of its own. */
export async function examine(page: Page, rules: RunOptions): Promise<string[]> {
  axe ??= await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  // Through the debugger, not as a script element: the policy stays as it is while axe looks.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (options) => (globalThis as unknown as { axe: { run: (asked: unknown) => Promise<AxeResults> } }).axe.run(options),
    rules,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} at ${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`),
  );
}

/** The page that stands, in the dark: only what colours can do wrong is asked. It is left in the light again. */
export async function examineColoursInTheDark(page: Page): Promise<string[]> {
  await page.evaluate(withoutTransitions);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForFunction(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await page.evaluate(recoloured);
  const found = await examine(page, COLOURS);
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

/** Colours change at once: half-way to the dark every contrast is bad. Runs in the page, in a sheet its policy has no say in. */
function withoutTransitions(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('*, *::before, *::after { transition: none !important; }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/**
 * The new colours are drawn. Runs in the page. Taken out and put back, the page works all its colours out anew: Chromium was seen
 * to leave some that links inherit as they were when the scheme is emulated on a page that stands.
 */
async function recoloured(): Promise<void> {
  const root = document.documentElement;
  root.style.display = 'none';
  root.getBoundingClientRect();
  root.style.removeProperty('display');
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
}
