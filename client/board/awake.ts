import { MINUTE_MS } from '#shared/model/time.ts';

/** Keeps the screen lit while the page is seen. The system takes the lock back whenever it hides the page. */
export function keepAwake(tell: (asleep: boolean) => void): { stop(): void } {
  let lock: WakeLockSentinel | null = null;
  let stopped = false;
  let asking = false;

  const take = async (): Promise<void> => {
    if (stopped || asking || document.visibilityState !== 'visible' || (lock !== null && !lock.released)) return;
    asking = true;
    try {
      // Pages without https have none.
      if (!('wakeLock' in navigator)) throw new Error('no wake lock');
      lock = await navigator.wakeLock.request('screen');
      tell(false);
      if (stopped) void lock.release();
      // Taken back while the page is still seen (a low battery): once more in a minute.
      else lock.addEventListener('release', () => setTimeout(() => void take(), MINUTE_MS), { once: true });
    } catch {
      tell(true);
    } finally {
      asking = false;
    }
  };
  const seen = (): void => void take();
  document.addEventListener('visibilitychange', seen);
  void take();
  return {
    stop() {
      stopped = true;
      document.removeEventListener('visibilitychange', seen);
      void lock?.release();
    },
  };
}
