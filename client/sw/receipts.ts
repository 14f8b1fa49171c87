const TRY_MS = 1_800;
const TRIES = 2;

/**
 * Tells the server that this alert was shown or opened. The token is all it needs, so it works for a signed-out page too.
 * Never rejects: without a receipt the server asks the next person, which is the safe side to fail on.
 */
export async function receipt(what: 'shown' | 'opened', token: string | null): Promise<void> {
  if (token === null) return;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    try {
      const answer = await fetch('/push/receipt', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token, what }),
        credentials: 'same-origin',
        keepalive: true,
        signal: AbortSignal.timeout(TRY_MS),
      });
      if (answer.status < 500) return;
    } catch {
      // no line or too slow: once more, then leave it
    }
  }
}
