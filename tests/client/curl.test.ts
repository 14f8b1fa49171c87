import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { curlExample } from '#client/more/channels/curl.ts';
import { verifyWebhook } from '#server/system/webhook-signature.ts';
import { translateWebhook } from '#server/connectors/webhook/translate.ts';
import { realClock } from '#server/system/clock.ts';
import { loadLaterMessages } from '#shared/messages/index.ts';
import { LANGUAGES } from '#shared/model/languages.ts';

const run = promisify(execFile);
const SECRET = `whsec_${Buffer.from(Array.from({ length: 32 }, (_, index) => (index * 37) % 256)).toString('base64')}`;

// Somebody pastes it and gets "signature does not fit": that evening is lost for the integration.
test('the example, pasted into a plain shell as it is, passes our own door in every language, apostrophes included', async () => {
  const webhookRequests: { headers: Record<string, string>; rawBody: Uint8Array }[] = [];
  const server = createServer((req, res) => {
    const parts: Buffer[] = [];
    req.on('data', (part: Buffer) => parts.push(part));
    req.on('end', () => {
      webhookRequests.push({ headers: req.headers as Record<string, string>, rawBody: Buffer.concat(parts) });
      res.writeHead(202).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/in/c1`;
  const texts = ["It's cold, Anna's soup", 'Žluťoučký "kůň" \\ $HOME `id` %s'];
  for (const language of LANGUAGES) texts.push((await loadLaterMessages(language)).channels.exampleText);
  for (const text of texts) await run('/bin/sh', ['-c', curlExample({ url, secret: SECRET, author: "O'Hara", text })]);
  server.close();
  for (const [index, webhookRequest] of webhookRequests.entries()) {
    expect(verifyWebhook(webhookRequest, { secrets: [SECRET], now: realClock.now() })).toMatchObject({ ok: true });
    expect(translateWebhook(webhookRequest.rawBody, { now: realClock.now() }).items[0]).toMatchObject({
      text: texts[index],
      author: "O'Hara",
      rating: 2,
    });
  }
  expect(webhookRequests).toHaveLength(texts.length);
});
