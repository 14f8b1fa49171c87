/**
 * What stands in for other people's servers: one small HTTP server a platform on loopback, which speaks the real protocol and enforces
 * what the real one does (sign-in, paging, limits, one slot an answer, moderation, windows, error bodies, signatures, rates). Demo,
 * development and tests share them. A test talks to it as the world does: a guest writes, edits, takes down; somebody answers there.
 */
import type { Clock } from '#server/system/clock.ts';

/** What a guest does on the platform. */
export type Wrote = {
  readonly text: string;
  readonly author?: string;
  readonly rating?: number;
  readonly language?: string;
  /** Epoch milliseconds; the platform's clock unless told. */
  readonly at?: number;
  /** An id it answers under, for a platform with threads. */
  readonly under?: string;
};

export type AnswerThere = { readonly id: string; readonly under: string; readonly text: string; readonly byUs: boolean };

/**
 * How the next matching request is served badly: cut: done, and the line closed before the answer. cut_before: closed, not done.
 * html: an error page with status 200. Names of statuses: that status with the platform's own error body. expired: the access token is
 * refused from now on until it is refreshed. revoked: and refreshing is refused as well.
 */
export type Misbehaviour = 'cut' | 'cut_before' | 'html' | 'rate' | 'server_error' | 'slow_page' | 'expired' | 'revoked';

export interface FakePlatform extends AsyncDisposable {
  /** Base addresses for this installation's configuration, by the names of the connector's `hosts`. */
  readonly hosts: Readonly<Record<string, string>>;
  /** What the operator registers, by the names `io.app` is asked for. */
  readonly app: Readonly<Record<string, string>>;
  /** What an owner types into the set-up form, or has after OAuth. */
  readonly settings: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  /** Returns the platform's id of it. */
  write(wrote: Wrote): string;
  /** Our own account writes by itself, outside the product. */
  writeOurselves(text: string): string;
  edit(id: string, text: string, rating?: number): void;
  remove(id: string): void;
  /** Somebody answers there, by the platform's own app. */
  answerThere(id: string, text: string): void;
  /** Answers that stand there now, the oldest first. */
  answers(id?: string): readonly AnswerThere[];
  /** Once; `count` times where told. `on`: which requests, all unless told. */
  misbehave(how: Misbehaviour, options?: { readonly on?: 'read' | 'write' | 'refresh'; readonly count?: number }): void;
  /** Requests served, for tests of limits and of who refreshes: method and path without secrets. */
  readonly requests: readonly string[];
  /** Where the platform pushes to, once subscribed; deliveries are real requests, signed as the real ones. `null`: it cannot push. */
  readonly deliver:
    | null
    | ((options?: { readonly twice?: true; readonly shuffled?: true; readonly forged?: true }) => Promise<readonly number[]>);
}

export type FakeOptions = { readonly clock: Clock };
