import '#client/ui/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { PersistQueryClientProvider } from '@tanstack/react-query-persist-client';
import { Router } from 'wouter';
import { persistOptions } from '#client/api/offline/cache.ts';
import { flushDrafts } from '#client/api/offline/drafts.ts';
import { meOptions, owesSignOut } from '#client/api/session/session.ts';
import { queryClient } from '#client/api/trpc.ts';
import { askAhead } from '#client/inbox/ahead.ts';
import { listenForInstall } from '#client/pwa/install.ts';
import { beforeReload } from '#client/pwa/updates.ts';
import { startWorkerSoon } from '#client/pwa/worker.ts';
import { Announcer } from '#client/ui/messages/Announcer.tsx';
import { watchKeyboard } from '#client/ui/layout/edge.ts';
import { LeaveQuestion } from '#client/ui/messages/LeaveQuestion.tsx';
import { Toasts } from '#client/ui/messages/Toast.tsx';
import { watchBack } from '#client/ui/messages/unsaved.ts';
import { loadMessages } from '#shared/messages/index.ts';
import { App } from './App.tsx';
import { firstLanguage } from './first-language.ts';
import { LanguageProvider } from './language.tsx';
import { ProofAsked } from './ProofAsked.tsx';
import { aroundNav } from './transitions.ts';

listenForInstall();
watchKeyboard();
watchBack();
beforeReload(flushDrafts);

// Everything the first screen needs is asked at once, in one request, while its words are on their way.
void queryClient.prefetchQuery(meOptions());
if (location.pathname === '/' && !owesSignOut()) askAhead(new URLSearchParams(location.search));

const language = firstLanguage();
const messages = await loadMessages(language);
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <PersistQueryClientProvider client={queryClient} persistOptions={persistOptions}>
      <LanguageProvider first={language} messages={messages}>
        <Router aroundNav={aroundNav}>
          <App />
        </Router>
        <ProofAsked />
        <Toasts />
        <LeaveQuestion />
        <Announcer />
      </LanguageProvider>
    </PersistQueryClientProvider>
  </StrictMode>,
);

startWorkerSoon();
