/** A stage for the worker alone: the real worker, built, in a real Chromium, behind a tiny server that can misbehave. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext, CDPSession, Page, Worker } from 'playwright-core';
import { build } from 'vite';

export const SHELL_ENTRIES = [
  { url: '/index.html', revision: '1' },
  { url: '/assets/app.js', revision: null },
];

const SHELL = '<!doctype html><html lang="en"><title>Golden Hour</title><body>shell</body></html>';

/** The worker as one script with this list of files to keep. */
export async function buildWorker(entries: readonly { url: string; revision: string | null }[]): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'self.__WB_MANIFEST': JSON.stringify(entries), 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: false, rollupOptions: { input: 'client/sw/index.ts', output: { format: 'iife' } } },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunk = outputs.flatMap((one) => ('output' in one ? one.output : [])).find((one) => one.type === 'chunk');
  if (chunk === undefined || chunk.type !== 'chunk') throw new Error('the worker did not build');
  return chunk.code;
}

type Answer = (req: IncomingMessage, res: ServerResponse) => void;

export type Receipt = { readonly token: string; readonly what: string };

export class Stage implements AsyncDisposable {
  readonly receipts: Receipt[] = [];
  readonly asked: string[] = [];
  /** Replaces the answer for one path; delete it to heal. */
  readonly faults = new Map<string, Answer>();
  script: string;
  readonly origin: string;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly #close: () => Promise<void>;

  constructor(parts: {
    script: string;
    origin: string;
    context: BrowserContext;
    page: Page;
    cdp: CDPSession;
    close: () => Promise<void>;
  }) {
    this.script = parts.script;
    this.origin = parts.origin;
    this.context = parts.context;
    this.page = parts.page;
    this.cdp = parts.cdp;
    this.#close = parts.close;
  }

  static async open(script: string): Promise<Stage> {
    let stage: Stage | null = null;
    const server = createServer((req, res) => stage?.answer(req, res));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const profile = await mkdtemp(join(tmpdir(), 'stage-'));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      headless: true,
      chromiumSandbox: false,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
      ],
    });
    await context.grantPermissions(['notifications'], { origin });
    const page = context.pages()[0] ?? (await context.newPage());
    const cdp = await context.newCDPSession(page);
    const close = async (): Promise<void> => {
      await context.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(profile, { recursive: true, force: true });
    };
    stage = new Stage({ script, origin, context, page, cdp, close });
    return stage;
  }

  /** Opens the page, registers the worker and waits until it is active. Returns its registration id. */
  async register(): Promise<string> {
    const found = new Promise<string>((resolve) => {
      this.cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const ours = registrations.find((one) => one.scopeURL === `${this.origin}/` && !one.isDeleted);
        if (ours !== undefined) resolve(ours.registrationId);
      });
    });
    await this.cdp.send('ServiceWorker.enable');
    await this.page.goto(`${this.origin}/`);
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
      await navigator.serviceWorker.ready;
      if (navigator.serviceWorker.controller === null) {
        await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
      }
    });
    return found;
  }

  async worker(): Promise<Worker> {
    const [running] = this.context.serviceWorkers();
    return running ?? this.context.waitForEvent('serviceworker');
  }

  answer(req: IncomingMessage, res: ServerResponse): void {
    const url = new URL(req.url ?? '/', this.origin);
    this.asked.push(url.pathname + url.search);
    const fault = this.faults.get(url.pathname);
    if (fault !== undefined) fault(req, res);
    else if (url.pathname === '/push/receipt') this.#receive(req, res);
    else if (url.pathname === '/sw.js') send(res, 'text/javascript', this.script);
    else if (url.pathname === '/assets/app.js') send(res, 'text/javascript', 'globalThis.app = 1;');
    else if (url.pathname.startsWith('/trpc/')) send(res, 'application/json', '{"answer":1}');
    else if (url.pathname.startsWith('/c/')) send(res, 'text/html', '<!doctype html><title>Guest</title>guest page');
    else send(res, 'text/html', SHELL);
  }

  #receive(req: IncomingMessage, res: ServerResponse): void {
    let body = '';
    req.on('data', (part: Buffer) => (body += part.toString()));
    req.on('end', () => {
      this.receipts.push(JSON.parse(body) as Receipt);
      res.writeHead(204).end();
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#close();
  }
}

function send(res: ServerResponse, type: string, body: string): void {
  res.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}
