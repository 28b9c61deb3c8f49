import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, useState } from 'react';
import { BrowserRouter } from 'react-router-dom';
import { I18nProvider } from '@/lib/i18n';
import type { Language } from '@/lib/language';
import { createQueryClient } from '@/lib/query-client';
import type { Words } from '@/messages/load';
import { ToastProvider } from '@/ui/toasts';
import { ErrorBoundary } from './error-boundary';
import { ReadOnReturn } from './read-on-return';
import { Router } from './router';
import { ScrollToTop } from './scroll-to-top';

/** The application inside its providers. */
export function App({ initial }: { initial: { language: Language; words: Words } }) {
  const [queries] = useState(createQueryClient);
  return (
    <StrictMode>
      <I18nProvider initial={initial}>
        <QueryClientProvider client={queries}>
          <ReadOnReturn />
          <BrowserRouter>
            <ErrorBoundary>
              <ToastProvider>
                <ScrollToTop />
                <Router />
              </ToastProvider>
            </ErrorBoundary>
          </BrowserRouter>
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>
  );
}
