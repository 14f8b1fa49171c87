/** A file of the past comes in by its own route, because it is longer than anything else; what was refused of it goes out by another. */
import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { actorFor, type Auth } from '#server/auth/index.ts';
import { authorizeBusiness, type Authorized } from '#server/auth/permission.ts';
import { DomainError } from '#server/flows/errors.ts';
import { uploadImport } from '#server/flows/import.ts';
import { refusedLines } from '#server/flows/import-look.ts';
import type { Parts } from '#server/flows/parts.ts';
import { LANGUAGES } from '#shared/model/people.ts';
import { streamOf } from './export.ts';

const asked = z.object({
  business: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
  name: z.string().max(300).default(''),
  id: z
    .string()
    .regex(/^[A-Za-z0-9_-]{8,64}$/)
    .default('none-at-all'),
  lang: z.enum(LANGUAGES).default('en'),
});

type Few = Pick<Parts, 'db' | 'clock' | 'config' | 'live' | 'wake'>;
type Ready = {
  readonly permission: Authorized<{ readonly businessId: string }, 'business.manage'>;
  readonly given: z.infer<typeof asked>;
};
const STATUS = { unauthorized: 401, not_found: 404, forbidden: 403, conflict: 409 } as const;

export function importRoutes(parts: Few, { auth }: { readonly auth: Pick<Auth, 'resolve'> }): Hono {
  const app = new Hono();
  const asMember = async (context: Context): Promise<Ready> => {
    const given = asked.safeParse(context.req.query());
    if (!given.success) throw new DomainError('invalid', 'bad_input');
    const session = await auth.resolve(context.req.raw.headers);
    if (session === null) throw new DomainError('unauthorized', 'signed_out');
    const actor = await actorFor(parts.db.orm, session, given.data.business);
    if (actor === null) throw new DomainError('forbidden', 'not_a_member');
    return { permission: authorizeBusiness(actor, 'business.manage'), given: given.data };
  };

  app.post('/import/file', async (context) => {
    const { permission, given } = await asMember(context);
    const { body } = context.req.raw;
    if (body === null) throw new DomainError('invalid', 'bad_input');
    return context.json(await uploadImport(parts, permission, { name: given.name, body }));
  });

  app.get('/import/refused.csv', async (context) => {
    const { permission, given } = await asMember(context);
    const lines = await refusedLines(parts, permission, { id: given.id, language: given.lang });
    return context.body(streamOf(lines), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="golden-hour-refused.csv"',
    });
  });

  app.onError((error, context) => {
    if (!(error instanceof DomainError)) throw error;
    const status = error.code in STATUS ? STATUS[error.code as keyof typeof STATUS] : 400;
    return context.json({ error: error.reason }, status);
  });
  return app;
}
