import Globe from 'lucide-react/icons/globe';
import Mail from 'lucide-react/icons/mail';
import MessageCircle from 'lucide-react/icons/message-circle';
import Plug from 'lucide-react/icons/plug';
import QrCode from 'lucide-react/icons/qr-code';
import Share from 'lucide-react/icons/share-2';
import type { Channel } from '#shared/model/feedback.ts';
import { Tag } from '../controls/Chip.tsx';
import { useWords } from '#client/words/words.tsx';

const MARKS: Partial<Record<Channel, typeof Globe>> = {
  form: QrCode,
  webhook: Plug,
  share: Share,
  email: Mail,
  messenger: MessageCircle,
  whatsapp: MessageCircle,
  telegram: MessageCircle,
};

/** Where it came from, as a word with a small mark. No brand's colours: a channel is not the news. */
export function ChannelMark({ channel }: { channel: Channel }) {
  const { words } = useWords();
  const Mark = MARKS[channel] ?? Globe;
  return (
    <Tag tone="faint" icon={<Mark aria-hidden="true" />}>
      {words.common.channels[channel]}
    </Tag>
  );
}
