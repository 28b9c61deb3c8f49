import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { firstLanguage } from './lib/i18n';
import { loadWords } from './messages/load';
import './styles.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const language = firstLanguage();
const words = await loadWords(language);
createRoot(root).render(<App initial={{ language, words }} />);
