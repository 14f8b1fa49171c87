import AtSign from 'lucide-react/icons/at-sign';
import Camera from 'lucide-react/icons/camera';
import Cloud from 'lucide-react/icons/cloud';
import Globe from 'lucide-react/icons/globe';
import Mail from 'lucide-react/icons/mail';
import MessageCircle from 'lucide-react/icons/message-circle';
import Rss from 'lucide-react/icons/rss';
import Send from 'lucide-react/icons/send';
import Star from 'lucide-react/icons/star';
import ThumbsUp from 'lucide-react/icons/thumbs-up';
import type { Channel } from '#shared/model/feedback.ts';
import styles from './Connected.module.css';

const SIGNS: Partial<Record<Channel, typeof Globe>> = {
  google: Star,
  facebook: ThumbsUp,
  instagram: Camera,
  whatsapp: MessageCircle,
  telegram: Send,
  mastodon: AtSign,
  bluesky: Cloud,
  feed: Rss,
  email: Mail,
};

/** A mark beside a channel's name: what comes that way, in nobody's colours. */
export function ChannelSign({ channel }: { channel: Channel }) {
  const Sign = SIGNS[channel] ?? Globe;
  return (
    <span className={styles.sign} aria-hidden="true">
      <Sign />
    </span>
  );
}
