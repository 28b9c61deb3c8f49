import { formatMoment } from '@/lib/dates';
import { useLanguage, useWords } from '@/lib/i18n';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { PageHeader } from '@/ui/page-header';
import { Section } from '@/ui/section';
import { ChangePasswordForm } from './change-password-form';
import { OwnPassword } from './own-password';
import type { PortalProfile } from './session-queries';

/** The contact's own account at the merchant. */
export function AccountPage({ slug, profile }: { slug: string; profile: PortalProfile }) {
  const { access: words, failures } = useWords();
  const language = useLanguage();
  const { contact, merchant, session } = profile;
  return (
    <div className="grid gap-8">
      <PageHeader
        title={words.account}
        description={
          contact.email === null || !session.has_password ? undefined : words.accountText(contact.email)
        }
      />
      {!session.has_password ? (
        <>
          {session.kind === 'link' && (
            <Notice tone="info" title={words.byLink}>
              {words.byLinkText(formatMoment(session.expires_at, language, merchant.time_zone))}
            </Notice>
          )}
          {contact.email !== null &&
            (session.may_choose_password ? (
              <OwnPassword slug={slug} email={contact.email} />
            ) : (
              <Notice tone="info" title={failures.EMLTK.title}>
                {failures.EMLTK.text}
              </Notice>
            ))}
        </>
      ) : (
        <Section title={words.changePassword}>
          <div className="max-w-md">
            <Card>
              <ChangePasswordForm slug={slug} related={[contact.name, contact.email ?? '']} />
            </Card>
          </div>
        </Section>
      )}
    </div>
  );
}
