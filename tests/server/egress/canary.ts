/** A listener on this machine that counts who knocks. Any knock is a hole. */
import { createServer, type AddressInfo } from 'node:net';

export async function openCanary() {
  let webhookRequests = 0;
  const servers = ['127.0.0.1', '::1'].map((host) => ({
    host,
    server: createServer((socket) => {
      webhookRequests += 1;
      socket.destroy();
    }),
  }));
  const [four, six] = servers;
  await new Promise<void>((resolve) => four!.server.listen(0, '127.0.0.1', resolve));
  const { port } = four!.server.address() as AddressInfo;
  // A machine without IPv6 has nothing to listen on there, and nothing to protect.
  await new Promise<void>((resolve) => six!.server.on('error', () => resolve()).listen(port, '::1', resolve));
  return {
    port,
    webhookRequests: () => webhookRequests,
    [Symbol.asyncDispose]: async () => {
      await Promise.all(
        servers.map(
          ({ server }) => new Promise<void>((resolve) => (server.listening ? server.close(() => resolve()) : resolve())),
        ),
      );
    },
  };
}
