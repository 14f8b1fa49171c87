/** Founds the demo restaurant through the product's own procedures: owner, colleagues by invitation, their phones, the doors. */
import { appRouter } from '#server/api/router.ts';
import { createCallerFactory } from '#server/api/trpc.ts';
import { actorFor, type SignedIn } from '#server/auth/index.ts';
import type { Office } from '#server/office.ts';
import type { Language, Role } from '#shared/model/people.ts';
import type { FakePhone, PushService } from './push/service.ts';

export const DEMO_PASSWORD = 'golden hour demo';
export const OWNER_EMAIL = 'ana@demo.example';

const callerOf = createCallerFactory(appRouter);
export type Caller = ReturnType<typeof callerOf>;

export type Colleague = { readonly name: string; readonly email: string; readonly api: Caller; readonly phone: FakePhone };

export type Restaurant = {
  readonly businessId: string;
  readonly owner: Caller;
  readonly colleagues: readonly Colleague[];
  /** Address of the complaint page, from the QR code. */
  readonly doorUrl: string;
  readonly webhook: { readonly url: string; readonly secret: string; readonly connectionId: string };
};

/** Procedures as this browser calls them: what `setup.create` and `invite.accept` set as cookie is carried along. */
function visitor(office: Office, businessId: string | null) {
  const headers = new Headers();
  const resHeaders = new Headers();
  const remember = () => {
    const cookie = resHeaders.getSetCookie().at(-1)?.split(';')[0];
    if (cookie !== undefined) headers.set('cookie', cookie);
  };
  return callerOf(async () => {
    remember();
    const user: SignedIn | null = await office.auth.resolve(headers);
    return {
      parts: office.parts,
      auth: office.auth,
      user,
      actor: user === null ? null : await actorFor(office.parts.db.orm, user, businessId),
      headers,
      address: '127.0.0.1',
      resHeaders,
    };
  });
}

export async function foundRestaurant(office: Office, push: PushService, language: Language): Promise<Restaurant> {
  const code = await office.auth.setupCode();
  if (code === null) throw new Error('the demo needs an empty folder');
  const owner = visitor(office, null);
  await owner.setup.create({ code, name: 'Ana', email: OWNER_EMAIL, password: DEMO_PASSWORD, language });
  const { businessId } = await owner.setup.business({
    name: 'Bistro Example',
    kind: 'restaurant',
    language,
    timeZone: 'Europe/Prague',
    country: 'CZ',
  });
  await owner.business.update({
    reviewLinks: [
      { label: 'Maps', url: 'https://maps.example/bistro' },
      { label: 'Travel guide', url: 'https://travel.example/bistro' },
    ],
  });
  const colleagues: Colleague[] = [];
  const team: readonly { name: string; role: Role }[] = [
    { name: 'Ben', role: 'manager' },
    { name: 'Petra', role: 'responder' },
  ];
  for (const { name, role } of team) {
    const { token } = await owner.team.invite({ role, label: name });
    const email = `${name.toLowerCase()}@demo.example`;
    const api = visitor(office, businessId);
    await api.invite.accept({ token, name, email, password: DEMO_PASSWORD, language });
    const phone = push.enrol(office.parts.keys.vapid.publicKey, { name: `${name}'s phone` });
    await api.device.enrol({
      endpoint: phone.endpoint,
      p256dh: phone.p256dh,
      auth: phone.auth,
      vapidKey: office.parts.keys.vapid.publicKey,
      label: phone.name,
      language,
    });
    colleagues.push({ name, email, api, phone });
  }
  for (const placeLabel of ['Table 7', 'Table 12', 'Terrace 4']) await owner.door.create({ placeLabel });
  const doors = await owner.door.list();
  const { connection, secret } = await owner.channel.create({ name: 'Review relay' });
  return {
    businessId,
    owner,
    colleagues,
    doorUrl: doors.find((door) => door.placeLabel === '')?.url ?? '',
    webhook: { url: connection.url, secret, connectionId: connection.id },
  };
}
