/** A file of the past comes in by its own route, because it is longer than anything else; what was refused of it goes out by another. */
import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { Auth } from '#server/auth/index.ts';
import type { Authorized } from '#server/auth/permission.ts';
import { DomainError } from '#server/system/errors.ts';
import { uploadImport } from '#server/flows/import/import.ts';
import { refusedLines } from '#server/flows/import/import-list.ts';
import type { Parts } from '#server/flows/parts.ts';
import { BYTES_AT_MOST } from '#shared/import/types.ts';
import { LANGUAGES } from '#shared/model/languages.ts';
import { MINUTE_MS } from '#shared/model/time.ts';
import { bodyRefusal, type Bodies } from '../guard/body.ts';
import { streamOf } from './export.ts';
import { permissionOf, refused } from '../guard/member.ts';

const asked = z.object({
  business: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
  name: z.string().max(300).default(''),
  id: z
    .string()
    .regex(/^[A-Za-z0-9_-]{8,64}$/)
    .default('none-at-all'),
  lang: z.enum(LANGUAGES).default('en'),
});

/** Years of reviews over the line of a restaurant. */
const LONGEST_MS = 15 * MINUTE_MS;

type Needs = Pick<Parts, 'db' | 'clock' | 'config' | 'live'>;
type Ready = {
  readonly permission: Authorized<{ readonly businessId: string }, 'business.manage'>;
  readonly given: z.infer<typeof asked>;
};

export function importRoutes(
  parts: Needs,
  { auth, bodies }: { readonly auth: Pick<Auth, 'resolve'>; readonly bodies: Bodies },
): Hono {
  const app = new Hono();
  const asMember = async (context: Context): Promise<Ready> => {
    const given = asked.safeParse(context.req.query());
    if (!given.success) throw new DomainError('invalid', 'bad_input');
    const { business } = given.data;
    return {
      permission: await permissionOf({ db: parts.db, auth }, context, { business, action: 'business.manage' }),
      given: given.data,
    };
  };

  app.post('/import/file', async (context) => {
    const { permission, given } = await asMember(context);
    const body = bodies.stream(context, { bytes: BYTES_AT_MOST, longestMs: LONGEST_MS });
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

  app.onError((error, context) => bodyRefusal(error, context) ?? refused(error, context));
  return app;
}
