/**
 * `npm test [files]`: everything a fresh clone needs to prove itself. Installs the browsers and the real servers of tests, builds, runs every test.
 * `npm run test:whole [files]`: the same over every combination and more rounds (tests/support/whole.ts), in twice the time.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { build } from '#server/build.ts';
import { installPds } from './pds/install.ts';

const root = join(import.meta.dirname, '..');
const whole = process.argv.includes('--whole');
const chosen = process.argv.slice(2).filter((word) => word !== '--whole');

/** Programs that the browser tests drive, and the Debian package each comes in. */
const PROGRAMS = { chromium: 'chromium', 'firefox-esr': 'firefox-esr', 'dbus-daemon': 'dbus' } as const;
const FONTS = 'fonts-dejavu-core';
/** Firefox hands its notifications to the desktop through this library and shows none without it. */
const NOTIFY = {
  file: 'libnotify.so.4',
  package: 'libnotify4',
  folders: ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/lib'],
};
/** The mail server of the tests of mailboxes (tests/support/dovecot). Without it they are skipped, and say so. */
const DOVECOT = { file: '/usr/lib/dovecot/lmtp', packages: ['dovecot-imapd', 'dovecot-lmtpd'] };

type JsonReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[];
};

function missing(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const programs = Object.entries(PROGRAMS).flatMap(([program, name]) =>
    folders.some((folder) => existsSync(join(folder, program))) ? [] : [name],
  );
  return NOTIFY.folders.some((folder) => existsSync(join(folder, NOTIFY.file))) ? programs : [...programs, NOTIFY.package];
}

function ensurePrograms(): void {
  const packages = missing();
  if (packages.length === 0) return;
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...packages, FONTS];
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) {
    console.error(
      `The browser tests need ${packages.join(', ')}. On Debian or Ubuntu: sudo apt-get update && sudo ${install.join(' ')}`,
    );
    process.exit(1);
  }
  console.log(`Installing ${packages.join(', ')} for the browser tests`);
  const failed = runAll([['apt-get', 'update'], install]);
  if (failed === null) return;
  console.error(`"${failed}" failed; install ${packages.join(', ')} by hand and run npm test again.`);
  process.exit(1);
}

/** The words of the first that failed; null: none. */
function runAll(commands: readonly (readonly string[])[]): string | null {
  for (const [program = '', ...words] of commands) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const { status } = spawnSync(program, words, { stdio: ['ignore', 'inherit', 'inherit'], env });
    if (status !== 0) return [program, ...words].join(' ');
  }
  return null;
}

function ensureDovecot(): void {
  if (existsSync(DOVECOT.file) || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const { packages } = DOVECOT;
  console.log(`Installing ${packages.join(', ')} for the tests of mailboxes`);
  const failed = runAll([
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', ...packages],
    // The tests start their own; the machine's would listen to everybody.
    ...(existsSync('/run/systemd/system') ? [['systemctl', 'disable', '--now', 'dovecot.socket', 'dovecot.service']] : []),
  ]);
  if (failed !== null) console.warn(`"${failed}" failed: the tests of mailboxes will be skipped.`);
}

function runTests(unproved: readonly string[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'golden-hour-tests-'));
  const file = join(folder, 'report.json');
  const words = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...chosen];
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), ...words], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'test',
      ...(whole ? { GH_WHOLE: 'yes' } : {}),
      ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
    },
  });
  const report = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as JsonReport) : null;
  rmSync(folder, { recursive: true, force: true });
  const counts = count(report, status === 0);
  for (const sentence of unproved) console.log(`\nNOT PROVED: ${sentence}`);
  console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  return counts.failed > 0 || counts.passed === 0 ? 1 : (status ?? 1);
}

/** A file that did not load, or an error outside every test, counts as one failure: it must not look like a quiet success. */
function count(report: JsonReport | null, succeeded: boolean): { passed: number; failed: number; skipped: number } {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const failed = report.numFailedTests + unloaded;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !succeeded ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

if (chosen.length === 0 || chosen.some((word) => word.includes('browser'))) ensurePrograms();
if (chosen.length === 0 || chosen.some((word) => /email|connectors/.test(word))) ensureDovecot();

/** Real servers of other people: what they prove is missed when they cannot be had, and nothing else is. */
async function realServers(): Promise<string[]> {
  if (chosen.length > 0 && !chosen.some((word) => word.includes('connectors'))) return [];
  const why = await installPds();
  return [
    ...(existsSync(DOVECOT.file) ? [] : ['mailboxes against a real Dovecot, which could not be installed']),
    ...(why === null ? [] : [`the Bluesky connector against a real server, which could not be installed (${why})`]),
  ];
}

const servers = realServers();
try {
  await build({ force: false });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('\n0 passed, 1 failed');
  process.exit(1);
}
process.exitCode = runTests(await servers);
