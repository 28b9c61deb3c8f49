/** Milliseconds after which the browser is taken to have stayed: the person stopped it, or what came was no page. */
const longest = 20_000;

/**
 * Leads the browser to another site's page, or loads one of ours anew. Settles only once this page is looked at again:
 * because the person came back to it and the browser had kept it as it was, or because it was never left.
 */
export function leavePage(address: string): Promise<void> {
  return new Promise((resolve) => {
    const returned = new AbortController();
    const settle = () => {
      returned.abort();
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(settle, longest);
    onReturn(settle, returned.signal);
    window.location.assign(address);
  });
}

/** Tells when the browser shows the page again as it had kept it (its back/forward cache), until `signal` aborts. */
export function onReturn(tell: () => void, signal: AbortSignal): void {
  window.addEventListener('pageshow', ({ persisted }) => persisted && tell(), { signal });
}
