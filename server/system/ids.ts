import { createHash, randomBytes } from 'node:crypto';

/** Row id: 120 random bits, base64url, 20 characters. Not a secret. */
export function newId(): string {
  return randomBytes(15).toString('base64url');
}

/** Secret for links, receipts and invitations: 256 random bits, base64url. Store only its hash. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256, base64url: how tokens are stored. Tokens are random, so no salt or stretching is needed. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
