/** Passkeys as this browser has them: options of the server in, answers of the authenticator out. Bytes travel as base64url. */
import type { server } from '../trpc.ts';

type ToAdd = Awaited<ReturnType<typeof server.passkey.askToAdd.mutate>>;
type ToUse = NonNullable<Awaited<ReturnType<typeof server.passkey.askToSignIn.mutate>>>;

export const hasPasskeys = (): boolean => typeof PublicKeyCredential === 'function' && isSecureContext;

/** Whether the browser offers passkeys by itself in the field for the address. */
export async function offersInField(): Promise<boolean> {
  if (!hasPasskeys()) return false;
  return (await PublicKeyCredential.isConditionalMediationAvailable?.().catch(() => false)) ?? false;
}

/** Null when the person let it be, or nothing fits. */
export async function makePasskey(options: ToAdd) {
  const made = await asked(() =>
    navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        user: { ...options.user, id: bytes(options.user.id) },
        excludeCredentials: (options.excludeCredentials ?? []).map(described),
      } as PublicKeyCredentialCreationOptions,
    }),
  );
  if (made === null) return null;
  const response = made.response as AuthenticatorAttestationResponse;
  return {
    ...head(made),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      attestationObject: text(response.attestationObject),
      transports: response.getTransports?.() ?? [],
    },
  };
}

/** Null when the person let it be, nothing fits, or `signal` took the question back. */
export async function showPasskey(options: ToUse, how: { readonly inField?: boolean; readonly signal?: AbortSignal } = {}) {
  const shown = await asked(() =>
    navigator.credentials.get({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        allowCredentials: (options.allowCredentials ?? []).map(described),
      } as PublicKeyCredentialRequestOptions,
      ...(how.inField === true ? { mediation: 'conditional' as const } : {}),
      ...(how.signal === undefined ? {} : { signal: how.signal }),
    }),
  );
  if (shown === null) return null;
  const response = shown.response as AuthenticatorAssertionResponse;
  return {
    ...head(shown),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
      userHandle: response.userHandle === null ? null : text(response.userHandle),
    },
  };
}

/** Browsers say little on purpose: closed, timed out and nothing found are one error. A key that is here already is told apart. */
async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential | null> {
  try {
    return (await ask()) as PublicKeyCredential | null;
  } catch (error) {
    if (error instanceof DOMException && ['NotAllowedError', 'AbortError'].includes(error.name)) return null;
    throw error;
  }
}

export const isKnownHere = (error: unknown): boolean => error instanceof DOMException && error.name === 'InvalidStateError';

const head = ({ id, rawId }: PublicKeyCredential) => ({ id, rawId: text(rawId), type: 'public-key' as const });

const described = ({ id, transports = [] }: { readonly id: string; readonly transports?: string[] }) => ({
  type: 'public-key' as const,
  id: bytes(id),
  transports: transports as AuthenticatorTransport[],
});

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.codePointAt(0) ?? 0);
}

function text(buffer: ArrayBuffer): string {
  const binary = Array.from(new Uint8Array(buffer), (byte) => String.fromCodePoint(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
