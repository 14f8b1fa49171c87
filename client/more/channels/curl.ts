/** A copy-ready delivery by Standard Webhooks: plain sh, openssl and curl, nothing to install. */

export type CurlInput = {
  readonly url: string;
  /** `whsec_…`; null where it is no longer known and the person must fill it in. */
  readonly secret: string | null;
  readonly author: string;
  readonly text: string;
};

/** Signs `id.timestamp.body` with the decoded secret at the moment it is run, so the example never goes stale. */
export function curlExample({ url, secret, author, text }: CurlInput): string {
  const data = `"externalId":"example-'$NOW'","kind":"review","author":${json(author)},"rating":2,"text":${json(text)}`;
  return [
    `SECRET='${secret ?? 'whsec_…'}'`,
    'NOW=$(date +%s)',
    `BODY='{"type":"review.created","data":{${data}}}'`,
    `KEY=$(printf %s "\${SECRET#whsec_}" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \\n')`,
    'SIGNATURE=$(printf %s "msg_$NOW.$NOW.$BODY" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$KEY" -binary | openssl base64 -A)',
    `curl -i '${url}' \\`,
    "  -H 'content-type: application/json' \\",
    '  -H "webhook-id: msg_$NOW" -H "webhook-timestamp: $NOW" -H "webhook-signature: v1,$SIGNATURE" \\',
    '  --data-raw "$BODY"',
    '',
  ].join('\n');
}

/** JSON inside single quotes of the shell: an apostrophe would end them. */
function json(text: string): string {
  return JSON.stringify(text).replaceAll("'", '\\u0027');
}
