/** What somebody sees of their own account. */
export type RecoveryView = { readonly state: 'none' | 'unseen' | 'kept'; readonly at: number | null };

export type OwnAccountView = {
  readonly name: string;
  readonly email: string;
  /** Mail goes out here. */
  readonly mail: boolean;
  readonly recovery: RecoveryView;
  /** A business, from where there is none. */
  readonly mayFound: boolean;
};
