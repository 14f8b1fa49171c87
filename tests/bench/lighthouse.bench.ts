/** Lighthouse (mobile) on the inbox and the complaint page of the built app, with the demo restaurant's four weeks in it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OWNER_EMAIL } from '#server/demo/restaurant.ts';
import { openHouse, signInCookie } from '#tests/browser/browser-kit.ts';

const LIGHTHOUSE = join(import.meta.dirname, '..', '..', 'node_modules', 'lighthouse', 'cli', 'index.js');
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const CATEGORIES = ['performance', 'accessibility', 'best-practices'];

const METRICS = [
  ['first-contentful-paint', 'first paint'],
  ['largest-contentful-paint', 'largest'],
  ['speed-index', 'speed index'],
  ['total-blocking-time', 'blocked'],
  ['cumulative-layout-shift', 'layout shift'],
] as const;

type Report = {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<
    Record<
      string,
      { readonly displayValue?: string; readonly score: number | null; readonly title: string; readonly scoreDisplayMode: string }
    >
  >;
};

console.log('Founding the restaurant…');
await using house = await openHouse();
const folder = await mkdtemp(join(tmpdir(), 'golden-hour-lighthouse-'));
const cookie = await signInCookie(house.origin, OWNER_EMAIL);

async function measure(name: string, path: string, headers: Readonly<Record<string, string>>): Promise<void> {
  const file = join(folder, `${name}.json`);
  const words = [
    LIGHTHOUSE,
    house.origin + path,
    '--quiet',
    '--output=json',
    `--output-path=${file}`,
    `--only-categories=${CATEGORIES.join(',')}`,
    `--chrome-flags=${FLAGS.join(' ')}`,
    `--extra-headers=${JSON.stringify(headers)}`,
  ];
  const child = spawn(process.execPath, words, {
    env: { ...process.env, CHROME_PATH: '/usr/bin/chromium' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number];
  if (code !== 0) throw new Error(`Lighthouse ended with ${code}`);
  const report = JSON.parse(await readFile(file, 'utf8')) as Report;
  const scores = CATEGORIES.map((category) => `${category} ${Math.round((report.categories[category]?.score ?? 0) * 100)}`);
  const metrics = METRICS.map(([id, label]) => `${label} ${report.audits[id]?.displayValue ?? '?'}`);
  console.log(`${name}: ${scores.join(', ')} (${metrics.join(', ')})`);
  for (const audit of Object.values(report.audits)) {
    if (audit.scoreDisplayMode === 'binary' && audit.score === 0) console.log(`  not passed: ${audit.title}`);
  }
}

await measure('complaint page', new URL(house.restaurant.complaintUrl).pathname, {});
await measure('inbox', '/', { cookie: `${cookie.name}=${encodeURIComponent(cookie.value)}` });
await rm(folder, { recursive: true, force: true });
