import { preloadPage } from './app/preload';
import { firstLanguage } from './lib/first-language';
import { loadWords } from './messages/load';
import './styles.css';

/** Small, so that it runs while the rest is on its way: all that this address needs is asked for at once. */
async function begin(place: Element): Promise<void> {
  const language = firstLanguage();
  preloadPage(window.location);
  const [{ render }, words] = await Promise.all([import('./app/render'), loadWords(language)]);
  render(place, { language, words });
}

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no #root');
// Not awaited here: what is imported may lie in the same file as this, and would wait for it.
begin(place).catch(() => {
  // The words themselves did not arrive: these few are all there is.
  place.textContent = 'Vuelve a cargar la página. · Rechargez la page. · Please reload the page.';
});
