/** The TLS connection Chromium keeps open to receive pushes (MCS): one version byte, then frames of tag, length, protobuf. */
import { createServer, type TLSSocket } from 'node:tls';
import type { Clock } from '#server/system/clock.ts';
import type { OwnCertificate } from './certificate.ts';
import { listen, type Listener } from '#server/demo/push/listener.ts';
import { bytes, number, readFields, readVarint, varint, type Fields } from './protobuf.ts';

const VERSION = 41;
const TAG = { ping: 0, pingAck: 1, login: 2, loginAnswer: 3, data: 8 } as const;

export type Mcs = Listener & {
  /** Sends a data message to a device, or keeps it until the device logs in when `keep`. */
  readonly deliver: (device: string, stanza: Buffer, keep: boolean) => void;
  readonly connected: () => number;
  /** Cuts every browser's line; Chromium returns after about half a minute. */
  readonly drop: () => void;
};

export async function startMcs(certificate: OwnCertificate, clock: Clock): Promise<Mcs> {
  const lines = new Map<string, Line>();
  const waiting = new Map<string, Buffer[]>();
  const server = createServer({ key: certificate.key, cert: certificate.cert }, (socket) => {
    const line = new Line(socket, (tag, fields) => {
      if (tag === TAG.ping) line.send(TAG.pingAck, number(2, line.received));
      if (tag !== TAG.login) return;
      const device = String(fields[3]?.[0] ?? '');
      line.send(TAG.loginAnswer, Buffer.concat([bytes(1, 'fake'), number(5, 1), number(6, 0), number(8, clock.now())]));
      lines.set(device, line);
      socket.on('close', () => {
        if (lines.get(device) === line) lines.delete(device);
      });
      for (const stanza of waiting.get(device) ?? []) line.sendData(stanza);
      waiting.delete(device);
    });
  });
  server.on('tlsClientError', () => undefined);
  const listener = await listen(server);
  return {
    ...listener,
    connected: () => lines.size,
    drop() {
      for (const line of lines.values()) line.socket.destroy();
    },
    deliver(device, stanza, keep) {
      const line = lines.get(device);
      if (line !== undefined) line.sendData(stanza);
      else if (keep) waiting.set(device, [...(waiting.get(device) ?? []), stanza]);
    },
  };
}

class Line {
  readonly socket: TLSSocket;
  received = 0;
  #buffer = Buffer.alloc(0);
  #greeted = false;
  #answered = false;

  constructor(socket: TLSSocket, onFrame: (tag: number, fields: Fields) => void) {
    this.socket = socket;
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      this.#buffer = Buffer.concat([this.#buffer, chunk]);
      if (!this.#greeted && this.#buffer.length > 0) {
        this.#greeted = true;
        this.#buffer = this.#buffer.subarray(1);
      }
      for (let frame = this.#takeFrame(); frame !== null; frame = this.#takeFrame()) {
        this.received += 1;
        onFrame(frame.tag, readFields(frame.body));
      }
    });
  }

  send(tag: number, message: Buffer): void {
    const version = this.#answered ? [] : [VERSION];
    this.#answered = true;
    this.socket.write(Buffer.concat([Buffer.from([...version, tag]), varint(message.length), message]));
  }

  /** Field 11 acknowledges what the browser sent so far; without it Chromium considers the stream out of step. */
  sendData(stanza: Buffer): void {
    this.send(TAG.data, Buffer.concat([stanza, number(11, this.received)]));
  }

  #takeFrame(): { readonly tag: number; readonly body: Buffer } | null {
    const length = this.#buffer.length < 2 ? null : readVarint(this.#buffer, 1);
    if (length === null) return null;
    const end = length.next + Number(length.value);
    if (this.#buffer.length < end) return null;
    const frame = { tag: this.#buffer.readUInt8(0), body: this.#buffer.subarray(length.next, end) };
    this.#buffer = this.#buffer.subarray(end);
    return frame;
  }
}
