/** What was taken away stays away: whatever somebody handed on ends with their right to hand it on. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { invitation, surge } from '#server/db/schema/index.ts';
import { newId } from '#server/system/ids.ts';
import type { Role } from '#shared/model/roles.ts';
import { type Browser, type House, openHouse, PASSWORD, refusal } from './auth-kit.ts';

const memberId = async (by: Browser, name: string) => (await by.api.team.list()).find((one) => one.name === name)?.id ?? '';

const join = (house: House, token: string, name: string) =>
  refusal(
    house
      .browser()
      .api.invite.accept({ token, name, email: `${name.toLowerCase()}@bistro.example`, password: PASSWORD, language: 'en' }),
  );

async function twoOwners() {
  const house = await openHouse();
  const ana = await house.owner();
  const bob = await house.hire(ana, 'owner', { name: 'Bob', email: 'bob@bistro.example' });
  return { house, ana, bob };
}

describe('an invitation', () => {
  it.each(['owner', 'manager', 'helper'] as const)('to be %s opens nothing once whoever made it is removed', async (role) => {
    const { house, ana, bob } = await twoOwners();
    await using _ = house;
    const { token } = await bob.api.team.invite({ role, label: 'Back' });
    await ana.api.team.remove({ memberId: await memberId(ana, 'Bob') });
    expect(await refusal(house.browser().api.invite.peek({ token }))).toBe('NOT_FOUND invitation_gone');
    expect(await join(house, token, 'Back')).toBe('NOT_FOUND invitation_gone');
    expect((await ana.api.team.list()).map(({ name }) => name)).toEqual(['Ana']);
    expect((await ana.api.trail.page({})).items.map(({ kind }) => kind)).toContain('invitation.ended');
  });

  it.each([
    ['manager', 'owner', 'NOT_FOUND invitation_gone'],
    ['manager', 'manager', 'ok'],
    ['specialist', 'manager', 'NOT_FOUND invitation_gone'],
    ['specialist', 'helper', 'NOT_FOUND invitation_gone'],
  ] as const)('of an owner who became %s, to be %s: %s', async (now, role, answer) => {
    const { house, ana, bob } = await twoOwners();
    await using _ = house;
    const { token } = await bob.api.team.invite({ role, label: 'Back' });
    await ana.api.team.setRole({ memberId: await memberId(ana, 'Bob'), role: now });
    expect(await join(house, token, 'Back')).toBe(answer);
  });

  it('asks again when it is taken, whatever the list says', async () => {
    const { house, ana, bob } = await twoOwners();
    await using _ = house;
    const { token } = await bob.api.team.invite({ role: 'manager', label: 'Back' });
    await ana.api.team.remove({ memberId: await memberId(ana, 'Bob') });
    // As if the end of it had been forgotten.
    await house.parts.db.orm.update(invitation).set({ revokedAt: null }).where(eq(invitation.label, 'Back'));
    expect(await join(house, token, 'Back')).toBe('NOT_FOUND invitation_gone');
  });

  it('says in the list who made it', async () => {
    const { house, ana, bob } = await twoOwners();
    await using _ = house;
    await bob.api.team.invite({ role: 'helper', label: 'Petr' });
    const [first] = (await ana.api.team.invitations()).filter(({ state }) => state === 'open');
    expect(first).toMatchObject({ label: 'Petr', madeBy: 'Bob' });
  });
});

describe('a surge link', () => {
  const surged = async () => {
    const given = await twoOwners();
    const started = await given.bob.api.surge.start({ hours: 3, statement: '' });
    return { ...given, token: started.token };
  };
  const help = (house: House, token: string, name: string) =>
    refusal(house.browser().api.surge.join({ token, name, language: 'en' }));

  it.each(['removed', 'specialist', 'responder'] as const)(
    'ends when whoever made it is %s, and the surge goes on',
    async (fate) => {
      const { house, ana, bob, token } = await surged();
      await using _ = house;
      expect(await help(house, token, 'Hana')).toBe('ok');
      const id = await memberId(ana, 'Bob');
      if (fate === 'removed') await ana.api.team.remove({ memberId: id });
      else await ana.api.team.setRole({ memberId: id, role: fate });
      expect(await help(house, token, 'Late')).toBe('NOT_FOUND surge_over');
      expect(await refusal(bob.api.surge.join({ token, name: 'Bob', language: 'en' }))).toBe(
        fate === 'removed' ? 'NOT_FOUND surge_over' : 'NOT_FOUND surge_over',
      );
      expect((await ana.api.surge.get()).running).toMatchObject({ helping: 1, linkOpen: false });
      const fresh = await ana.api.surge.start({ hours: 3, statement: '' });
      expect(await help(house, fresh.token, 'Late')).toBe('ok');
      expect((await ana.api.surge.get()).running).toMatchObject({ helping: 2, linkOpen: true });
      // The link that holds is hers now.
      await house.parts.db.orm.update(surge).set({ startedBy: id });
      expect(await help(house, fresh.token, 'Later')).toBe('NOT_FOUND surge_over');
    },
  );

  it('lets nobody in again who was let go, in whatever browser; the others stay', async () => {
    const { house, ana, token } = await surged();
    await using _ = house;
    const hana = house.browser();
    await hana.api.surge.join({ token, name: 'Hana', language: 'en' });
    await help(house, token, 'Ivo');
    await ana.api.team.remove({ memberId: await memberId(ana, 'Hana') });
    expect(await refusal(hana.api.surge.join({ token, name: 'Hana', language: 'en' }))).toBe('NOT_FOUND surge_over');
    expect(await help(house, token, 'Hana again')).toBe('NOT_FOUND surge_over');
    expect((await ana.api.surge.get()).running).toMatchObject({ helping: 1, linkOpen: false });
  });
});

it('an address of the rota’s calendar ends with the membership and does not come back with it', async () => {
  const { house, ana, bob } = await twoOwners();
  await using _ = house;
  const { url } = await bob.api.duty.makeCalendarLink({ mine: false });
  const { calendarFeed } = await import('#server/flows/duty/calendar/calendar-out.ts');
  const token = new URL(url).pathname.replace(/^\/calendar\/|\.ics$/g, '');
  expect(await calendarFeed(house.parts, token)).not.toBeNull();
  await ana.api.team.remove({ memberId: await memberId(ana, 'Bob') });
  expect(await calendarFeed(house.parts, token)).toBeNull();
  const again = await ana.api.team.invite({ role: 'specialist', label: 'Bob' });
  await bob.api.session.signIn({ email: 'bob@bistro.example', password: PASSWORD });
  await bob.api.invite.accept({ token: again.token, name: 'Bob', language: 'en' });
  expect(await calendarFeed(house.parts, token)).toBeNull();
});

it('whoever may not answer any more holds nothing: it waits for the team again', async () => {
  const { house, ana, bob } = await twoOwners();
  await using _ = house;
  const { id } = await ana.api.feedback.add({ id: newId(), text: 'Cold soup.', rating: 1 });
  await bob.api.feedback.claim({ id, claimId: newId() });
  const setTo = async (role: Role) => ana.api.team.setRole({ memberId: await memberId(ana, 'Bob'), role });
  await setTo('responder');
  expect((await ana.api.feedback.get({ id })).claimedBy?.name).toBe('Bob');
  await setTo('specialist');
  expect((await ana.api.feedback.get({ id })).claimedBy).toBeNull();
  for (const call of [
    () => bob.api.team.invitations(),
    () => bob.api.channel.list(),
    () => bob.api.feedback.guestData({ id }),
    () => bob.api.trail.page({}),
    () => bob.api.feedback.claim({ id, claimId: newId() }),
    () => bob.api.surge.start({ hours: 2, statement: '' }),
  ])
    expect(await refusal(call())).toBe('FORBIDDEN role_may_not');
});
