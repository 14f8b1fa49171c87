/** Nobody is locked out: the ways back in, as people walk them with phones in their hands. */
import { readFile } from 'node:fs/promises';
import { afterEach, expect, it } from 'vitest';
import { session } from '#server/db/schema/index.ts';
import { messages } from '#tests/support/messages.ts';
import { foundHouse, invite, onNow, openPhone, OWNER, scan, signIn } from './people.ts';
import { openStage } from './browser-kit.ts';

const { account, ending, errors, more, proof, team, welcome } = messages;
const SMALL = { context: { viewport: { width: 360, height: 640 } } };
const PETRA = { name: 'Petra', email: 'petra@guests.test', password: 'her first long password' };
const FRESH = 'her second long password';
const LONG = 180_000;

const open: AsyncDisposable[] = [];
const keep = <T extends AsyncDisposable>(one: T): T => {
  open.push(one);
  return one;
};
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one[Symbol.asyncDispose]();
});

/** Ana owns the business and has let Petra in, each on a phone of her own. */
async function twoPhones() {
  const stage = keep(await openStage());
  await foundHouse(stage);
  const anas = keep(await openPhone(stage, SMALL));
  const petras = keep(await openPhone(stage, SMALL));
  await signIn(stage, anas.page);
  await invite(stage, anas.page, petras.page, PETRA);
  return { stage, anas, petras };
}

