/** Accounts on platforms as their owner sees them: what can be connected, and how those that are fare. */
import type { AccountState, FaultClass } from '../model/connected.ts';
import type { Channel } from '../model/feedback.ts';

export type SetUpFieldView = {
  readonly name: string;
  readonly type: 'text' | 'secret' | 'url' | 'host' | 'email' | 'port' | 'choice';
  readonly optional: boolean;
  readonly choices: readonly string[];
};

/** What an address that ends with one of the domains fills in, until somebody types something else. */
export type SetUpPresetView = {
  readonly domains: readonly string[];
  readonly values: Readonly<Record<string, string>>;
};

/** A channel somebody here can connect. */
export type ConnectableView = {
  readonly channel: Channel;
  /** oauth: one signs in on the platform and comes back. */
  readonly way: 'form' | 'oauth';
  readonly fields: readonly SetUpFieldView[];
  readonly presets: readonly SetUpPresetView[];
  /** False: whoever runs this installation has not registered it with the platform yet. */
  readonly registered: boolean;
  /** Whether answers go out there. */
  readonly answers: boolean;
};

export type ConnectedView = {
  readonly id: string;
  readonly channel: Channel;
  readonly name: string;
  readonly state: AccountState;
  readonly createdAt: number;
  /** Things of its history so far; `importing`: it is still being read. */
  readonly imported: number;
  readonly importing: boolean;
  readonly lastOkAt: number | null;
  readonly lastItemAt: number | null;
  /** Null: it is not looked at, the platform calls. */
  readonly nextPollAt: number | null;
  readonly fault: { readonly class: FaultClass; readonly words: string; readonly at: number } | null;
  readonly rejects: number;
  readonly lastReject: string | null;
  /** Things that came in each hour of the last 24, the oldest first. */
  readonly hours: readonly number[];
  /** Nothing new for longer than ever before; since when. */
  readonly silentSince: number | null;
};

export type ConnectResult =
  | { readonly kind: 'connected'; readonly connection: ConnectedView }
  /** Which of these is it? `attempt` is handed back with the choice. */
  | {
      readonly kind: 'choose';
      readonly attempt: string;
      readonly choices: readonly { readonly id: string; readonly name: string }[];
    }
  /** On to the platform's own sign-in. */
  | { readonly kind: 'leave'; readonly url: string }
  /** The platform said no; `words`: how it said it. */
  | { readonly kind: 'refused'; readonly fault: FaultClass; readonly words: string };
