import type { ReactNode } from 'react';
import { SiteName } from '@/lib/document-title';
import { useWords } from '@/lib/i18n';
import { Brand } from '@/ui/brand';
import { LanguageSwitch } from '@/ui/language-switch';
import { PlainShell } from '@/ui/plain-shell';
import { ZaguanMark } from '@/ui/zaguan-mark';

/** The frame of the admin before one is inside. */
export function AdminDoorLayout({ children }: { children: ReactNode }) {
  const words = useWords().navigation;
  return (
    <SiteName name={`${words.adminLabel} · Zaguán`}>
      <PlainShell
        width="narrow"
        brand={<Brand mark={<ZaguanMark className="size-9" />} name="Zaguán" detail={words.adminLabel} />}
        tools={<LanguageSwitch />}
      >
        {children}
      </PlainShell>
    </SiteName>
  );
}
