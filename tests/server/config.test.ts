import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '#server/config.ts';

const problemsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

const heard = (environment: Record<string, string>) => {
  const sentences: string[] = [];
  const config = readConfig(environment, (sentence) => sentences.push(sentence));
  return { config, sentences };
};

test('with nothing set the server runs on this machine only', () => {
  expect(readConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    publicUrl: 'http://localhost:3000',
    trustedProxies: [],
    smtp: null,
    pushHosts: [],
    allowLoopbackEgress: false,
    channels: {},
    demo: false,
    logLevel: 'info',
  });
});

test('a full configuration is read into one frozen object', () => {
  const { config, sentences } = heard({
    DATA_DIR: '/srv/hour',
    HOST: '0.0.0.0',
    PORT: '8080',
    GH_PUBLIC_URL: 'https://hour.bistro.cz/',
    GH_TRUSTED_PROXIES: '10.0.0.0/8, ::1',
    GH_SMTP_URL: 'smtps://mail%40bistro.cz:p%40ss@mail.bistro.cz',
    GH_MAIL_FROM: 'Bistro <hour@bistro.cz>',
    GH_PUSH_HOSTS: '127.0.0.1:9443',
    GH_DEMO: 'yes',
    GH_LOG_LEVEL: 'warn',
    GH_HEARTBEAT_URL: 'https://beat.example.com/ping/1',
  });
  expect(config).toEqual({
    dataDir: '/srv/hour',
    heartbeatUrl: 'https://beat.example.com/ping/1',
    channels: {},
    host: '0.0.0.0',
    port: 8080,
    publicUrl: 'https://hour.bistro.cz',
    trustedProxies: ['10.0.0.0/8', '::1'],
    vapidSubject: 'https://hour.bistro.cz',
    smtp: {
      host: 'mail.bistro.cz',
      port: 465,
      secure: true,
      requireTls: true,
      user: 'mail@bistro.cz',
      pass: 'p@ss',
      from: 'Bistro <hour@bistro.cz>',
    },
    pushHosts: ['127.0.0.1:9443'],
    allowLoopbackEgress: false,
    demo: true,
    logLevel: 'warn',
  });
  expect(sentences).toEqual([]);
  expect([config, config.smtp, config.pushHosts].every(Object.isFrozen)).toBe(true);
});

test('every mistake is named in one go, by the name of the variable', () => {
  const problems = problemsOf({
    PORT: '70000',
    GH_PUBLIC_URL: 'hour.bistro.cz/app',
    GH_TRUSTED_PROXIES: 'proxy, 10.0.0.0/33',
    GH_VAPID_SUBJECT: 'me@localhost',
    GH_SMTP_URL: 'mail.bistro.cz',
    GH_MAIL_FROM: 'nobody',
    GH_PUSH_HOSTS: 'https://push',
    GH_DEMO: 'maybe',
    GH_LOG_LEVEL: 'loud',
  });
  const named = problems.map((problem) => problem.split(/[ :]/)[0]);
  expect(named).toHaveLength(10);
  expect(new Set(named)).toEqual(
    new Set([
      'PORT',
      'GH_PUBLIC_URL',
      'GH_TRUSTED_PROXIES',
      'GH_VAPID_SUBJECT',
      'GH_SMTP_URL',
      'GH_MAIL_FROM',
      'GH_PUSH_HOSTS',
      'GH_DEMO',
      'GH_LOG_LEVEL',
    ]),
  );
  for (const problem of problems) expect(problem).toMatch(/[.m>0-9)]$/);
});

test.each(['smtp://hour:canary-word@', 'imap://hour:canary-word@mail', 'smtp://hour:canary-word%@mail.cz'])(
  'a password in a wrong mail address is not repeated (%#)',
  (url) => {
    const problems = problemsOf({ GH_SMTP_URL: url, GH_MAIL_FROM: 'a@b.cz' });
    expect(problems).toHaveLength(1);
    expect(problems.join()).not.toContain('canary-word');
  },
);

test('mail without a sender address is refused', () => {
  expect(problemsOf({ GH_SMTP_URL: 'smtp://mail.bistro.cz' })).toEqual([expect.stringContaining('GH_MAIL_FROM')]);
});

test.each([
  'mailto:a@localhost',
  'a@bistro.cz',
  'mailto:',
  'https://localhost',
  'http://bistro.cz',
  'https://127.0.0.1',
  'mailto:a@kitchen.local',
  'https://bistro',
])('push services would refuse the subject %s, so the start does', (subject) => {
  expect(problemsOf({ GH_VAPID_SUBJECT: subject })).toEqual([expect.stringContaining('GH_VAPID_SUBJECT')]);
});

test('the push subject is the public address, else the mail address, else a stand-in with a warning', () => {
  expect(heard({ GH_PUBLIC_URL: 'https://hour.bistro.cz' }).config.vapidSubject).toBe('https://hour.bistro.cz');
  expect(heard({ GH_MAIL_FROM: 'Bistro <hour@bistro.cz>' }).config.vapidSubject).toBe('mailto:hour@bistro.cz');
  const none = heard({});
  expect(none.config.vapidSubject).toBe('mailto:nobody@example.com');
  expect(none.sentences.join()).toContain('iPhones will refuse alerts');
  expect(heard({ GH_VAPID_SUBJECT: 'mailto:owner@bistro.cz' }).config.vapidSubject).toBe('mailto:owner@bistro.cz');
});

test('a misspelt setting and a plain-http address for phones are said aloud', () => {
  expect(heard({ GH_PUBLIC_UL: 'https://x.cz' }).sentences.join()).toContain('GH_PUBLIC_UL is not a setting');
  expect(heard({ GH_PUBLIC_URL: 'http://192.168.1.5:3000' }).sentences.join()).toContain('only over https');
  expect(heard({ GH_ALLOW_LOOPBACK: 'on' }).sentences.join()).toContain('tests and the demo only');
});
