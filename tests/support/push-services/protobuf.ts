/** The few pieces of the protobuf wire format that Chromium's push connection uses. */

export type Fields = Readonly<Record<number, readonly (bigint | Buffer)[]>>;

export function varint(value: number | bigint): Buffer {
  const bytes: number[] = [];
  let rest = BigInt(value);
  do {
    const low = Number(rest & 127n);
    rest >>= 7n;
    bytes.push(rest > 0n ? low | 128 : low);
  } while (rest > 0n);
  return Buffer.from(bytes);
}

export function number(field: number, value: number | bigint): Buffer {
  return Buffer.concat([varint(field << 3), varint(value)]);
}

export function fixed64(field: number, value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(value);
  return Buffer.concat([varint((field << 3) | 1), bytes]);
}

export function bytes(field: number, value: string | Buffer): Buffer {
  const content = Buffer.from(value as string);
  return Buffer.concat([varint((field << 3) | 2), varint(content.length), content]);
}

/** Reads a varint at `at`; null when the buffer ends inside it. */
export function readVarint(buffer: Buffer, at: number): { readonly value: bigint; readonly next: number } | null {
  let value = 0n;
  for (let next = at, shift = 0n; next < buffer.length; next += 1, shift += 7n) {
    const byte = buffer.readUInt8(next);
    value |= BigInt(byte & 127) << shift;
    if (byte < 128) return { value, next: next + 1 };
  }
  return null;
}

/** All fields of one message. Throws on a wire type nobody uses here. */
export function readFields(buffer: Buffer): Fields {
  const fields: Record<number, (bigint | Buffer)[]> = {};
  let at = 0;
  const integer = () => {
    const read = readVarint(buffer, at);
    if (read === null) throw new Error('message ends inside a number');
    at = read.next;
    return read.value;
  };
  while (at < buffer.length) {
    const key = Number(integer());
    let value: bigint | Buffer;
    switch (key & 7) {
      case 0:
        value = integer();
        break;
      case 1:
        value = buffer.readBigUInt64LE(at);
        at += 8;
        break;
      case 2: {
        const length = Number(integer());
        value = buffer.subarray(at, at + length);
        at += length;
        break;
      }
      case 5:
        value = BigInt(buffer.readUInt32LE(at));
        at += 4;
        break;
      default:
        throw new Error(`wire type ${key & 7}`);
    }
    (fields[key >> 3] ??= []).push(value);
  }
  return fields;
}
