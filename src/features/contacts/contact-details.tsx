import { addressLines } from '@shared/address.ts';
import { useAdminWords } from '@/lib/admin-words';
import { useLanguage } from '@/lib/i18n';
import { type Language, languageName } from '@/lib/language';
import { Card } from '@/ui/card';
import { DefinitionList } from '@/ui/definition-list';
import type { ContactCard, ContactKind } from './contact-queries';

/** Who a contact is. */
export function ContactDetails({ contact }: { contact: ContactCard }) {
  const words = useAdminWords();
  const language = useLanguage();
  const { address_line1: line1, address_line2: line2, postal_code, city, region, country } = contact;
  const address = addressLines({ line1, line2, postal_code, city, region, country }, language);
  const { email, phone, tax_id } = contact;
  return (
    <Card>
      <DefinitionList
        items={[
          { term: words.contacts.kind, value: words.contacts.kinds[contact.kind as ContactKind] },
          {
            term: words.common.email,
            value:
              email === null ? (
                <span className="text-muted">{words.contacts.noEmail}</span>
              ) : (
                <a className="text-link wrap-anywhere" href={`mailto:${email}`}>
                  {email}
                </a>
              ),
          },
          ...(phone === null ? [] : [{ term: words.contacts.phone, value: phone }]),
          ...(tax_id === null ? [] : [{ term: words.contacts.taxId, value: tax_id }]),
          ...(address.length === 0
            ? []
            : [
                {
                  term: words.contacts.address,
                  value: <span className="whitespace-pre-line">{address.join('\n')}</span>,
                },
              ]),
          { term: words.parts.language, value: languageName(contact.locale as Language, language) },
        ]}
      />
    </Card>
  );
}
