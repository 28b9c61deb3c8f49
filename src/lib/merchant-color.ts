import { merchantTokens } from '@shared/merchant-tokens.ts';
import { useLayoutEffect } from 'react';

/** Dresses the page in the merchant's colour while mounted; null or an unreadable colour leaves our own. */
export function useMerchantColor(color: string | null): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const names: string[] = [];
    for (const scheme of ['light', 'dark'] as const) {
      const tokens = color === null ? null : merchantTokens(color, scheme);
      for (const [part, value] of Object.entries(tokens ?? {})) {
        const name = `--merchant-${scheme}-${part}`;
        style.setProperty(name, value);
        names.push(name);
      }
    }
    return () => {
      for (const name of names) style.removeProperty(name);
    };
  }, [color]);
}
