import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { preloadPage } from './app/router';
import { firstLanguage } from './lib/i18n';
import { loadWords } from './messages/load';
import './styles.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

try {
  const language = firstLanguage();
  preloadPage(window.location.pathname);
  createRoot(root).render(<App initial={{ language, words: await loadWords(language) }} />);
} catch {
  // The words themselves did not arrive: these few are all there is.
  root.textContent = 'Vuelve a cargar la página. · Rechargez la page. · Please reload the page.';
}
