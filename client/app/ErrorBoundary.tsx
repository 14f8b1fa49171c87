import { Component } from 'react';
import type { ReactNode } from 'react';
import { Button } from '#client/ui/controls/Button.tsx';
import { EmptyState } from '#client/ui/layout/EmptyState.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { useWords } from '#client/words/words.tsx';

/** A screen that breaks takes only itself down: the tabs stay, drafts and the outbox are on the phone. */
export class ErrorBoundary extends Component<{ children: ReactNode; resetOn: string }, { broken: boolean; at: string }> {
  override state = { broken: false, at: this.props.resetOn };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  /** Going somewhere else is a new start. */
  static getDerivedStateFromProps(props: { resetOn: string }, state: { at: string }) {
    return props.resetOn === state.at ? null : { broken: false, at: props.resetOn };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { words } = useWords();
  return (
    <Screen title={words.common.brokenTitle}>
      <EmptyState ring={{ kind: 'none' }} title={words.common.brokenTitle}>
        <p>{words.common.brokenText}</p>
        <Button variant="primary" onClick={() => location.reload()}>
          {words.common.brokenAction}
        </Button>
      </EmptyState>
    </Screen>
  );
}
