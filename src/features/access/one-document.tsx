import type { MerchantCard } from '@shared/contracts/parts.ts';
import { useWords } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { ButtonLink } from '@/ui/button';
import { MerchantContact } from './merchant-contact';

type Props = {
  slug: string;
  merchant: MerchantCard;
  /** Whether the contact could have a password, which opens all its documents. */
  password: boolean;
};

/** For a link that opens one document and no more: what can be done to see the others. */
export function OneDocument({ slug, merchant, password }: Props) {
  const words = useWords().access;
  return (
    <section className="grid justify-items-center gap-3 border-t border-base-300 pt-8 text-center print:hidden">
      <p className="max-w-prose text-muted">
        {password ? words.oneDocumentText : words.oneDocumentAsk(merchant.name)}
      </p>
      {password ? (
        <ButtonLink to={paths.recover(slug)}>{words.ownPassword}</ButtonLink>
      ) : (
        <MerchantContact merchant={merchant} />
      )}
    </section>
  );
}
