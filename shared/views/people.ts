/** How an account is signed in: passkeys and sessions. */
/** `origin`: where passkeys of this installation work; null: nowhere, it has no safe address. */
export type PasskeysView = { readonly origin: string | null; readonly passkeys: readonly PasskeyView[] };

export type PasskeyView = {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
  readonly backedUp: boolean;
};

export type SessionView = {
  readonly id: string;
  readonly label: string;
  readonly createdAt: number;
  readonly lastSeenAt: number;
  readonly current: boolean;
};
