/** How a receiver checks our signature by Standard Webhooks, with nothing but Node's own library. */
export function verifyExample(secret: string | null): string {
  return [
    "import { createHmac, timingSafeEqual } from 'node:crypto';",
    '',
    `const key = Buffer.from('${secret ?? 'whsec_…'}'.slice(6), 'base64');`,
    '',
    '// headers: of the request; body: its bytes as they came, as a string; now: seconds since 1970',
    'export function isOurs(headers, body, now) {',
    "  const at = headers['webhook-timestamp'];",
    '  if (!(Math.abs(now - Number(at)) <= 300)) return false;',
    "  const said = `${headers['webhook-id']}.${at}.${body}`;",
    "  const due = Buffer.from(createHmac('sha256', key).update(said).digest('base64'));",
    "  return headers['webhook-signature'].split(' ').some((one) => {",
    "    const given = Buffer.from(one.replace('v1,', ''));",
    '    return given.length === due.length && timingSafeEqual(given, due);',
    '  });',
    '}',
    '',
  ].join('\n');
}
