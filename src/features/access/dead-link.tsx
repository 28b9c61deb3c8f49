import type { MerchantCard } from '@shared/contracts/parts.ts';
import type { FailureCode } from '@shared/failures.ts';
import { Unlink } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '@/lib/i18n';
import { PageHeader } from '@/ui/page-header';
import { MerchantContact } from './merchant-contact';

type Props = {
  code: Extract<FailureCode, 'LKEXP' | 'LKREV' | 'CLOSD'>;
  merchant: MerchantCard;
  actions?: ReactNode;
};

/** A link that opens nothing any more: why, and whom to ask. */
export function DeadLink({ code, merchant, actions }: Props) {
  const words = useWords();
  const { title, text } = words.failures[code];
  return (
    <div className="grid gap-6 py-10">
      <span className="grid size-14 place-items-center rounded-full bg-warning-wash text-warning">
        <Unlink className="size-6" aria-hidden="true" />
      </span>
      <PageHeader title={title} description={text} />
      {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
      <div className="grid gap-2">
        <h2 className="font-semibold">{words.access.contactMerchant(merchant.name)}</h2>
        <MerchantContact merchant={merchant} />
      </div>
    </div>
  );
}
