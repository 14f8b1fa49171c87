/** Every body Meta sends, of whichever product: `object` says which. Bodies without it are read as the product's that asked. Pure. */
import type { Given } from '../contract.ts';
import type { Translation } from '../item.ts';
import { Gathered } from '../kit/gather.ts';
import { fieldsOf, jsonOf, listOf, reject, type Fields } from '../kit/read.ts';
import { happeningsIn, type Happening, type Place } from './payload.ts';
import * as graph from './translate-graph.ts';
import * as instagram from './translate-instagram.ts';
import * as page from './translate-page.ts';
import { talk } from './translate-talk.ts';
import { messages, numberOf } from './translate-whatsapp.ts';

/** What was asked, or is connected. */
export type Product = 'page' | 'instagram' | 'whatsapp';

const PRODUCTS: Readonly<Record<string, Product>> = {
  page: 'page',
  instagram: 'instagram',
  whatsapp_business_account: 'whatsapp',
};

const productOf = (object: string, asked: Product): Product =>
  (Object.hasOwn(PRODUCTS, object) ? PRODUCTS[object] : null) ?? asked;

export const translateFor =
  (asked: Product) =>
  (raw: Uint8Array, given: Given): Translation => {
    const body = jsonOf(raw);
    return body === undefined ? reject('bad_json', 'not JSON') : translateBody(body, asked, given);
  };

export function translateBody(body: unknown, asked: Product, given: Given): Translation {
  const out = new Gathered();
  for (const one of (Array.isArray(body) ? listOf(body) : [body]).map(fieldsOf)) {
    const happenings = happeningsIn(one, given.now);
    if (happenings === null) graphBody(one, asked, { given, out });
    else for (const happening of happenings) read(happening, asked, { given, out });
  }
  return out.translation;
}

type Into = { readonly given: Given; readonly out: Gathered };

function graphBody(body: Fields, asked: Product, { given, out }: Into): void {
  if ('error' in body) return void out.ignore('error_body');
  const place: Place = { account: given.account?.id ?? '', now: given.now, sentAt: null };
  if (asked === 'page') return graph.page(body, { place, out });
  if (asked === 'instagram') return graph.account(body, { place, out });
  if (numberOf(body) === '') return void out.ignore('no_item');
  messages(body, { ...place, account: numberOf(body) }, out);
}

function read(happening: Happening, asked: Product, { given, out }: Into): void {
  const product = productOf(happening.object, asked);
  const { what } = happening;
  const number = what === 'change' && product === 'whatsapp' ? numberOf(happening.value) : null;
  const place = number === null ? happening.place : { ...happening.place, account: number };
  // One address takes the deliveries of everybody who connected an account here.
  if (given.account !== undefined && place.account !== given.account.id) return void out.ignore('other_account');
  if (what === 'talk')
    return product === 'whatsapp' ? void out.ignore('unknown') : talk(TALKS[product], happening.talk, { place, out });
  change(product, happening, { place, out });
}

const TALKS = { page: 'messenger', instagram: 'instagram' } as const;

type Change = Extract<Happening, { what: 'change' }>;

function change(product: Product, { field, value }: Change, { place, out }: { place: Place; out: Gathered }): void {
  if (product === 'whatsapp') {
    if (/^(messages|smb_message_echoes)$/.test(field) || 'messages' in value) return messages(value, place, out);
    return void out.ignore(field || 'unknown');
  }
  if (field === 'messages' || field === 'message_edit') return talk(TALKS[product], value, { place, out });
  if (product === 'instagram') {
    if (field === 'comments' || field === 'live_comments')
      return instagram.comment(value, { place, out, around: { live: field === 'live_comments' } });
    if (field === 'mentions') return instagram.mention(value, place, out);
    return void out.ignore(field || 'unknown');
  }
  if (field === 'feed') return page.feed(value, { place, out });
  if (field === 'mention') return page.feed(value, { place, out, mentioned: true });
  if (field === 'ratings') return page.ratings(value, { place, out });
  out.ignore(field || 'unknown');
}

/**
 * Whose it is: Pages, professional accounts and numbers that a delivery names, of every product, so that the flow finds their connections
 * whichever of the family's addresses it came to.
 */
export function accountsIn(raw: Uint8Array): readonly string[] {
  const found = new Set<string>();
  for (const happening of happeningsIn(fieldsOf(jsonOf(raw)), 0) ?? []) {
    const number = happening.what === 'change' ? numberOf(happening.value) : '';
    const id = number || happening.place.account;
    if (id !== '') found.add(id);
  }
  return [...found];
}
