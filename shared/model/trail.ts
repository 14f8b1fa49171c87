/** The audit trail: what was done to accounts, rights, links and guests' data. Kinds are added here; each has a sentence in messages/by-language/trail.ts. */

export const TRAIL_GROUPS = ['access', 'people', 'guests', 'complaintLinks', 'settings'] as const;
export type TrailGroup = (typeof TRAIL_GROUPS)[number];

/** Kind → where it is found in the filter. A kind that was written once is never renamed: its rows stay for two years. */
export const TRAIL = {
  'account.made': 'access',
  'sign_in.ok': 'access',
  'sign_in.refused': 'access',
  sign_out: 'access',
  'session.ended': 'access',
  'phone_link.made': 'access',
  'password.changed': 'access',
  'email.changed': 'access',
  'recovery.made': 'access',
  'session.all_ended': 'access',
  'phone.added': 'access',
  'phone.removed': 'access',
  'passkey.made': 'access',
  'passkey.removed': 'access',
  'backup.restored': 'access',
  'invitation.made': 'people',
  'invitation.withdrawn': 'people',
  'invitation.ended': 'people',
  'member.joined': 'people',
  'member.role': 'people',
  'member.removed': 'people',
  'sign_in_link.made': 'people',
  'member.left': 'people',
  'name.changed': 'people',
  'surge.started': 'people',
  'surge.link_made': 'people',
  'surge.link_ended': 'people',
  'surge.ended': 'people',
  'export.items': 'guests',
  'export.figures': 'guests',
  'export.trail': 'guests',
  'guest.handed_over': 'guests',
  'guest.erased': 'guests',
  'history.brought': 'guests',
  'history.undone': 'guests',
  'webhook.made': 'complaintLinks',
  'webhook.removed': 'complaintLinks',
  'secret.made': 'complaintLinks',
  'secret.removed': 'complaintLinks',
  'account.connected': 'complaintLinks',
  'account.reconnected': 'complaintLinks',
  'account.disconnected': 'complaintLinks',
  'qr.made': 'complaintLinks',
  'qr.removed': 'complaintLinks',
  'hook.made': 'complaintLinks',
  'hook.removed': 'complaintLinks',
  'board.made': 'complaintLinks',
  'board.removed': 'complaintLinks',
  'calendar.made': 'complaintLinks',
  'calendar.removed': 'complaintLinks',
  'business.made': 'settings',
  'settings.changed': 'settings',
  'alerts.changed': 'settings',
  'privacy.changed': 'settings',
  'reply_time.on': 'settings',
  'reply_time.off': 'settings',
  'given_up.retried': 'settings',
} as const satisfies Readonly<Record<string, TrailGroup>>;

export type TrailKind = keyof typeof TRAIL;
export const TRAIL_KINDS = Object.keys(TRAIL) as readonly TrailKind[];

/** How an account proved itself. */
export const SIGN_IN_WAYS = [
  'password',
  'passkey',
  'setup',
  'invitation',
  'phone_link',
  'surge',
  'sign_in_link',
  'recovery_code',
] as const;
export type SignInWay = (typeof SIGN_IN_WAYS)[number];

/** What a row knows besides kind and names: figures and words of ours, never a secret and never a guest's words. */
export type TrailData = Readonly<Record<string, string | number | boolean | null>>;

export type TrailView = {
  readonly seq: number;
  readonly at: number;
  readonly kind: TrailKind;
  /** As they were called then; null: the server itself. */
  readonly who: string | null;
  /** On whom or what: a member, an invitation's label, a complaint link's name. Empty: nothing more to say. */
  readonly on: string;
  readonly data: TrailData;
  /** Shortened; empty when it did not come from outside. */
  readonly network: string;
  readonly device: string;
};

export type TrailPage = { readonly items: readonly TrailView[]; readonly nextCursor: number | null };
export type TrailPerson = { readonly userId: string; readonly name: string };

/** How long a row stays. */
export const TRAIL_MONTHS = 24;

/** What a phrase is made of; words are in the reader's language already, empty when there is nothing to say. */
export type TrailFacts = {
  readonly on: string;
  readonly role: string;
  readonly before: string;
  readonly way: string;
  /** Names of what was changed, joined. */
  readonly what: string;
  readonly count: number;
  readonly months: number | null;
  readonly why: string;
};
