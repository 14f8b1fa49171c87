import { readFileSync } from 'node:fs';
import { defineConfig } from 'oxlint';

/**
 * Who may import whom (docs/architecture.md). One row per room of server/ and client/: the rooms it may name, and what to
 * do instead of naming another. Inside a room imports are relative, across rooms they start with #.
 */
type Rooms = Readonly<Record<string, { readonly may: readonly string[]; readonly instead: string }>>;

const SERVER: Rooms = {
  system: { may: [], instead: 'system/ knows nothing of the product. Take what you need as an argument.' },
  stats: {
    may: ['db', 'system'],
    instead: 'stats/ counts in a thread of its own, from rows alone. A flow asks it and adds names.',
  },
  db: { may: ['system'], instead: 'db/ answers questions about rows. Put decisions and effects into a flow that calls db/.' },
  connectors: {
    may: ['system'],
    instead: 'A connector translates; it sees its contract, system/ and shared/. A flow stores and sends.',
  },
  push: {
    may: ['system'],
    instead: 'push/ sends what it is given and says what came of it. A flow decides whom and records it.',
  },
  mail: { may: ['system'], instead: 'mail/ sends what it is given. A flow decides whom and records it.' },
  unpack: {
    may: ['connectors', 'system'],
    instead:
      'unpack/ opens what it is given in a process without secrets: of a channel, its payload.ts. A flow stores what comes of it.',
  },
  auth: { may: ['db', 'system'], instead: 'auth/ answers who somebody is and what they may do. Put the rest into a flow.' },
  flows: {
    may: ['db', 'stats', 'connectors', 'push', 'mail', 'unpack', 'auth', 'system'],
    instead: 'A flow does not know who called it. Return a value or throw a DomainError; api/, http/ and jobs/ translate it.',
  },
  api: {
    may: ['flows', 'db', 'auth', 'system'],
    instead: 'api/ calls one flow or reads one query of db/. Only flows hold connectors, push and mail.',
  },
  http: {
    may: ['flows', 'db', 'auth', 'system'],
    instead: 'http/ calls one flow or reads one query of db/. Only flows hold connectors, push and mail.',
  },
  jobs: { may: ['flows', 'db', 'system'], instead: 'jobs/ decides when, a flow decides what. Call a flow.' },
  admin: { may: ['flows', 'db', 'system'], instead: 'admin/ reads the words of an operator. What they do is a flow.' },
  demo: {
    may: ['api', 'auth', 'connectors', 'db', 'flows', 'http', 'jobs', 'mail', 'push', 'system', 'unpack'],
    instead: 'demo/ stands in for the world outside.',
  },
};

const FEATURE = {
  may: ['ui', 'api', 'pwa', 'phone', 'words', 'state'],
  instead:
    'A feature does not import another. Join them in client/app, or move the shared part to client/ui (looks), client/phone (alerts on this phone), client/api (data) or shared/ (rules).',
};
const CLIENT: Rooms = {
  app: {
    may: ['inbox', 'feedback', 'duty', 'stats', 'more', 'welcome', 'phone', 'ui', 'api', 'pwa', 'words', 'state'],
    instead: 'The worker and the page of a guest are scripts of their own. Share through shared/.',
  },
  inbox: FEATURE,
  feedback: FEATURE,
  duty: FEATURE,
  stats: FEATURE,
  more: FEATURE,
  welcome: FEATURE,
  public: { may: [], instead: 'The page of a guest loads at most 30 kB. Write it by hand or take it from shared/.' },
  board: {
    may: [],
    instead: 'A screen on the wall shows what the server says. Put the sentence into server/http/board/board-picture.ts.',
  },
  words: { may: [], instead: 'words/ loads and picks words. Data comes as an argument.' },
  state: { may: [], instead: 'state/ tells who listens and knows nothing of what it holds. Hold it where it belongs.' },
  ui: { may: ['words', 'state'], instead: 'ui/ has looks, no data. Take it as a prop.' },
  api: { may: ['pwa', 'words', 'state'], instead: 'api/ holds data, no looks. Return it and let a feature show it.' },
  phone: {
    may: ['ui', 'api', 'pwa', 'words', 'state'],
    instead: 'phone/ shows the alerts of this phone wherever they are asked for. Let client/app join it with a feature.',
  },
  pwa: {
    may: ['api', 'words', 'state'],
    instead: 'pwa/ is the half of the page that talks to the worker. Let client/app join it with a feature.',
  },
  sw: { may: [], instead: 'The worker is one small script without a page. Share through shared/wire.' },
};

