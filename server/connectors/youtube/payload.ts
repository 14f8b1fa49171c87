/** Lists of threads and of comments as one list of comments. The answer to a comment of ours is a comment by itself, and none of a guest's. */
import { idOf } from '../kit/gather.ts';
import { fieldsOf, listOf, stringOf, type Fields } from '../kit/read.ts';

export type Comment = {
  readonly comment: Fields;
  readonly snippet: Fields;
  /** The thread it stands in; its own id is that of the comment which began it. */
  readonly thread: { readonly id: string; readonly videoId: string; readonly postId: string };
  /** null: nobody says. */
  readonly canReply: boolean | null;
  readonly isPublic: boolean;
  /** Those under it, the oldest first, as far as the payload has them. */
  readonly replies: readonly Comment[];
};

export function commentsIn(json: unknown): readonly Comment[] {
  const body = fieldsOf(json);
  const list = Array.isArray(json)
    ? listOf(json)
    : Array.isArray(body['items'])
      ? listOf(body['items'])
      : [json].filter(isThread);
  return list.map(fieldsOf).flatMap((one) => (isThread(one) ? threadOf(one) : single(one)));
}

const isThread = (value: unknown): boolean =>
  'topLevelComment' in fieldsOf(fieldsOf(value)['snippet']) || 'replies' in fieldsOf(value);

/** A video has a title and a channel a description; a comment has words of its own. */
const isComment = (snippet: Fields): boolean => 'textOriginal' in snippet || 'textDisplay' in snippet;

const no = (value: unknown): boolean => value === false || value === 'false';

function threadOf(one: Fields): readonly Comment[] {
  const said = fieldsOf(one['snippet']);
  const top = fieldsOf(said['topLevelComment']);
  const snippet = fieldsOf(top['snippet']);
  const thread = {
    id: stringOf(one['id']) || stringOf(top['id']),
    videoId: idOf(said['videoId']) || idOf(snippet['videoId']),
    postId: idOf(said['postId']),
  };
  const shared = { thread, canReply: said['canReply'] === true || said['canReply'] === 'true', isPublic: !no(said['isPublic']) };
  const replies = listOf(fieldsOf(one['replies'])['comments'])
    .map(fieldsOf)
    .map((comment): Comment => ({ ...shared, comment, snippet: fieldsOf(comment['snippet']), replies: [] }))
    .filter((reply) => isComment(reply.snippet));
  // The thread has the id of the comment that began it.
  const comment = stringOf(top['id']) === '' ? { ...top, id: thread.id } : top;
  return isComment(snippet) ? [{ ...shared, comment, snippet, replies }, ...replies] : replies;
}

function single(comment: Fields): readonly Comment[] {
  const snippet = fieldsOf(comment['snippet']);
  if (!isComment(snippet)) return [];
  const id = stringOf(comment['id']);
  const thread = {
    id: stringOf(snippet['parentId']) || (id.split('.')[0] ?? id),
    videoId: idOf(snippet['videoId']),
    postId: '',
  };
  return [{ comment, snippet, thread, canReply: null, isPublic: true, replies: [] }];
}
