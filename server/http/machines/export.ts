/** Files to take away, for whoever is signed in: a link a browser can open, so that a long one is saved while it is being made. */
import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { Auth } from '#server/auth/index.ts';
import type { Authorized } from '#server/auth/permission.ts';
import { DomainError } from '#server/system/errors.ts';
import { exportItems, printFigures } from '#server/flows/figures/export.ts';
import { exportTrail } from '#server/flows/trail-read.ts';
import type { Parts } from '#server/flows/parts.ts';
import { type Action } from '#shared/model/roles.ts';
import { LANGUAGES } from '#shared/model/languages.ts';
import { permissionOf, refused } from '../guard/member.ts';

const asked = z.object({
  business: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
  from: z.iso.date(),
  to: z.iso.date(),
  lang: z.enum(LANGUAGES).default('en'),
});

type Needs = Pick<Parts, 'db' | 'clock' | 'config' | 'stats'>;
type Ready<A extends Action> = {
  readonly permission: Authorized<{ readonly businessId: string }, A>;
  readonly given: z.infer<typeof asked>;
};

type RouteOptions = { readonly auth: Pick<Auth, 'resolve'>; readonly addressOf: (request: Request) => string };

export function exportRoutes(parts: Needs, { auth, addressOf }: RouteOptions): Hono {
  const app = new Hono();
  const asMember = async <A extends Action>(context: Context, action: A, proof?: Pick<Parts, 'clock'>): Promise<Ready<A>> => {
    const given = asked.safeParse(context.req.query());
    if (!given.success) throw new DomainError('invalid', 'bad_input');
    const { business } = given.data;
    return {
      permission: await permissionOf({ db: parts.db, auth, addressOf }, context, {
        business,
        action,
        ...(proof === undefined ? {} : { proof }),
      }),
      given: given.data,
    };
  };

  app.get('/export/print', async (context) => {
    const { permission, given } = await asMember(context, 'stats.read');
    return context.html(await printFigures(parts, permission, { range: given, language: given.lang }));
  });

  app.get('/export/:file{items\\.(?:csv|json)}', async (context) => {
    const { permission, given } = await asMember(context, 'stats.read', parts);
    const format = context.req.param('file').endsWith('.csv') ? 'csv' : 'json';
    const { rows, filename, chunks } = await exportItems(parts, permission, { range: given, format, language: given.lang });
    return context.body(streamOf(chunks), 200, {
      'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${filename}"`,
      'x-rows': String(rows),
    });
  });

  app.get('/export/audit.csv', async (context) => {
    const { permission, given } = await asMember(context, 'trail.read', parts);
    const { filename, chunks } = await exportTrail(parts, permission, { range: given, language: given.lang });
    return context.body(streamOf(chunks), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${filename}"`,
    });
  });

  app.onError(refused);
  return app;
}

/** The next page is read when the last one has left; whoever hangs up ends it. */
export function streamOf(chunks: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { value, done } = await chunks.next();
        if (done === true) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      async cancel() {
        await chunks.return(undefined);
      },
    },
    { highWaterMark: 1 },
  );
}
