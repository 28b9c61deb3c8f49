import { type ReactNode, Suspense } from 'react';
import { SiteName } from '@/lib/document-title';
import { useContactLanguage } from '@/lib/i18n';
import { isWide, logoOf } from '@/lib/logo';
import { useMerchantColor } from '@/lib/merchant-color';
import { AppShell } from '@/ui/app-shell';
import { Brand } from '@/ui/brand';
import { LanguageSwitch } from '@/ui/language-switch';
import { LoadingState } from '@/ui/loading-state';
import { MerchantMark } from '@/ui/merchant-mark';
import type { ShellItem } from '@/ui/side-nav';
import type { MerchantLook } from './door-layout';

type Props = {
  merchant: MerchantLook;
  /** Whose portal this is. */
  contactName: string;
  /** The language on record for the contact. */
  language: string | null;
  /** The rooms within reach, those used most first. */
  items: readonly ShellItem[];
  /** The menu of the person: sign out. */
  tools?: ReactNode;
  /** On top of every page. */
  banner?: ReactNode;
  children: ReactNode;
};

/** The portal once inside, in the merchant's colour. */
export function PortalLayout({ merchant, contactName, language, items, tools, banner, children }: Props) {
  useMerchantColor(merchant.color);
  useContactLanguage(language);
  const logo = logoOf(merchant.logo);
  return (
    <SiteName name={merchant.name}>
      <AppShell
        brand={
          <Brand
            mark={<MerchantMark name={merchant.name} logo={logo} />}
            name={merchant.name}
            detail={contactName}
            wide={isWide(logo) ? 'column' : undefined}
          />
        }
        items={items}
        quick={3}
        banner={banner}
        tools={
          <>
            <LanguageSwitch />
            {tools}
          </>
        }
      >
        <Suspense fallback={<LoadingState />}>{children}</Suspense>
      </AppShell>
    </SiteName>
  );
}
