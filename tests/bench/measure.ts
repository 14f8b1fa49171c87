/** What a process has cost so far, and how long an event loop stood still. */
import { readFile } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';

type Process = { readonly pid: number };

/** Processor time since its start, all threads, in steps of 10 ms. */
export async function cpuMs({ pid }: Process): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

export async function residentMb({ pid }: Process): Promise<number> {
  return Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}

/** The longest the event loop of this thread stood still since the last look, milliseconds. */
export function watchLoop() {
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  return {
    longest(): number {
      const most = loop.max / 1e6;
      loop.reset();
      return most;
    },
    stop: () => loop.disable(),
  };
}
