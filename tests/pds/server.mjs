/**
 * A Bluesky server and a directory of identities, both the real ones, and a small view of the network beside them: a server does not
 * answer app.bsky.* itself but passes it on. Says where it stands as one line of JSON, and ends with its parent.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

process.env.LOG_ENABLED = '0';
const require = createRequire(import.meta.url);
const { PDS, envToCfg, envToSecrets } = require('@atproto/pds');
const { PlcServer, MockDatabase } = require('@did-plc/server');

const listen = (server, port = 0) =>
  new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server.address().port)));

/** Both listen on every address of the machine unless told otherwise, and want to know their port before. */
function loopbackOnly(app) {
  const before = app.listen.bind(app);
  app.listen = (port) => before(port, '127.0.0.1');
}
async function freePort() {
  const server = http.createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const plcPort = await freePort();
const plc = PlcServer.create({ db: new MockDatabase(), port: plcPort });
loopbackOnly(plc.app);
await plc.start();

const port = await freePort();
const origin = `http://localhost:${port}`;
const POST = 'app.bsky.feed.post';
const ask = async (method, query) => {
  const answer = await fetch(`${origin}/xrpc/${method}?${new URLSearchParams(query)}`);
  return answer.ok ? answer.json() : null;
};

/** Every post on the server as the network would show it, the newest first. */
async function allPosts() {
  const posts = [];
  for (const { did } of (await ask('com.atproto.sync.listRepos', { limit: '100' })).repos) {
    const { handle } = await ask('com.atproto.repo.describeRepo', { repo: did });
    const { records } = await ask('com.atproto.repo.listRecords', { repo: did, collection: POST, limit: '100' });
    for (const { uri, cid, value } of records)
      posts.push({ uri, cid, author: { did, handle }, record: value, indexedAt: value.createdAt, viewer: {} });
  }
  return posts.sort((a, b) => (a.indexedAt < b.indexedAt ? 1 : -1));
}

function reasonFor(viewer, { author, record }) {
  if (author.did === viewer) return null;
  if (record.reply?.parent.uri.startsWith(`at://${viewer}/`)) return 'reply';
  const names = (record.facets ?? []).flatMap(({ features }) => features).some(({ did }) => did === viewer);
  return names ? 'mention' : null;
}

const VIEWS = {
  'app.bsky.notification.listNotifications': async (_query, viewer) => ({
    notifications: (await allPosts()).flatMap((post) => {
      const reason = reasonFor(viewer, post);
      return reason === null ? [] : [{ ...post, reason, isRead: false }];
    }),
  }),
  'app.bsky.feed.getPosts': async (query) => ({
    posts: (await allPosts()).filter(({ uri }) => query.getAll('uris').includes(uri)),
  }),
  'app.bsky.feed.searchPosts': async (query) => {
    const words = query.get('q').replaceAll('"', '').toLowerCase();
    return { posts: (await allPosts()).filter(({ record }) => record.text.toLowerCase().includes(words)) };
  },
};

async function show(request, response) {
  const url = new URL(request.url, 'http://view');
  const answer = VIEWS[url.pathname.replace('/xrpc/', '')];
  // The server vouches for whom it asks: a signed token with the account as its issuer.
  const claims = (request.headers.authorization ?? '').split('.')[1] ?? '';
  const viewer = claims === '' ? '' : JSON.parse(Buffer.from(claims, 'base64url')).iss;
  response.setHeader('content-type', 'application/json');
  if (answer === undefined) response.writeHead(501).end(JSON.stringify({ error: 'MethodNotImplemented', message: url.pathname }));
  else response.end(JSON.stringify(await answer(url.searchParams, viewer)));
}
const view = http.createServer((request, response) => {
  show(request, response).catch((error) => response.writeHead(500).end(String(error)));
});
const viewPort = await listen(view);

const dataDirectory = mkdtempSync(join(tmpdir(), 'golden-hour-pds-'));
const secret = () => randomBytes(32).toString('hex');
const env = {
  // Also lets it speak to the addresses of this machine.
  devMode: true,
  port,
  hostname: 'localhost',
  dataDirectory,
  blobstoreDiskLocation: join(dataDirectory, 'blobs'),
  inviteRequired: false,
  didPlcUrl: `http://localhost:${plcPort}`,
  bskyAppViewUrl: `http://localhost:${viewPort}`,
  bskyAppViewDid: `did:web:localhost%3A${viewPort}`,
  jwtSecret: secret(),
  adminPassword: secret(),
  dpopSecret: secret(),
  plcRotationKeyK256PrivateKeyHex: secret(),
  crawlers: [],
  serviceHandleDomains: ['.test'],
};
const pds = await PDS.create(envToCfg(env), envToSecrets(env));
loopbackOnly(pds.app);
await pds.start();
console.log(JSON.stringify({ origin }));

process.stdin.resume();
process.stdin.on('end', () => {
  rmSync(dataDirectory, { recursive: true, force: true });
  process.exit(0);
});
