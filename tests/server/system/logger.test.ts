import { expect, test } from 'vitest';
import { newToken } from '#server/system/ids.ts';
import { createLogger, type LogFields } from '#server/system/logger.ts';

const clock = { now: () => Date.UTC(2026, 10, 22, 20, 41, 7) };

function lines(options: { pretty?: boolean; level?: 'info' | 'warn' | 'error' | 'silent' } = {}) {
  const written: string[] = [];
  const log = createLogger({ level: 'info', pretty: false, clock, write: (line) => written.push(line), ...options });
  return { log, written };
}

const written = (message: string, fields?: LogFields) => {
  const { log, written: all } = lines();
  log.info(message, fields);
  return all.join('');
};

test('a line is one JSON object with time, level, message and the facts', () => {
  const { log, written: all } = lines();
  log.warn('a push was refused', { status: 403, deviceId: 'abc' });
  expect(all).toHaveLength(1);
  expect(JSON.parse(all[0] ?? '')).toEqual({
    time: '2026-11-22T20:41:07.000Z',
    level: 'warn',
    message: 'a push was refused',
    status: 403,
    deviceId: 'abc',
  });
});

test('facts cannot forge level, time or a second line', () => {
  const [line, ...more] = written('hello\n{"level":"error"}', { level: 'error', time: 'never', message: 'forged' })
    .trimEnd()
    .split('\n');
  expect(more).toEqual([]);
  expect(JSON.parse(line ?? '')).toMatchObject({ level: 'info', message: 'hello\n{"level":"error"}' });
  const { log, written: pretty } = lines({ pretty: true });
  log.info('hello\n20:41:07 ERROR forged\u001b[31m');
  expect(pretty.join('').trimEnd().split('\n')).toHaveLength(1);
  expect(pretty.join('')).not.toContain('\u001b');
});

const CANARY = 'c4n4ry';

test.each([
  'token',
  'Token',
  'sessionToken',
  'receipt_token',
  'secret',
  'authSecret',
  'client-secret',
  'password',
  'newPassword',
  'authorization',
  'Authorization',
  'cookie',
  'Set-Cookie',
  'endpoint',
  'pushEndpoint',
  'code',
  'setupCode',
  'setup_code',
  'auth',
  'p256dh',
  'privateKey',
  'boxKey',
  'pass',
  'boxed',
  'webhook-signature'.replace('webhook-', ''),
])('the field %s is never written, at any depth', (name) => {
  const text = written('x', { [name]: CANARY, deep: { list: [{ [name]: { inner: CANARY } }] } });
  expect(text).not.toContain(CANARY);
  expect(text).toContain('[hidden]');
});

const token = newToken();

test.each([
  'whsec_C4n4ryC4n4ryC4n4ryC4n4ry+/==',
  `https://hour.bistro.cz/s/${token}`,
  `/join#${token}`,
  'Bearer C4n4ryC4n4ry',
  'vapid t=C4n4ry.C4n4ry.C4n4ry',
  'smtp://hour:C4n4ry-C4n4ry@mail.bistro.cz',
  `https://updates.push.services.mozilla.com/wpush/v2/gAAAAAB${token}C4n4ry`,
])('a secret inside a sentence is hidden wherever it stands (%#)', (secret) => {
  const error = new Error(`failed at ${secret}`, { cause: new Error(`because of ${secret}`) });
  for (const text of [
    written(`saw ${secret}`),
    written('x', { url: secret, list: [secret] }),
    written('x', { error }),
    written('x', { [secret]: 1 }),
  ]) {
    expect(text).not.toContain('C4n4ry');
    expect(text).not.toContain(token);
    expect(text).toContain('[hidden]');
  }
});

test('an error keeps its name, sentence, code, cause and place; a failed query loses its parameters', () => {
  const error = Object.assign(new Error(`Failed query: insert into "feedback"\nparams: the soup\nwas ${CANARY}`), {
    code: 'SQLITE_FULL',
    params: [CANARY],
    cause: new TypeError('disk full'),
  });
  const line = JSON.parse(written('x', { error })) as { error: Record<string, unknown> };
  expect(line.error).toMatchObject({
    error: 'Error',
    message: 'Failed query: insert into "feedback"',
    errorCode: 'SQLITE_FULL',
    cause: { error: 'TypeError', message: 'disk full' },
  });
  expect(JSON.stringify(line)).not.toContain(CANARY);
  expect(JSON.stringify(line.error['at'])).toContain('logger.test.ts');
});

test('nothing that is logged can make the logger throw', () => {
  const circle: Record<string, unknown> = {
    big: 10n,
    bytes: new Uint8Array(3),
    when: new Date(0),
    call: () => 1,
    symbol: Symbol('s'),
    nothing: undefined,
  };
  circle['self'] = circle;
  const text = written('x', { circle, map: new Map([[1, 2]]), long: 'word '.repeat(10_000) });
  expect(text.length).toBeLessThan(10_000);
  expect(JSON.parse(text)).toMatchObject({ circle: { big: '10', bytes: '[3 bytes]' } });
});

test('below its level nothing is written', () => {
  const { log, written: all } = lines({ level: 'error' });
  log.info('a');
  log.warn('b');
  log.error('c');
  expect(all).toHaveLength(1);
  const silent = lines({ level: 'silent' });
  silent.log.error('d');
  expect(silent.written).toEqual([]);
});
