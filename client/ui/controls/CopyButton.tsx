import { useState } from 'react';
import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import { announce } from '../messages/Announcer.tsx';
import { Button } from './Button.tsx';
import { useRoomWords } from '#client/words/room-words.ts';

/** Copies `text`; `what` names it for screen readers. Says so in its own place, because that is where the eye is. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const { words } = useRoomWords();
  const [copied, setCopied] = useState('');
  const done = copied === text;
  const copy = async () => {
    await navigator.clipboard.writeText(text).catch(() => copyTheOldWay(text));
    setCopied(text);
    announce(words.common.copied);
  };
  return (
    <Button
      icon={done ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
      aria-label={words.channels.copyName(what)}
      onClick={() => void copy()}
    >
      {done ? words.common.copied : words.common.copy}
    </Button>
  );
}

/** Pages without https have no clipboard of their own. */
function copyTheOldWay(text: string): void {
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}
