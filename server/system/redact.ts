const HIDDEN = '[hidden]';
const DEEPEST = 6;
const LONGEST_TEXT = 2_000;

/** Whatever a field with such a name holds is not written down. Compared without case, dashes and underscores. */
const SECRET_ENDINGS = ['token', 'secret', 'password', 'authorization', 'cookie', 'endpoint', 'privatekey', 'boxkey', 'apikey'];
const SECRET_NAMES = ['code', 'setupcode', 'auth', 'pass', 'p256dh', 'otp', 'boxed', 'signature'];

const SECRET_VALUES: readonly RegExp[] = [
  /whsec_[A-Za-z0-9+/=_-]+/g,
  /\b(?:Bearer|Basic|vapid|WebPush)\s+[\w+/=.~,-]{8,}/gi,
  // Our own links, session and receipt tokens, hashes, push endpoints, key material: random text this long is never prose.
  /[A-Za-z0-9_-]{43,}/g,
  // user:password in a URL
  /(?<=:\/\/)[^\s/@]+@/g,
];

export function redactText(text: string): string {
  let safe = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
  for (const pattern of SECRET_VALUES) safe = safe.replace(pattern, HIDDEN);
  return safe;
}

function isSecretName(name: string): boolean {
  const plain = name.toLowerCase().replace(/[-_]/g, '');
  return SECRET_NAMES.includes(plain) || SECRET_ENDINGS.some((ending) => plain.endsWith(ending));
}

/** A copy that is plain JSON and safe to write down. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'bigint') return String(value);
  if (value === null || typeof value !== 'object')
    return typeof value === 'function' || typeof value === 'symbol' ? '[function]' : value;
  if (depth >= DEEPEST) return '[deep]';
  if (value instanceof Error) return describeError(value, depth);
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return `[${value.byteLength} bytes]`;
  if (value instanceof Date || value instanceof URL) return redactText(String(value));
  if (Array.isArray(value)) return value.slice(0, 100).map((item) => redact(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      redactText(name),
      isSecretName(name) && item !== null && item !== undefined ? HIDDEN : redact(item, depth + 1),
    ]),
  );
}

function describeError(error: Error, depth: number): Record<string, unknown> {
  // A failed query's message carries its parameters: guests' words, hashes, addresses.
  const message = error.message.split('\nparams:')[0] ?? '';
  // Frames only: the head of a stack repeats the message with everything in it.
  const at = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => redactText(line.trim()));
  const code =
    'code' in error && (typeof error.code === 'string' || typeof error.code === 'number') ? { errorCode: error.code } : {};
  const cause = error.cause === undefined ? {} : { cause: redact(error.cause, depth + 1) };
  const several = error instanceof AggregateError ? { errors: redact(error.errors, depth + 1) } : {};
  return { error: error.name, message: redactText(message), ...code, ...several, ...cause, at };
}
