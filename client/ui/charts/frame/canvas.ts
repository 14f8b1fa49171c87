import { createContext, use } from 'react';

export type Canvas = {
  /** Pixels the picture may be wide. */
  readonly width: number;
  /** Font size of its labels in pixels: follows a reader who asks for larger text. */
  readonly text: number;
  /** Before the names of its fills: `url(#<patterns>-late)`. */
  readonly patterns: string;
};

/** Filled by Chart once it has been measured; width 0: not yet. */
export const CanvasContext = createContext<Canvas>({ width: 0, text: 12, patterns: '' });

export const useCanvas = (): Canvas => use(CanvasContext);
