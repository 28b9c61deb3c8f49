import { createContext, type ReactNode, useContext, useEffect } from 'react';

const SiteContext = createContext('Zaguán');

/** Names the site in the titles below it: the merchant inside its portal, ours elsewhere. */
export function SiteName({ name, children }: { name: string; children: ReactNode }) {
  return <SiteContext value={name}>{children}</SiteContext>;
}

/** Sets the window's title to `title · site` while mounted. */
export function useDocumentTitle(title: string): void {
  const site = useContext(SiteContext);
  useEffect(() => {
    document.title = title === site ? site : `${title} · ${site}`;
  }, [title, site]);
}