it(
  'an owner gives a member a link by QR, the member sets a new password on a new phone, and the old phone is signed out and told why',
  { timeout: LONG },
  async () => {
    const stage = keep(await openStage());
    await foundHouse(stage);
    const anas = keep(await openPhone(stage, SMALL));
    const lost = keep(await openPhone(stage, SMALL));
    const fresh = keep(await openPhone(stage, SMALL));
    await signIn(stage, anas.page);
    await invite(stage, anas.page, lost.page, PETRA);

    const owner = anas.page;
    await owner.goto(`${stage.origin}/more/team`);
    await owner.getByRole('button', { name: team.changeName('Petra') }).click();
    await owner.getByRole('button', { name: account.link.open }).click();
    await owner.getByRole('button', { name: account.link.make }).click();
    const link = await scan(owner.getByRole('img', { name: team.qr }));
    expect(link).toMatch(/\/back#[\w-]{43}$/);

    const page = fresh.page;
    await page.goto(link);
    await page.getByText(account.back.by('Ana', 'Bistro Example')).waitFor();
    expect(await page.getByLabel(account.back.email).inputValue()).toBe(PETRA.email);
    await page.getByLabel(account.back.password).fill('short');
    await page.getByRole('button', { name: account.back.action }).click();
    await page.getByText(welcome.account.passwordError(5)).waitFor();
    await page.getByLabel(account.back.password).fill(FRESH);
    await page.getByRole('button', { name: account.back.action }).click();
    await onNow(page);

    await lost.page.goto(stage.origin);
    await lost.page.getByRole('heading', { name: account.farewell.title.password('') }).waitFor();
    await lost.page.getByRole('button', { name: account.farewell.signIn }).click();
    await lost.page.getByLabel(welcome.signIn.email).waitFor();
    await signIn(stage, lost.page, { ...PETRA, password: FRESH });
    expect([...anas.broken, ...lost.broken, ...fresh.broken]).toEqual([]);
  },
);

it(
  'removing asks with the name, the removed one reads who did it, and the same e-mail comes back by a new invitation',
  { timeout: LONG },
  async () => {
    const { stage, anas, petras } = await twoPhones();

    const owner = anas.page;
    await owner.goto(`${stage.origin}/more/team`);
    await owner.getByRole('button', { name: team.changeName('Petra') }).click();
    await owner.getByRole('button', { name: team.remove }).click();
    await owner.getByRole('heading', { name: account.remove.ask('Petra') }).waitFor();
    await owner.getByRole('button', { name: account.remove.no }).click();
    await owner.getByRole('button', { name: team.remove }).click();
    await owner.getByRole('button', { name: account.remove.yes('Petra') }).click();
    await owner.getByText(team.removed('Petra')).first().waitFor();

    // The app is open on her phone: it closes by itself and says why.
    const { page } = petras;
    await page.getByRole('heading', { name: account.farewell.title.removed('Bistro Example') }).waitFor();
    await page.getByText(/^By Ana, today/).waitFor();
    await page.getByRole('button', { name: account.farewell.signIn }).click();
    await page.getByRole('button', { name: account.forgot.open }).waitFor();
    // The account is still hers; it founds nothing here, and is no trap.
    await page.getByLabel(welcome.signIn.email).fill(PETRA.email);
    await page.getByLabel(welcome.signIn.password).fill(PETRA.password);
    await page.getByRole('button', { name: welcome.signIn.action }).click();
    await page.getByText(account.noTeam.title).waitFor();
    await page.getByRole('button', { name: account.you.remove }).waitFor();
    await page.getByRole('button', { name: messages.more.signOut }).click();
    await page.getByRole('dialog').getByRole('button', { name: messages.more.signOut }).click();
    await page.getByRole('button', { name: account.forgot.open }).waitFor();
    await page.goto(stage.origin);
    await page.getByRole('button', { name: account.forgot.open }).waitFor();

    await invite(stage, owner, page, { ...PETRA, password: FRESH });
    await owner.goto(`${stage.origin}/more/team`);
    await owner.getByText('Petra', { exact: true }).waitFor();
    expect([...anas.broken, ...petras.broken]).toEqual([]);
  },
);

it(
  'a lone owner who lost everything but the recovery code gets in again on a new phone, and the old phone is out',
  { timeout: LONG },
  async () => {
    const stage = keep(await openStage());
    const { code: said } = account;
    const old = keep(await openPhone(stage, SMALL));
    const page = old.page;
    await page.goto(stage.origin);
    await page.getByLabel(welcome.account.code).fill((await stage.app.auth.setupCode()) ?? '');
    await page.getByLabel(welcome.account.name).fill(OWNER.name);
    await page.getByLabel(welcome.account.email).fill(OWNER.email);
    await page.getByLabel(welcome.account.password).fill('1234567890');
    await page.getByRole('button', { name: welcome.account.action }).click();
    await page
      .getByText(errors['password_pattern'] ?? '')
      .first()
      .waitFor();
    await page.getByLabel(welcome.account.password).fill(OWNER.password);
    await page.getByRole('button', { name: welcome.account.action }).click();
    await page.getByRole('button', { name: said.make }).click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: said.save }).click()]);
    const note = await readFile(await file.path(), 'utf8');
    const code = /([2-9A-Z]{4}-){5}[2-9A-Z]{4}/.exec(note)?.[0] ?? '';
    await page.getByRole('button', { name: said.kept }).click();
    await page.getByLabel(welcome.business.name, { exact: true }).fill('Bistro Example');
    await page.getByRole('button', { name: welcome.business.action }).click();
    await page.getByRole('button', { name: welcome.hours.action }).waitFor();

    const fresh = keep(await openPhone(stage, SMALL));
    const phone = fresh.page;
    await phone.goto(stage.origin);
    await phone.getByRole('button', { name: account.forgot.open }).click();
    await phone.getByRole('button', { name: said.go }).click();
    await phone.getByLabel(welcome.account.email).fill(OWNER.email);
    await phone.getByLabel(said.label).fill(code.toLowerCase().replaceAll('-', ' '));
    await phone.getByLabel(account.back.password).fill(FRESH);
    await phone.getByRole('button', { name: said.recover }).click();
    await phone.getByText(said.next).waitFor();
    expect(await phone.locator('[translate=no]').textContent()).not.toBe(code.replaceAll('-', ''));
    await phone.getByRole('button', { name: said.kept }).click();
    await onNow(phone);
    await phone.goto(`${stage.origin}/more/you`);
    await phone.getByText(/^Made today/).waitFor();

    await page.goto(stage.origin);
    await page.getByRole('heading', { name: account.farewell.title.password('') }).waitFor();
    expect([...old.broken, ...fresh.broken]).toEqual([]);
  },
);

