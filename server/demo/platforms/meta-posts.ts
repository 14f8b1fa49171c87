/** What stands on the Page and on the Instagram account, as the stand-in has it: posts, comments, what we wrote below. */
import { GraphError, graphTime, notThere, paged, seconds, type Args, type Thing } from './meta-fields.ts';
import { INSTAGRAM, PAGE, type MetaApp } from './meta-app.ts';
import type { AnswerThere, Wrote } from './platform.ts';

export type Author = { readonly id: string; readonly name: string };
type Said = {
  readonly id: string;
  readonly by: Author;
  text: string;
  at: number;
  readonly parent: string | null;
  readonly post: string;
  readonly byApp: boolean;
};

const FB_MOST = 8_000;
const IG_MOST = 300;

/** One product's posts with everything said below them. */
export function openPosts(app: MetaApp, product: 'page' | 'instagram') {
  const own: Author = product === 'page' ? { id: PAGE, name: 'Bistro Example' } : { id: INSTAGRAM, name: 'bistroexample' };
  const said: Said[] = [];
  let next = 1n;
  const number = () => (product === 'page' ? 4_000_000_000_000_000n : 17_900_000_000_000_000n) + next++;

  const find = (id: string) => said.find((one) => one.id === id);
  const isPost = (one: Said) => one.post === one.id;
  const newestFirst = (list: readonly Said[]) =>
    list.toSorted(
      (one, other) =>
        other.at - one.at || (BigInt(other.id.split('_').at(-1) ?? 0) > BigInt(one.id.split('_').at(-1) ?? 0) ? 1 : -1),
    );

  function add(wrote: Wrote & { readonly by?: Author }, byApp = false): Said {
    const { text, author = 'Guest', at = app.now(), under } = wrote;
    const above = under === undefined ? null : find(under);
    if (above === undefined) throw notThere(under ?? '');
    const by = wrote.by ?? { id: `3${String(next).padStart(15, '0')}`, name: author };
    const plain = String(number());
    const post = above?.post ?? (product === 'page' ? `${PAGE}_${plain}` : plain);
    const id = above === null ? post : product === 'page' ? `${post.split('_')[1]}_${plain}` : plain;
    // One level: what answers an answer stands under the first comment.
    const parent = above === null || isPost(above) ? null : (above.parent ?? above.id);
    const one: Said = { id, by, text, at, parent, post, byApp };
    said.push(one);
    tell(one, 'add');
    return one;
  }

  function tell(one: Said, verb: 'add' | 'edited' | 'remove'): void {
    const { id, by, text, post, parent } = one;
    // A delivery that is late carries the time at which it happened.
    const at = seconds(verb === 'add' ? one.at : app.now());
    if (product === 'instagram') {
      // Nothing is told of one's own media, nor of what is taken down.
      if (verb !== 'add' || (isPost(one) && by.id === own.id)) return;
      const envelopeOf = (field: string, value: object) =>
        app.tell({ object: 'instagram', field, on: PAGE, body: envelope('instagram', at, [{ field, value }]) });
      // On somebody else's media we hear only of our name, and only where it was said.
      if (find(post)?.by.id !== own.id) {
        if (text.includes(`@${own.name}`)) envelopeOf('mentions', { media_id: post, ...(isPost(one) ? {} : { comment_id: id }) });
        return;
      }
      const media = { id: post, media_product_type: 'FEED' };
      const from = { id: by.id, username: by.name };
      return envelopeOf('comments', { id, text, from, media, ...(parent === null ? {} : { parent_id: parent }) });
    }
    const about = isPost(one) ? { item: 'post' } : { item: 'comment', comment_id: id, parent_id: parent ?? post };
    const value = {
      from: by,
      ...(verb === 'remove' ? {} : { message: text }),
      post_id: post,
      created_time: at,
      ...about,
      verb,
    };
    app.tell({ object: 'page', field: 'feed', on: PAGE, body: envelope('page', at, [{ field: 'feed', value }]) });
  }
  const envelope = (object: string, time: number, changes: readonly object[]) => ({
    object,
    entry: [{ id: own.id, time, changes }],
  });

  function commentThing(one: Said): Thing {
    const below = newestFirst(said.filter(({ parent }) => parent === one.id));
    const shared = { id: one.id, from: product === 'page' ? one.by : { id: one.by.id, username: one.by.name } };
    const media = find(one.post);
    return product === 'page'
      ? {
          ...shared,
          message: one.text,
          created_time: graphTime(one.at),
          parent: one.parent === null ? undefined : { id: one.parent },
          permalink_url: `https://www.facebook.com/${one.post.replace('_', '/posts/')}?comment_id=${one.id.split('_')[1]}`,
          can_comment: true,
          attachment: undefined,
          comments: (args: Args) => paged(below.map(commentThing), args),
        }
      : {
          ...shared,
          text: one.text,
          username: one.by.name,
          timestamp: graphTime(one.at),
          hidden: false,
          parent_id: one.parent ?? undefined,
          media: media === undefined ? undefined : postThing(media),
          replies: below.length === 0 ? undefined : { data: below.map(commentThing) },
        };
  }

  function postThing(one: Said): Thing {
    const under = newestFirst(said.filter((each) => each.post === one.id && !isPost(each)));
    const comments = (args: Args) =>
      paged((args['filter'] === 'stream' ? under : under.filter(({ parent }) => parent === null)).map(commentThing), args);
    return product === 'page'
      ? {
          id: one.id,
          message: one.text,
          from: one.by,
          created_time: graphTime(one.at),
          permalink_url: `https://www.facebook.com/${one.id.replace('_', '/posts/')}`,
          attachments: undefined,
          comments,
        }
      : {
          id: one.id,
          caption: one.text,
          permalink: `https://www.instagram.com/p/E${one.id.slice(-6)}/`,
          timestamp: graphTime(one.at),
          username: one.by.name,
          media_type: 'IMAGE',
          media_url: `https://scontent.example.test/${one.id}.jpg`,
          comments_count: under.length,
          comments,
        };
  }

  const answers = (id?: string): AnswerThere[] =>
    said
      .filter((one) => one.by.id === own.id && !isPost(one))
      .map((one) => ({ id: one.id, under: one.parent ?? one.post, text: one.text, byUs: one.byApp }))
      .filter(({ under }) => id === undefined || under === id || find(id)?.parent === under);

  function reply(under: string, text: string): Thing {
    const most = product === 'page' ? FB_MOST : IG_MOST;
    if (find(under) === undefined) throw notThere(under);
    if (text.trim() === '' || text.length > most)
      throw new GraphError(100, text.trim() === '' ? 'message is empty' : `message is longer than ${most} characters`);
    const before = said.findLast(({ by }) => by.id === own.id);
    if (product === 'page' && before?.text === text && before.byApp)
      throw new GraphError(506, 'Duplicate status message', { status: 400 });
    return commentThing(add({ text, under, by: own }, true));
  }

  /** Only what the account wrote itself may be changed; comments of others under its posts may be taken down. */
  function change(id: string, text: string): void {
    const one = find(id);
    if (one === undefined) throw notThere(id);
    if (one.by.id !== own.id)
      throw new GraphError(200, 'Requires pages_manage_engagement permission to manage the object', { status: 403 });
    edit(id, text);
  }

  function edit(id: string, text: string): void {
    const one = find(id);
    if (one === undefined) return;
    one.text = text;
    tell(one, 'edited');
  }

  function remove(id: string): void {
    const gone = find(id);
    if (gone === undefined) return;
    said.splice(0, said.length, ...said.filter((one) => one.id !== id && one.parent !== id));
    tell(gone, 'remove');
  }

  return {
    own,
    add,
    find,
    reply,
    change,
    edit,
    remove,
    answers,
    thing: (id: string): Thing => {
      const one = find(id);
      if (one === undefined) throw notThere(id);
      return isPost(one) ? postThing(one) : commentThing(one);
    },
    /** A visitor's posts stand on a Page; on Instagram nobody else's do. */
    posts: () => newestFirst(said.filter((one) => isPost(one) && (product === 'page' || one.by.id === own.id))).map(postThing),
    under: (id: string): readonly Thing[] =>
      newestFirst(said.filter((one) => (one.parent ?? one.post) === id && one.id !== id)).map(commentThing),
    stream: (id: string): readonly Thing[] =>
      newestFirst(said.filter((one) => (one.post === id || one.parent === id) && one.id !== id)).map(commentThing),
  };
}
