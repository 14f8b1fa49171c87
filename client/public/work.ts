/**
 * Proof of work, asked for only in a flood: find a counter whose derived key begins with the wanted prefix. The browser's own
 * PBKDF2 does the work off the main thread, so the page stays alive without a worker of ours. Wire format: altcha, version 2.
 */
type Challenge = {
  readonly parameters: {
    readonly nonce: string;
    readonly salt: string;
    readonly cost: number;
    readonly keyLength: number;
    readonly keyPrefix: string;
  };
  readonly signature: string;
};

/** Counters tried at the same time. */
const AT_ONCE = 8;
const GIVE_UP_MS = 60_000;

export async function proveWork(form: HTMLFormElement): Promise<void> {
  const text = form.dataset['challenge'];
  const field = form.querySelector<HTMLInputElement>('input[name=work]');
  // Without a secure origin there is no crypto.subtle; the server then treats this browser like one without a script.
  if (text === undefined || field === null || field.value !== '' || !('subtle' in crypto)) return;
  const challenge = JSON.parse(text) as Challenge;
  const solution = await solve(challenge);
  if (solution !== null) field.value = JSON.stringify({ challenge, solution });
}

async function solve({ parameters }: Challenge): Promise<{ counter: number; derivedKey: string } | null> {
  const nonce = fromHex(parameters.nonce);
  const salt = fromHex(parameters.salt);
  const derive = async (counter: number): Promise<string> => {
    const password = new Uint8Array(nonce.length + 4);
    password.set(nonce);
    new DataView(password.buffer).setUint32(nonce.length, counter);
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    return toHex(
      new Uint8Array(
        await crypto.subtle.deriveBits(
          { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: parameters.cost },
          key,
          parameters.keyLength * 8,
        ),
      ),
    );
  };
  const until = performance.now() + GIVE_UP_MS;
  for (let first = 0; performance.now() < until; first += AT_ONCE) {
    const keys = await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => derive(first + index)));
    const hit = keys.findIndex((key) => key.startsWith(parameters.keyPrefix));
    if (hit >= 0) return { counter: first + hit, derivedKey: keys[hit] ?? '' };
  }
  return null;
}

function fromHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
