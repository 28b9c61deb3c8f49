import type { MerchantCard } from '@shared/contracts/parts.ts';
import { Mail, Phone } from 'lucide-react';
import { useWords } from '@/lib/i18n';

/** How to reach the merchant, where it says. */
export function MerchantContact({ merchant }: { merchant: MerchantCard }) {
  const words = useWords().access;
  const { email, phone } = merchant;
  if (email === null && phone === null) return null;
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-2 text-sm" aria-label={words.contactMerchant(merchant.name)}>
      {email !== null && (
        <li>
          <a className="text-link inline-flex min-h-6 items-center gap-2" href={`mailto:${email}`}>
            <Mail className="size-4" aria-hidden="true" />
            {email}
          </a>
        </li>
      )}
      {phone !== null && (
        <li>
          <a
            className="text-link inline-flex min-h-6 items-center gap-2"
            href={`tel:${phone.replaceAll(' ', '')}`}
          >
            <Phone className="size-4" aria-hidden="true" />
            {phone}
          </a>
        </li>
      )}
    </ul>
  );
}