type Pattern = { regex: string; message: string; allowTypeImports?: boolean };

const NO_PATHS: Pattern = {
  regex: '^(\\.\\./)+(client|server|shared|tests)/',
  message: 'Name another room by its address: #shared/…, #server/…, #client/…',
};
const NO_TESTS: Pattern = {
  regex: '^#tests/',
  message: 'The product does not know its tests. Move what both need into the product.',
};
const NO_CONFIG: Pattern = {
  regex: '^(#server|\\.\\.(/\\.\\.)*)/(main|app|config|start|build|dev)\\.ts$',
  message:
    'Configuration is read once in main.ts, parts are built once in app.ts. Take them as arguments; `import type` is fine.',
  allowTypeImports: true,
};
const NO_CLIENT: Pattern = {
  regex: '^(#client/|react|react-dom|@tanstack/|workbox-)',
  message: 'The server knows no page. Put what both need into shared/.',
};
const NO_SERVER: Pattern = {
  regex: '^#server/',
  message: 'Only client/api names the server, by `import type`. Ask through client/api.',
};
const NO_NODE: Pattern = { regex: '^node:', message: 'This runs in a browser, where Node does not exist.' };
const NO_FRAMEWORK: Pattern = {
  regex: '^(react|react-dom|wouter|lucide-react|@trpc|@tanstack)(/|$)',
  message: 'This script stays small: no framework here.',
};

/** shared/ may use zod and, for the repeats of calendars, rrule-temporal (decision 070): both pure. Nothing else from outside. */
const { dependencies } = JSON.parse(readFileSync(`${import.meta.dirname}/package.json`, 'utf8')) as {
  dependencies: Record<string, string>;
};
const libraries = Object.keys(dependencies).filter((name) => name !== 'zod' && name !== 'rrule-temporal');
const PURE: Pattern = {
  regex: `^(#server/|#client/|node:|(${libraries.join('|')})(/|$))`,
  message:
    'shared/ holds pure rules for server and phone alike: no effect, no framework, no clock. Take the fact as an argument.',
};

/** The engine has no look-ahead, so a room lists what is closed to it, not what is open. */
function fence(side: string, rooms: Rooms, own: string): Pattern {
  const closed = Object.keys(rooms).filter((name) => name !== own && !rooms[own]?.may.includes(name));
  return { regex: `^(#${side}|\\.\\.(/\\.\\.)*)/(${[...closed, '$none'].join('|')})/`, message: rooms[own]?.instead ?? '' };
}

const folder = (files: string, patterns: Pattern[]) => ({
  files: [files],
  rules: {
    'no-restricted-imports': ['error', { patterns: [NO_PATHS, NO_TESTS, ...patterns] }] as ['error', { patterns: Pattern[] }],
  },
});

const clientRoom = (own: string): Pattern[] => [
  fence('client', CLIENT, own),
  NO_NODE,
  own === 'api' ? { ...NO_SERVER, allowTypeImports: true } : NO_SERVER,
  ...(own === 'public' || own === 'board' || own === 'sw' ? [NO_FRAMEWORK] : []),
];

