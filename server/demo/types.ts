/** The restaurant of the demo and its night. */
import type { App } from '#server/app.ts';
import type { Role } from '#shared/model/roles.ts';
import type { Language } from '#shared/model/languages.ts';
import type { Caller } from './caller.ts';
import type { DemoClock } from './clock.ts';
import type { FakePhone } from './push/service.ts';
import type { Town } from './town.ts';

export type Colleague = {
  readonly name: string;
  readonly email: string;
  readonly memberId: string;
  readonly api: Caller;
  /** Null until they turn alerts on. */
  phone: FakePhone | null;
  /** False: what is sent to this phone is never shown there. */
  shows: boolean;
};

export type Restaurant = {
  readonly businessId: string;
  readonly language: Language;
  readonly owner: Caller;
  /** Without the owner. */
  readonly colleagues: readonly Colleague[];
  readonly team: readonly Colleague[];
  /** Turns alerts on and proves it with a test. */
  readonly givePhone: (colleague: Colleague) => Promise<void>;
  /** Proves the phone they have once more. */
  readonly testPhone: (colleague: Colleague) => Promise<void>;
  readonly hire: (name: string, role: Role) => Promise<void>;
  /** Their words and their duties stay in the figures. */
  readonly letGo: (name: string) => Promise<void>;
  /** Address of the complaint page, from the QR code. */
  readonly complaintUrl: string;
  readonly webhook: { readonly url: string; readonly secret: string; readonly connectionId: string };
};

export type Night = {
  readonly origin: string;
  readonly app: App;
  readonly restaurant: Restaurant;
  /** Null: guests of platforms come through the relay alone. */
  readonly town: Town | null;
  readonly clock: DemoClock;
  readonly speed: number;
  readonly say: (line: string) => void;
};
