/**
 * The desktop's notification service on a bus of its own: browsers started with its address show their notifications here, and
 * a test clicks them as a person would.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import dbus from 'dbus-next';

export type SeenNotification = {
  readonly id: number;
  readonly app: string;
  readonly title: string;
  /** As the browser sends it: Chromium puts the origin in front. */
  readonly body: string;
  /** Button key by its label. */
  readonly buttons: ReadonlyMap<string, string>;
};

export type Notifyd = AsyncDisposable & {
  /** DBUS_SESSION_BUS_ADDRESS for the browsers. */
  readonly address: string;
  /** Everything ever shown, replacements too, oldest first. */
  readonly all: readonly SeenNotification[];
  /** On the screen now. */
  readonly visible: () => readonly SeenNotification[];
  /** The first notification, shown already or yet to come, that fits and was not handed out before. */
  readonly next: (fits?: (seen: SeenNotification) => boolean) => Promise<SeenNotification>;
  readonly click: (seen: SeenNotification) => void;
  readonly press: (seen: SeenNotification, label: string) => void;
  readonly reply: (seen: SeenNotification, text: string) => void;
  readonly dismiss: (seen: SeenNotification) => void;
  readonly close: () => Promise<void>;
};

const NAME = 'org.freedesktop.Notifications';
const CAPABILITIES = ['actions', 'body', 'body-markup', 'persistence', 'inline-reply'];
const DISMISSED_BY_USER = 2;
const CLOSED_BY_APP = 3;

class NotificationsInterface extends dbus.interface.Interface {
  readonly visible = new Map<number, SeenNotification>();
  readonly all: SeenNotification[] = [];
  readonly arrived: (() => void)[] = [];
  #last = 0;

  constructor() {
    super(NAME);
  }

  GetCapabilities(): string[] {
    return CAPABILITIES;
  }

  GetServerInformation(): string[] {
    return ['golden-hour-tests', 'golden-hour', '1.0', '1.2'];
  }

  Notify(app: string, replaces: number, _icon: string, title: string, body: string, actions: string[]): number {
    const id = replaces || ++this.#last;
    const buttons = new Map<string, string>();
    for (let index = 0; index + 1 < actions.length; index += 2) buttons.set(actions[index + 1] ?? '', actions[index] ?? '');
    const seen = { id, app, title, body, buttons };
    this.visible.set(id, seen);
    this.all.push(seen);
    for (const wake of this.arrived.splice(0)) wake();
    return id;
  }

  CloseNotification(id: number): void {
    if (this.visible.delete(id)) this.NotificationClosed(id, CLOSED_BY_APP);
  }

  // Signals: what the method returns is what is sent.
  NotificationClosed(id: number, reason: number): [number, number] {
    return [id, reason];
  }

  ActionInvoked(id: number, key: string): [number, string] {
    return [id, key];
  }

  NotificationReplied(id: number, text: string): [number, string] {
    return [id, text];
  }
}

NotificationsInterface.configureMembers({
  methods: {
    GetCapabilities: { inSignature: '', outSignature: 'as' },
    GetServerInformation: { inSignature: '', outSignature: 'ssss' },
    Notify: { inSignature: 'susssasa{sv}i', outSignature: 'u' },
    CloseNotification: { inSignature: 'u', outSignature: '' },
  },
  signals: {
    NotificationClosed: { signature: 'uu' },
    ActionInvoked: { signature: 'us' },
    NotificationReplied: { signature: 'us' },
  },
});

/** Needs `dbus-daemon` (Debian package dbus). */
export async function startNotifyd(): Promise<Notifyd> {
  const folder = await mkdtemp(join(tmpdir(), 'notifyd-'));
  const daemon = spawn(
    'dbus-daemon',
    ['--session', '--nofork', '--nopidfile', `--address=unix:path=${folder}/bus`, '--print-address=1'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const [line] = (await Promise.race([
    once(daemon.stdout, 'data'),
    once(daemon, 'exit').then(() => Promise.reject(new Error('dbus-daemon did not start'))),
  ])) as [Buffer];
  const address = line.toString().trim();
  const bus = dbus.sessionBus({ busAddress: address });
  const service = new NotificationsInterface();
  bus.export('/org/freedesktop/Notifications', service);
  await bus.requestName(NAME, 0);

  const handedOut = new Set<SeenNotification>();
  const close = async () => {
    bus.disconnect();
    const gone = once(daemon, 'exit');
    daemon.kill();
    await gone;
    await rm(folder, { recursive: true, force: true });
  };
  return {
    address,
    all: service.all,
    visible: () => [...service.visible.values()],
    async next(fits = () => true) {
      for (;;) {
        const found = service.all.find((seen) => !handedOut.has(seen) && fits(seen));
        if (found !== undefined) {
          handedOut.add(found);
          return found;
        }
        await new Promise<void>((resolve) => service.arrived.push(resolve));
      }
    },
    click: ({ id }) => void service.ActionInvoked(id, 'default'),
    press({ id, buttons }, label) {
      const key = buttons.get(label);
      if (key === undefined) throw new Error(`no button "${label}" among ${[...buttons.keys()].join(', ')}`);
      service.ActionInvoked(id, key);
    },
    reply: ({ id }, text) => void service.NotificationReplied(id, text),
    dismiss({ id }) {
      service.visible.delete(id);
      service.NotificationClosed(id, DISMISSED_BY_USER);
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