export default defineConfig({
  options: { typeAware: true },
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'react', 'jsx-a11y', 'promise', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error' },
  env: { builtin: true },
  ignorePatterns: ['dist', 'data', 'coverage'],
  rules: {
    'max-lines': ['error', { max: 300 }],
    'max-params': ['error', { max: 4 }],
    'max-depth': ['error', { max: 4 }],
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'no-var': 'error',
    'prefer-const': 'error',
    'no-console': 'error',
    'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
    'no-restricted-globals': ['error', 'event', 'name'],
    'import/no-default-export': 'error',
    // Also of types: two files that need each other are one, or need a third. Move what both need into it.
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'typescript/no-explicit-any': 'error',
    'typescript/ban-ts-comment': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'typescript/only-throw-error': 'error',
    'typescript/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    'promise/no-multiple-resolved': 'error',
    'react/rules-of-hooks': 'error',
    'react/no-danger': 'error',
    // Words live in shared/messages; signs are no words.
    'react/jsx-no-literals': ['error', { allowedStrings: ['·', ':', '★', '–', '…', '/', '(', ')', '“', '”'] }],
    'no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    // Rules of the two categories that cry wolf here.
    'react/react-in-jsx-scope': 'off',
    'import/no-named-as-default-member': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
    'typescript/consistent-return': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/no-array-reverse': 'off',
    'unicorn/require-post-message-target-origin': 'off',
    'promise/always-return': 'off',
    'promise/no-callback-in-promise': 'off',
    'typescript/no-meaningless-void-operator': 'off',
    'no-shadow': 'off',
    'react/exhaustive-effect-dependencies': 'off',
    'jsx-a11y/prefer-tag-over-role': 'off',
    'jsx-a11y/no-autofocus': 'off',
    'jsx-a11y/role-has-required-aria-props': 'off',
    'eslint/no-underscore-dangle': 'off',
    'eslint/no-unmodified-loop-condition': 'off',
    'typescript/no-misused-spread': 'off',
    'typescript/no-unnecessary-type-arguments': 'off',
    'import/no-unassigned-import': 'off',
    'vitest/expect-expect': 'off',
    'vitest/no-conditional-expect': 'off',
    'vitest/require-to-throw-message': 'off',
  },
  overrides: [
    ...Object.keys(SERVER).map((own) =>
      folder(`server/${own}/**`, [fence('server', SERVER, own), NO_CLIENT, ...(own === 'demo' ? [] : [NO_CONFIG])]),
    ),
    ...Object.keys(CLIENT).map((own) => folder(`client/${own}/**`, clientRoom(own))),
    folder('server/connectors/*/**', [
      fence('server', SERVER, 'connectors'),
      NO_CLIENT,
      NO_CONFIG,
      {
        // Every folder but kit/.
        regex: '^\\.\\./([a-jl-z]|k[a-hj-z]|ki[a-su-z]|kit[a-z-])[a-z-]*/',
        message: 'A connector does not know the others. Move what both need into connectors/kit/ or shared/.',
      },
    ]),
    folder('shared/**', [PURE]),
    folder('server/*.ts', [NO_CLIENT]),
    {
      files: [
        'tests/**',
        'server/*.ts',
        'server/demo/**',
        'server/db/backup/{backup,restore}.ts',
        'server/db/migrations/generate.ts',
      ],
      rules: { 'no-console': 'off' },
    },
    // Rules about characters name single marks on purpose.
    { files: ['shared/{model,triage}/**'], rules: { 'no-misleading-character-class': 'off' } },
    // Commands of their own that happen to live in db/: they read the configuration as main.ts does.
    folder('server/db/backup/{backup,restore}.ts', [fence('server', SERVER, 'db'), NO_CLIENT]),
    folder('server/admin/main.ts', [fence('server', SERVER, 'admin'), NO_CLIENT]),
    { files: ['server/db/migrations/*.ts'], rules: { 'max-lines': 'off' } },
    {
      files: ['tests/**'],
      rules: {
        'typescript/no-non-null-assertion': 'off',
        'typescript/unbound-method': 'off',
        'max-depth': 'off',
        'max-params': 'off',
        'vitest/no-standalone-expect': 'off',
      },
    },
    { files: ['*.config.ts', '.*.config.ts'], rules: { 'import/no-default-export': 'off' } },
    {
      files: ['client/**'],
      rules: {
        'no-restricted-globals': [
          'error',
          ...['process', 'Buffer', 'global', 'require', 'setImmediate', '__dirname'].map((name) => ({
            name,
            message: NO_NODE.message,
          })),
        ],
      },
    },
  ],
});