it('a phone whose storage never answers lets its owner in all the same', { timeout: LONG }, async () => {
  const stage = keep(await openStage());
  await foundHouse(stage);
  const anas = keep(await openPhone(stage, SMALL));
  const petras = keep(await openPhone(stage, SMALL));
  // As browsers do now and then: the request to open is taken, and nothing is heard of it ever again.
  await petras.context.addInitScript(() => {
    IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
  });
  await signIn(stage, anas.page);
  await invite(stage, anas.page, petras.page, PETRA);
  await petras.page.getByRole('link', { name: more.title }).click();
  await petras.page.getByRole('heading', { name: more.title }).waitFor();
});

it('an invitation opens also when the server first says that nobody is signed in', { timeout: LONG }, async () => {
  const stage = keep(await openStage());
  await foundHouse(stage);
  const anas = keep(await openPhone(stage, SMALL));
  const petras = keep(await openPhone(stage, SMALL));
  const { page } = petras;
  const refused = page.waitForResponse((answer) => answer.url().includes('session.me') && answer.status() === 401);
  await page.route('**/trpc/invite.peek*', async (route) => {
    await (await refused).finished();
    // The page has read it once it answers this.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    await route.continue();
  });
  await signIn(stage, anas.page);
  await invite(stage, anas.page, page, PETRA);
});

it('"Password forgotten" promises the ways that exist here and no other', { timeout: LONG }, async () => {
  const stage = keep(await openStage());
  await foundHouse(stage);
  const { page } = keep(await openPhone(stage, SMALL));
  await page.goto(`${stage.origin}/sign-in`);
  await page.getByRole('button', { name: account.forgot.open }).click();
  await page.getByRole('heading', { name: account.forgot.team }).waitFor();
  await page.getByText('npm run admin -- reset-password').waitFor();
  expect(await page.getByRole('heading', { name: account.forgot.mail }).count()).toBe(0);
});

it(
  'an owner takes the files along, types the name and deletes the business; both phones say what happened, and the next business can begin',
  { timeout: LONG },
  async () => {
    const { stage, anas, petras } = await twoPhones();

    const { page } = anas;
    await page.goto(`${stage.origin}/more`);
    await page.getByRole('link', { name: more.rows.business }).click();
    await page.getByRole('button', { name: ending.open }).click();
    await page.getByText(ending.lead('Bistro Example')).waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: ending.csv }).click()]);
    expect(await readFile(await file.path(), 'utf8')).toContain('spoke_at');
    const [trail] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: ending.trail }).click()]);
    expect(await readFile(await trail.path(), 'utf8')).toContain('Petra');

    await page.getByLabel(ending.name, { exact: true }).fill('bistro example');
    await page.getByRole('button', { name: ending.yes }).click();
    await page.getByText(ending.nameError).waitFor();
    await page.getByLabel(ending.name, { exact: true }).fill('Bistro Example');
    await stage.app.parts.db.orm.update(session).set({ provedAt: null });
    await page.getByRole('button', { name: ending.yes }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel(welcome.account.password).fill(OWNER.password);
    await sheet.getByRole('button', { name: proof.action }).click();

    for (const phone of [page, petras.page]) {
      await phone.getByRole('heading', { name: account.farewell.title.closed('') }).waitFor();
      await phone.getByText(/^By one of its owners, today/).waitFor();
    }
    await page.getByRole('button', { name: account.farewell.signIn }).click();
    await page.getByLabel(welcome.signIn.email).fill(OWNER.email);
    await page.getByLabel(welcome.signIn.password).fill(OWNER.password);
    await page.getByRole('button', { name: welcome.signIn.action }).click();
    await page.getByRole('button', { name: account.code.make }).waitFor();
    expect([...anas.broken, ...petras.broken]).toEqual([]);
  },
);
