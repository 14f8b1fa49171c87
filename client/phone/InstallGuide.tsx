import Download from 'lucide-react/icons/download';
import { Button } from '#client/ui/controls/Button.tsx';
import { useWords } from '#client/words/words.tsx';
import { askToInstall, useInstall } from '#client/pwa/install.ts';
import styles from './AlertsPanel.module.css';

/** One button where the browser can be asked, else the steps of this very phone. */
export function InstallGuide() {
  const { words } = useWords();
  const install = useInstall();
  const { steps } = words.pwa.install;
  if (install.kind === 'installed') return <p>{words.pwa.install.installed}</p>;
  if (install.kind === 'ask') {
    return (
      <Button variant="primary" wide icon={<Download aria-hidden="true" />} onClick={() => void askToInstall()}>
        {words.pwa.install.ask}
      </Button>
    );
  }
  if (install.guide === 'none') return <p>{words.pwa.install.elsewhere}</p>;
  return (
    <ol className={styles.steps}>
      {steps[install.guide].map((step) => (
        <li key={step}>
          <span>{step}</span>
        </li>
      ))}
    </ol>
  );
}
