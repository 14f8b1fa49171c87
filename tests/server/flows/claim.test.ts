import { describe, expect, it } from 'vitest';
import { openTestApp, type Person } from '#tests/support/app.ts';

describe('a claim', () => {
  it('has one winner however many ask at once, and the others are told who has it', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const team: Person[] = [ana];
    for (const name of ['Ben', 'Cleo', 'Dan', 'Eva']) team.push(await app.hire(ana, { name, role: 'responder' }));
    for (let round = 0; round < 20; round += 1) {
      const id = await app.receive(ana);
      const results = await Promise.all(
        team.map((person, index) => person.api.feedback.claim({ id, claimId: `claim-${round}-${index}` })),
      );
      const winners = results.filter((one) => one.outcome === 'won');
      expect(winners).toHaveLength(1);
      const winner = team[results.findIndex((one) => one.outcome === 'won')];
      for (const one of results) if (one.outcome === 'taken') expect(one.by.id).toBe(winner?.memberId);
    }
  });

  it('made twice with the same key is one claim; the key cannot be used for another item', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const [first, second] = [await app.receive(ana), await app.receive(ana)];
    const claim = { id: first, claimId: 'claim-key-1' };
    expect((await ana.api.feedback.claim(claim)).outcome).toBe('won');
    expect((await ana.api.feedback.claim(claim)).outcome).toBe('won');
    const won = (await ana.api.feedback.get({ id: first })).history.filter((event) => event.kind === 'claim.won');
    expect(won).toHaveLength(1);
    await expect(ana.api.feedback.claim({ id: second, claimId: 'claim-key-1' })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: 'key_reused',
    });
  });

  it('given back rings the others again, not the one who let go', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const ben = await app.hire(ana, { name: 'Ben', role: 'responder' });
    const [anas, bens] = [await ana.phone(), await ben.phone()];
    const id = await app.receive(ana);
    await app.settle();
    anas.alert();
    bens.alert();
    await ana.api.feedback.claim({ id, claimId: 'claim-one' });
    await ana.api.feedback.release({ id });
    await app.settle();
    expect(bens.alert().feedbackId).toBe(id);
    expect(anas.untaken()).toEqual([]);
  });

  it('cannot be taken away by a colleague, but by whoever leads the team', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const ben = await app.hire(ana, { name: 'Ben', role: 'responder' });
    const cleo = await app.hire(ana, { name: 'Cleo', role: 'responder' });
    const id = await app.receive(ana);
    await ben.api.feedback.claim({ id, claimId: 'claim-ben' });
    await expect(cleo.api.feedback.release({ id })).rejects.toMatchObject({ message: 'claimed_by_other' });
    await ana.api.feedback.release({ id });
    expect((await ana.api.feedback.get({ id })).claimedBy).toBeNull();
  });
});
