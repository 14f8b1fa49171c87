/** Founds the demo restaurant through the product's own procedures: owner, colleagues by invitation, their phones, complaint links and a webhook. */
import { actorFor, type SignedIn } from '#server/auth/index.ts';
import type { App } from '#server/app.ts';
import type { Role } from '#shared/model/roles.ts';
import type { Language } from '#shared/model/languages.ts';
import { callerOf, type Caller } from './caller.ts';
import type { Colleague, Restaurant } from './types.ts';
import { reportShown } from './phones.ts';
import { colleagueOf } from './rota.ts';
import type { PushService } from './push/service.ts';

export const DEMO_PASSWORD = 'copper kettle at eight';
export const OWNER_EMAIL = 'ana@demo.example';

/** Procedures as this browser calls them: what `setup.create` and `invite.accept` set as cookie is carried along. */
function visitor(app: App, businessId: string | null) {
  const headers = new Headers();
  const resHeaders = new Headers();
  const remember = () => {
    // By name, the newest of each: a session, and the device it was begun on.
    const jar = new Map(resHeaders.getSetCookie().map((cookie) => [cookie.split('=')[0], cookie.split(';')[0]]));
    if (jar.size > 0) headers.set('cookie', [...jar.values()].join('; '));
  };
  return callerOf(async () => {
    remember();
    const user: SignedIn | null = await app.auth.resolve(headers, resHeaders);
    return {
      parts: app.parts,
      auth: app.auth,
      user,
      actor: user === null ? null : await actorFor(app.parts.db.orm, user, businessId),
      headers,
      address: '127.0.0.1',
      resHeaders,
    };
  });
}

const NO_PHONE = { phone: null, shows: true };
const TEAM: readonly { readonly name: string; readonly role: Role }[] = [
  { name: 'Ben', role: 'manager' },
  { name: 'Petra', role: 'responder' },
  { name: 'Marek', role: 'responder' },
  { name: 'Eva', role: 'responder' },
];

async function idOf(api: Caller): Promise<string> {
  const { members } = await api.duty.get({});
  const me = members.find((one) => one.me);
  if (me === undefined) throw new Error('no member of the demo restaurant');
  return me.id;
}

async function turnOn(
  app: App,
  push: PushService,
  { colleague, language }: { readonly colleague: Colleague; readonly language: Language },
): Promise<void> {
  const { name, api } = colleague;
  const vapidKey = app.parts.keys.vapid.publicKey;
  const phone = push.enrol(vapidKey, { name: `${name}'s phone` });
  const { endpoint, p256dh, auth } = phone;
  const device = await api.device.enrol({ endpoint, p256dh, auth, vapidKey, label: phone.name, language, permission: 'granted' });
  colleague.phone = phone;
  await test(app, colleague, device.id);
}

async function test(app: App, colleague: Colleague, deviceId: string): Promise<void> {
  await colleague.api.device.test({ id: deviceId });
  await app.worker.runDue();
  await reportShown(app, { team: [colleague] });
}

export async function foundRestaurant(app: App, push: PushService, language: Language): Promise<Restaurant> {
  const code = await app.auth.setupCode();
  if (code === null) throw new Error('the demo needs an empty folder');
  const owner = visitor(app, null);
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
  const team: Colleague[] = [{ ...NO_PHONE, name: 'Ana', email: OWNER_EMAIL, memberId: await idOf(owner), api: owner }];
  const hire = async (name: string, role: Role) => {
    const { token } = await owner.team.invite({ role, label: name });
    const email = `${name.toLowerCase()}@demo.example`;
    const api = visitor(app, businessId);
    await api.invite.accept({ token, name, email, password: DEMO_PASSWORD, language });
    team.push({ ...NO_PHONE, name, email, memberId: await idOf(api), api });
  };
  for (const { name, role } of TEAM) await hire(name, role);
  const letGo = async (name: string) => {
    const leaving = colleagueOf({ team }, name);
    await owner.team.remove({ memberId: leaving.memberId });
    team.splice(team.indexOf(leaving), 1);
  };
  const testPhone = async (colleague: Colleague) => {
    for (const { id } of await colleague.api.device.list()) await test(app, colleague, id);
  };
  const givePhone = (colleague: Colleague) => turnOn(app, push, { colleague, language });
  for (const name of ['Ben', 'Petra']) await givePhone(colleagueOf({ team }, name));
  for (const placeLabel of ['Table 7', 'Table 12', 'Terrace 4']) await owner.complaintLink.create({ placeLabel });
  const complaintLinks = await owner.complaintLink.list();
  const { connection, secret } = await owner.channel.create({ name: 'Review relay' });
  return {
    businessId,
    language,
    owner,
    team,
    colleagues: team.slice(1),
    givePhone,
    testPhone,
    hire,
    letGo,
    complaintUrl: complaintLinks.find((complaintLink) => complaintLink.placeLabel === '')?.url ?? '',
    webhook: { url: connection.url, secret, connectionId: connection.id },
  };
}
