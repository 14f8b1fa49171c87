/** Wakes the open streams of one business after a commit. It carries no data: the event rows are the truth. */
import { EventEmitter } from 'node:events';
import { createSeats, type Seats } from './seats.ts';

export interface Live {
  /** Call after the transaction that wrote the event rows has committed. */
  changed(topic: string): void;
  /** Returns the function that stops listening. */
  listen(topic: string, listener: () => void): () => void;
  /** Who may listen for long. */
  readonly seats: Seats;
}

/** Topics: `business:<id>` for members, `guest:<feedbackId>` for the guest's page. */
export function createLive(): Live {
  const bus = new EventEmitter();
  bus.setMaxListeners(0);
  return {
    seats: createSeats(),
    changed: (topic) => void bus.emit(topic),
    listen(topic, listener) {
      bus.on(topic, listener);
      return () => void bus.off(topic, listener);
    },
  };
}
