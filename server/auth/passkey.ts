/** The one place that knows @simplewebauthn: what we ask of a passkey and what we believe of its answer. Loaded with the first one. */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Config } from '#server/config.ts';
import type { Logger } from '#server/system/logger.ts';
import { DomainError } from '#server/system/errors.ts';
import { MINUTE_MS } from '#shared/model/time.ts';

/** Where passkeys of this installation are valid. */
export type Site = { readonly rpId: string; readonly origin: string };

/** Null where browsers have none: plain http that is not this machine, or an address without a name. */
export function siteOf({ publicUrl }: Pick<Config, 'publicUrl'>): Site | null {
  const { protocol, hostname, origin } = new URL(publicUrl);
  const local = hostname === 'localhost' || hostname.endsWith('.localhost');
  const named = /[a-z]/i.test(hostname.split('.').at(-1) ?? '') && !hostname.startsWith('[');
  return named && (protocol === 'https:' || local) ? { rpId: hostname, origin } : null;
}

/** As far as the procedure has checked them (server/api/fields.ts). */
export type Added = Pick<RegistrationResponseJSON, 'id' | 'rawId' | 'type'> & {
  readonly response: { readonly clientDataJSON: string; readonly attestationObject: string; readonly transports: string[] };
};
export type Used = Pick<AuthenticationResponseJSON, 'id' | 'rawId' | 'type'> & {
  readonly response: {
    readonly clientDataJSON: string;
    readonly authenticatorData: string;
    readonly signature: string;
    readonly userHandle?: string | null | undefined;
  };
};

export type NewKey = {
  readonly credentialId: string;
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
  /** Kept by the maker's account on more than one device. */
  readonly backedUp: boolean;
};
type Key = Pick<NewKey, 'credentialId' | 'publicKey' | 'counter'>;
type Owner = { readonly id: string; readonly email: string; readonly name: string };

const library = () => import('@simplewebauthn/server');
const TIMEOUT_MS = 4 * MINUTE_MS;
/** EdDSA, ES256, RS256 (COSE): what keys in use today sign with. */
const ALGORITHMS = [-8, -7, -257];

/** The same answer whatever was wrong: what exactly stands in the log. */
export const refusedPasskey = () => new DomainError('forbidden', 'passkey_refused');

export async function optionsToAdd(
  site: Site,
  given: {
    readonly challenge: string;
    readonly owner: Owner;
    readonly known: readonly { credentialId: string; transports: string[] }[];
  },
) {
  const { generateRegistrationOptions } = await library();
  return generateRegistrationOptions({
    rpName: 'Golden Hour',
    rpID: site.rpId,
    userName: given.owner.email,
    userDisplayName: given.owner.name,
    userID: new TextEncoder().encode(given.owner.id),
    challenge: Buffer.from(given.challenge, 'base64url'),
    timeout: TIMEOUT_MS,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: given.known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    // Found by the browser without a name typed, and never without finger, face or PIN: it stands for the password.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** `known` empty: whichever the browser has for this site. */
export async function optionsToUse(
  site: Site,
  given: { readonly challenge: string; readonly known: readonly { credentialId: string; transports: string[] }[] },
) {
  const { generateAuthenticationOptions } = await library();
  return generateAuthenticationOptions({
    rpID: site.rpId,
    challenge: Buffer.from(given.challenge, 'base64url'),
    timeout: TIMEOUT_MS,
    userVerification: 'required',
    ...(given.known.length === 0
      ? {}
      : { allowCredentials: given.known.map(({ credentialId, transports }) => ({ id: credentialId, transports })) }),
  });
}

type Expected = { readonly site: Site; readonly challenge: string; readonly log: Logger };

export async function verifyAdded(response: Added, { site, challenge, log }: Expected): Promise<NewKey> {
  const { verifyRegistrationResponse } = await library();
  const { registrationInfo } = await believed(log, () =>
    verifyRegistrationResponse({
      response: { ...response, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    }),
  );
  if (registrationInfo === undefined) throw refusedPasskey();
  const { credential, credentialBackedUp } = registrationInfo;
  return {
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: response.response.transports,
    backedUp: credentialBackedUp,
  };
}

/** Returns the counter to keep. A counter that does not grow is refused: somebody has copied the key. */
export async function verifyUsed(response: Used, key: Key, { site, challenge, log }: Expected): Promise<number> {
  const { verifyAuthenticationResponse } = await library();
  const { userHandle, ...rest } = response.response;
  const { authenticationInfo } = await believed(log, () =>
    verifyAuthenticationResponse({
      response: {
        ...response,
        response: { ...rest, ...(typeof userHandle === 'string' ? { userHandle } : {}) },
        clientExtensionResults: {},
      },
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      credential: { id: key.credentialId, publicKey: Buffer.from(key.publicKey, 'base64url'), counter: key.counter },
      requireUserVerification: true,
    }),
  );
  return authenticationInfo.newCounter;
}

/** The library throws at whatever does not fit, also at bytes that are no CBOR. */
async function believed<T extends { readonly verified: boolean }>(log: Logger, verify: () => Promise<T>): Promise<T> {
  let result: T;
  try {
    result = await verify();
  } catch (error) {
    log.warn('a passkey was refused', { why: error instanceof Error ? error.message.slice(0, 200) : 'unknown' });
    throw refusedPasskey();
  }
  if (!result.verified) {
    log.warn('a passkey was refused', { why: 'signature' });
    throw refusedPasskey();
  }
  return result;
}
