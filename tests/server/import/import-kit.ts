/** A house whose owner brings in files of the past by the real route and the real procedures. */
import { eq } from 'drizzle-orm';
import type { Auth } from '#server/auth/index.ts';
import { customer, feedback, message } from '#server/db/schema/index.ts';
import type { ImportView } from '#shared/import/view.ts';
import { openFront, type Front } from '#tests/server/http/http-kit.ts';
import type { Person } from '#tests/support/app.ts';

/** Whoever the header says, having just shown that it is them; the real cookie has its own tests. */
export async function openHouse(): Promise<Front> {
  const auth: Pick<Auth, 'resolve'> = {
    resolve: async (headers) => {
      const userId = headers.get('x-test-user');
      return userId === null
        ? null
        : { userId, sessionId: 'session', name: 'X', email: 'x@guests.test', provedAt: front.clock.now() };
    },
  };
  const front = await openFront({ auth });
  return front;
}

export const as = (userId: string | null) => ({
  'sec-fetch-site': 'same-origin',
  ...(userId === null ? {} : { 'x-test-user': userId }),
});

export function send(
  front: Front,
  person: Pick<Person, 'businessId' | 'userId'>,
  file: string | Uint8Array<ArrayBuffer>,
  name = 'past.csv',
) {
  return front.ask(`/import/file?business=${person.businessId}&name=${name}`, {
    method: 'POST',
    body: file,
    headers: { ...as(person.userId), 'content-type': 'application/octet-stream' },
  });
}

export async function newest(person: Person): Promise<ImportView> {
  const [view] = await person.api.import.list();
  if (view === undefined) throw new Error('no import');
  return view;
}

/** Uploaded and read. */
export async function look(front: Front, file: string | Uint8Array<ArrayBuffer>, person: Person): Promise<ImportView> {
  // Two in the same millisecond would have no newest.
  front.clock.advance(1_000);
  const answer = await send(front, person, file);
  if (answer.status !== 200) throw new Error(await answer.text());
  await front.settle();
  return newest(person);
}

/** Uploaded, read and wholly brought in. */
export async function bringIn(front: Front, file: string | Uint8Array<ArrayBuffer>, person: Person): Promise<ImportView> {
  const { id } = await look(front, file, person);
  await person.api.import.start({ id });
  await front.settle();
  return newest(person);
}

export function rowsOf({ app }: Front, { businessId }: Pick<Person, 'businessId'>) {
  return app.parts.db.orm.select().from(feedback).where(eq(feedback.businessId, businessId)).orderBy(feedback.spokeAt);
}

/** How many feedback, messages and customers a business has. */
export async function counts({ app }: Front, { businessId }: Pick<Person, 'businessId'>): Promise<readonly number[]> {
  const { orm } = app.parts.db;
  const tables = [feedback, message, customer] as const;
  return Promise.all(tables.map((rows) => orm.$count(rows, eq(rows.businessId, businessId))));
}

/** Years of reviews, a day apart, one in three answered after two hours. */
export function years(count: number): string {
  const first = Date.parse('2021-03-01T12:00:00Z');
  const lines = Array.from({ length: count }, (_, index) => {
    const at = first + index * 86_400_000;
    const iso = (time: number) => new Date(time).toISOString();
    const answer = index % 3 === 0 ? `Thank you.,${iso(at + 2 * 3_600_000)}` : ',';
    return `${iso(at)},${1 + (index % 5)},Guest ${index % 17},"Visit ${index}: the soup was cold, and late",${answer}`;
  });
  return `date,rating,author,text,reply,replied at\n${lines.join('\n')}\n`;
}
