import { preloadPage } from './app/preload';
import { arrivalAt } from './lib/arriving-token';
import { firstLanguage } from './lib/first-language';
import { loadPart } from './lib/load-part';
import { loadWords } from './messages/load';
import './styles.css';

/** Small, so that it runs while the rest is on its way: all that this address needs is asked for at once. */
async function begin(place: Element): Promise<void> {
  const language = firstLanguage();
  // Before anything is asked for: a token that came in the path would otherwise stand in the address until the page is there.
  const arrival = arrivalAt(window.location);
  if (arrival !== null) {
    // As the router keeps what belongs to an entry of the history.
    window.history.replaceState({ usr: { token: arrival.token } }, '', arrival.pathname);
  }
  preloadPage(window.location.pathname, arrival?.token);
  const [{ render }, words] = await Promise.all([
    loadPart(() => import('./app/render')),
    loadPart(() => loadWords(language)),
  ]);
  render(place, { language, words });
}

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no #root');
// Not awaited here: what is imported may lie in the same file as this, and would wait for it.
begin(place).catch(() => {
  // The words themselves did not arrive: these few are all there is.
  place.textContent = 'Vuelve a cargar la página. · Rechargez la page. · Please reload the page.';
});
