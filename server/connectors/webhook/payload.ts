/** What a sender may say: the body of a Standard Webhook with our `data`. Unknown fields are ignored, so senders can add their own. */
import { z } from 'zod';
import { CHANNELS, KINDS, VISIBILITIES } from '#shared/model/feedback.ts';

/** Where the customer spoke, when the sender passes on what another channel said. Our own channels cannot be claimed. */
const elsewhere = CHANNELS.filter((channel) => channel !== 'form' && channel !== 'share');

/** An ISO instant with a zone; without one nobody knows when it was. */
const instant = z.iso.datetime({ offset: true }).transform((value) => Date.parse(value));

const webAddress = z
  .string()
  .max(2_048)
  .refine((value) => {
    const url = URL.parse(value);
    return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && url.password === '';
  }, 'an http or https address without a password');

/** Null and absent are the same thing in the JSON of most senders. */
const text = (max: number) =>
  z
    .string()
    .max(max)
    .nullish()
    .transform((value) => value ?? '');

export const tellsOfDeletion = (type: string): boolean => type.endsWith('.deleted');

export const webhookBody = z
  .object({
    type: z
      .string()
      .regex(
        /^(review|comment|message|mention|feedback)\.(created|updated|deleted)$/,
        'review, comment, message, mention or feedback, then .created, .updated or .deleted',
      ),
    timestamp: instant.nullish(),
    data: z.object({
      externalId: z.union([z.string().trim().min(1).max(256), z.int().transform(String)]),
      kind: z.enum(KINDS).nullish(),
      channel: z.enum(elsewhere).nullish(),
      author: text(500),
      rating: z.int().min(1).max(5).nullish(),
      title: text(1_000),
      text: text(20_000),
      language: z
        .string()
        .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'a language tag such as cs or en-GB')
        .max(35)
        .nullish(),
      url: webAddress.nullish(),
      createdAt: instant.nullish(),
      updatedAt: instant.nullish(),
      deletedAt: instant.nullish(),
      visibility: z.enum(VISIBILITIES).nullish(),
      place: text(500),
      contact: text(500),
      reach: z.int().min(0).nullish(),
      replyTo: z.object({ url: webAddress }).nullish(),
    }),
  })
  .refine(
    ({ type, data }) => tellsOfDeletion(type) || data.text.trim() !== '' || data.title.trim() !== '' || data.rating != null,
    {
      path: ['data', 'text'],
      message: 'needed unless there is a rating',
    },
  );

export type WebhookBody = z.output<typeof webhookBody>;
