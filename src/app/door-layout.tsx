import { type ReactNode, Suspense } from 'react';
import { SiteName } from '@/lib/document-title';
import { isWide, logoOf } from '@/lib/logo';
import { useMerchantColor } from '@/lib/merchant-color';
import { Brand } from '@/ui/brand';
import { LanguageSwitch } from '@/ui/language-switch';
import { LoadingState } from '@/ui/loading-state';
import { MerchantMark } from '@/ui/merchant-mark';
import { PlainShell } from '@/ui/plain-shell';

/** What the frame shows of a merchant. `logo` is a path in storage, `color` is `#rrggbb`. */
export type MerchantLook = { name: string; color: string | null; logo: string | null };

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
