/** Several mails in one file, as mail programs export them: each begins with a line "From " after an empty one. */

const MAILS_AT_MOST = 200;

/** One mail is itself. */
export function mailsIn(raw: Uint8Array): Uint8Array[] {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  if (bytes.subarray(0, 5).toString('latin1') !== 'From ') return [raw];
  const starts = [0];
  for (let at = bytes.indexOf('\nFrom '); at !== -1 && starts.length < MAILS_AT_MOST; at = bytes.indexOf('\nFrom ', at + 1)) {
    const before = bytes[at - 1];
    if (before === 0x0a || (before === 0x0d && bytes[at - 2] === 0x0a)) starts.push(at + 1);
  }
  return starts.map((start, index) => bytes.subarray(start, starts[index + 1] ?? bytes.length));
}
