import type { DocumentPage, GatewayName } from '@shared/document-page.ts';
import { outsideLimits } from '@shared/gateway-limits.ts';
import { gatewayNames } from '@shared/gateway-names.ts';
import { formatMoney } from '@shared/money.ts';
import { useMutation } from '@tanstack/react-query';
import { CreditCard, LockKeyhole } from 'lucide-react';
import { useLanguage, useWords } from '@/lib/i18n';
import { leavePage } from '@/lib/leave-page';
import { Button } from '@/ui/button';
import { FailureNotice } from '@/ui/failure-notice';
import { startPayment } from './start-payment';

type Props = {
  page: DocumentPage;
  /** An access token of the contact; on a link's page the press that asks for it opens the session. */
  token: () => Promise<string>;
};

/** The button that pays: one press, then the gateway's own page. Nothing when nothing can be paid here. */
export function PayAction({ page, token }: Props) {
  const words = useWords().payments;
  const language = useLanguage();
  const pay = useMutation({
    // Busy until the gateway's page is there; alive again for who comes back.
    mutationFn: async (gateway: GatewayName) =>
      leavePage(await startPayment(await token(), page.id, gateway)),
  });
  if (page.gateways.length === 0 || page.payment_in_progress) return null;
  const outside = (gateway: GatewayName) => outsideLimits(gateway, page.currency, page.balance);
  const takers = page.gateways.filter((gateway) => outside(gateway) === null);
  const refusals = new Set(
    page.gateways.flatMap((gateway) => {
      const limit = outside(gateway);
      if (limit === null) return [];
      const bound = formatMoney(limit.bound, page.currency, language);
      return [limit.is === 'tooMuch' ? words.tooMuch(bound) : words.tooLittle(bound)];
    }),
  );
  const [only] = takers;
  return (
    <>
      {takers.map((gateway) => (
        <Button
          key={gateway}
          variant="primary"
          size="lg"
          block
          icon={CreditCard}
          busy={pay.isPending && pay.variables === gateway}
          onClick={() => pay.mutate(gateway)}
        >
          {pay.isPending && pay.variables === gateway
            ? words.opening
            : takers.length === 1 && only === gateway
              ? words.pay(formatMoney(page.balance, page.currency, language))
              : words.payWith[gateway]}
        </Button>
      ))}
      {takers.length > 0 ? (
        <p className="flex items-start gap-2 text-sm text-muted sm:max-w-64">
          <LockKeyhole className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
          {words.safely(takers.length === 1 && only !== undefined ? gatewayNames[only] : null)}
        </p>
      ) : (
        [...refusals].map((text) => (
          <p key={text} className="text-sm text-muted sm:max-w-64">
            {text}
          </p>
        ))
      )}
      <FailureNotice cause={pay.error} />
    </>
  );
}
