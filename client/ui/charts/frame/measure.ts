import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useCanvas } from './canvas.ts';

export type Room = {
  /** Pixels the picture may be wide; 0 before anything is measured. */
  readonly width: number;
  /** Font size of its labels in pixels: follows a reader who asks for larger text. */
  readonly text: number;
};

/**
 * Pictures are drawn pixel for pixel, so that labels never shrink with them. Where nothing can be measured (print, a page made by the
 * server) a CanvasContext around the chart says the size.
 */
export function useRoom(): readonly [RefObject<HTMLDivElement | null>, Room] {
  const ref = useRef<HTMLDivElement>(null);
  const { width, text } = useCanvas();
  const [room, setRoom] = useState<Room>({ width, text });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const variant = () => {
      const width = Math.floor(element.clientWidth);
      const text = Number.parseFloat(getComputedStyle(element).fontSize) || 12;
      setRoom((known) => (known.width === width && known.text === text ? known : { width, text }));
    };
    variant();
    const observer = new ResizeObserver(variant);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, room];
}
