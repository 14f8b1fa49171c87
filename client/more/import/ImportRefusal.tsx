import { Refusal } from '#client/ui/messages/Refusal.tsx';
import { useWords } from '#client/words/words.tsx';
import { importWords } from '#shared/messages/by-language/import.ts';

/** A refusal beside the button, in the words of the import where it has its own. */
export function ImportRefusal({ reason }: { reason: string }) {
  const { language } = useWords();
  const said = importWords[language];
  const own: Readonly<Record<string, string>> = {
    too_large: said.faults.too_large,
    import_running: said.running,
    import_file_gone: said.fileGone,
    offline: said.notSent,
  };
  return <Refusal reason={reason} own={own} />;
}
