import { stdout } from 'node:process';
import type { LogLevel } from '#server/config.ts';
import { realClock, type Clock } from './clock.ts';
import { redact, redactText } from './redact.ts';

export type LogFields = Readonly<Record<string, unknown>>;

/** What happened, in a sentence; the facts as fields. Secrets are taken out of both. Pass an error as field `error`. */
export interface Logger {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

export type LoggerOptions = {
  readonly level: LogLevel;
  /** Receives one complete line at a time. */
  readonly write?: (line: string) => void;
  /** For a person at a terminal instead of JSON lines. */
  readonly pretty?: boolean;
  readonly clock?: Clock;
};

const RANK: Readonly<Record<LogLevel, number>> = { info: 0, warn: 1, error: 2, silent: 3 };

export function createLogger({
  level,
  write = (line) => stdout.write(line),
  pretty = stdout.isTTY,
  clock = realClock,
}: LoggerOptions): Logger {
  const at =
    (lineLevel: 'info' | 'warn' | 'error') =>
    (message: string, fields: LogFields = {}) => {
      if (RANK[lineLevel] < RANK[level]) return;
      const safe = { message: redactText(message), fields: redact(fields) as Record<string, unknown> };
      const time = new Date(clock.now()).toISOString();
      write(
        pretty
          ? prettyLine(time, lineLevel, safe)
          : `${JSON.stringify({ ...safe.fields, time, level: lineLevel, message: safe.message })}\n`,
      );
    };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

type SafeLine = { readonly message: string; readonly fields: Record<string, unknown> };

function prettyLine(time: string, level: string, { message, fields }: SafeLine): string {
  const mark = level === 'info' ? '' : `${level.toUpperCase()} `;
  const facts = Object.keys(fields).length === 0 ? '' : ` ${JSON.stringify(fields)}`;
  // A line break in a message would let a guest forge a log line.
  return `${time.slice(11, 19)} ${mark}${message.replace(/\p{Cc}/gu, ' ')}${facts}\n`;
}
