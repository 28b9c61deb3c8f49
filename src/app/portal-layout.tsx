import { type ReactNode, Suspense } from 'react';
import { SiteName } from '@/lib/document-title';
import { useContactLanguage } from '@/lib/i18n';
import { isWide, logoOf } from '@/lib/logo';
import { useMerchantColor } from '@/lib/merchant-color';
import { AppShell, Brand, PlainShell } from '@/ui/app-shell';
import { LanguageSwitch } from '@/ui/language-switch';
import { LoadingState } from '@/ui/loading-state';
import { MerchantMark } from '@/ui/merchant-mark';
import type { ShellItem } from '@/ui/side-nav';

/** What the frame shows of a merchant. `logo` is a path in storage, `color` is `#rrggbb`. */
export type MerchantLook = { name: string; color: string | null; logo: string | null };

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

type DoorProps = { merchant: MerchantLook | null; width?: 'narrow' | 'page'; children: ReactNode };

/** The portal's door: links, signing in, the return from a payment. `merchant` is null until it is known. */
export function DoorLayout({ merchant, width = 'page', children }: DoorProps) {
  useMerchantColor(merchant?.color ?? null);
  const logo = logoOf(merchant?.logo ?? null);
  return (
    <SiteName name={merchant?.name ?? 'Zaguán'}>
      <PlainShell
        width={width}
        brand={
          merchant === null ? (
            <div className="h-10" />
          ) : (
            <Brand
              mark={<MerchantMark name={merchant.name} logo={logo} />}
              name={merchant.name}
              wide={isWide(logo) ? 'row' : undefined}
            />
          )
        }
        tools={<LanguageSwitch />}
      >
        <Suspense fallback={<LoadingState shape="document" />}>{children}</Suspense>
      </PlainShell>
    </SiteName>
  );
}
