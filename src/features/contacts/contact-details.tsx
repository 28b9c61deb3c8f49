import { addressLines } from '@shared/address.ts';
import { useQuery } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useAdminWords } from '@/lib/admin-words';
import { useLanguage } from '@/lib/i18n';
import { type Language, languageName } from '@/lib/language';
import type { Workplace } from '@/lib/workplace';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { DefinitionList } from '@/ui/definition-list';
import { lazyPart } from '@/ui/lazy-part';
import type { ContactCard, ContactKind } from './contact-queries';
import { emailHoldersQuery } from './email-queries';
import { SharedEmail } from './shared-email';

const EmailDialog = lazyPart(() => import('./email-dialog'));

type Props = { workplace: Workplace; contact: ContactCard };

/** Who a contact is. Its e-mail, by which it enters the portal, is changed here. */
export function ContactDetails({ workplace, contact }: Props) {
  const words = useAdminWords();
  const language = useLanguage();
  const { address_line1: line1, address_line2: line2, postal_code, city, region, country } = contact;
  const address = addressLines({ line1, line2, postal_code, city, region, country }, language);
  const { email, phone, tax_id } = contact;
  const { data: holders = [] } = useQuery(emailHoldersQuery(workplace.orgId, contact.id, email ?? ''));
  // Each opening is a dialog of its own; a closed one stays until the next, so that it can give the focus back.
  const [opening, setOpening] = useState(0);
  const [changing, setChanging] = useState(false);
  return (
    <Card>
      <div className="grid gap-4">
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
        <SharedEmail holders={holders} hasPassword={contact.account?.password_set_at != null} />
        {workplace.canEdit && (
          <div>
            <Button
              size="sm"
              icon={Pencil}
              onClick={() => {
                setOpening(opening + 1);
                setChanging(true);
              }}
            >
              {email === null ? words.contactEmail.add : words.contactEmail.change}
            </Button>
          </div>
        )}
      </div>
      {opening > 0 && (
        <Suspense fallback={null}>
          <EmailDialog
            key={opening}
            open={changing}
            orgId={workplace.orgId}
            contact={contact}
            onClose={() => setChanging(false)}
          />
        </Suspense>
      )}
    </Card>
  );
}
