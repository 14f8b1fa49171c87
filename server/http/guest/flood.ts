/**
 * A flood at the complaint page. In calm times nobody notices anything. When one address or one complaint link sends more than people
 * do, browsers prove a second of work per complaint (altcha: single use, ten minutes, bound to the link); browsers without
 * JavaScript get a stricter allowance. Nothing typed is lost either way.
 */
import { hkdfSync, randomInt } from 'node:crypto';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';
import { spendChallenge } from '#server/db/business/complaint-link.ts';
import type { Parts } from '#server/flows/parts.ts';
import { MINUTE_MS } from '#shared/model/time.ts';

export const CHALLENGE_MS = 10 * MINUTE_MS;

/** Tries of 1,000 rounds each: a fifth of a second on a laptop, one to three on a slow phone. */
const WORK = { algorithm: 'PBKDF2/SHA-256', cost: 1_000, keyLength: 32 } as const;
/** The number to find is drawn from here, so that nobody is unlucky: with a wanted prefix instead, one in a hundred waits five times as long. */
const TRIES = { least: 150, most: 350 } as const;
/** 1 in a flood, more when many who prove work come too: each step is four times the tries. */
export type Effort = 1 | 2 | 3;
const TIMES: Readonly<Record<Effort, number>> = { 1: 1, 2: 4, 3: 16 };

const solved = z.object({
  challenge: z.object({
    parameters: z.object({
      algorithm: z.literal(WORK.algorithm),
      nonce: z.string().regex(/^[0-9a-f]{32}$/),
      salt: z.string().regex(/^[0-9a-f]{32}$/),
      cost: z.literal(WORK.cost),
      keyLength: z.literal(WORK.keyLength),
      keyPrefix: z.string().regex(/^[0-9a-f]{32}$/),
      data: z.object({
        complaintLink: z.string().max(64),
        until: z.number(),
        effort: z.union([z.literal(1), z.literal(2), z.literal(3)]),
      }),
    }),
    signature: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  solution: z.object({ counter: z.int().min(0).max(0xffff_ffff), derivedKey: z.string().regex(/^[0-9a-f]{64}$/) }),
});

type Needs = Pick<Parts, 'db' | 'clock' | 'keys'>;

const keyOf = (parts: Pick<Parts, 'keys'>): string =>
  Buffer.from(hkdfSync('sha256', parts.keys.rootKey, '', 'proof of work', 32)).toString('hex');

/** JSON for the page's script. The time limit is signed with the rest and read by our own clock. */
export async function issueChallenge(parts: Needs, complaintLinkId: string, effort: Effort = 1): Promise<string> {
  const challenge = await createChallenge({
    ...WORK,
    counter: randomInt(TRIES.least * TIMES[effort], TRIES.most * TIMES[effort] + 1),
    data: { complaintLink: complaintLinkId, until: parts.clock.now() + CHALLENGE_MS, effort },
    deriveKey,
    hmacSignatureSecret: keyOf(parts),
  });
  return JSON.stringify(challenge);
}

/** True once per challenge: the second who shows the same solution is refused, also when both come at the same time. */
export async function provedWork(parts: Needs, complaintLinkId: string, payload: string, wanted: Effort = 1): Promise<boolean> {
  if (payload === '' || payload.length > 4_000) return false;
  let json: unknown;
  try {
    json = JSON.parse(payload);
  } catch {
    return false;
  }
  const parsed = solved.safeParse(json);
  if (!parsed.success) return false;
  const { challenge, solution } = parsed.data;
  const now = parts.clock.now();
  const { complaintLink, until, effort } = challenge.parameters.data;
  if (complaintLink !== complaintLinkId || effort < wanted || until < now || until > now + CHALLENGE_MS) return false;
  const { verified } = await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret: keyOf(parts) });
  return verified && (await spendChallenge(parts.db.orm, { id: challenge.parameters.nonce, expiresAt: until }));
}
