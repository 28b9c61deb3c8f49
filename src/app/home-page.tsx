import { useWords } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { Brand } from '@/ui/brand';
import { ButtonLink } from '@/ui/button';
import { LanguageSwitch } from '@/ui/language-switch';
import { PageHeader } from '@/ui/page-header';
import { PlainShell } from '@/ui/plain-shell';
import { ZaguanMark } from '@/ui/zaguan-mark';

/** The front of the installation itself. Contacts never come here: their links lead to their merchant. */
export default function HomePage() {
  const words = useWords();
  return (
    <PlainShell brand={<Brand mark={<ZaguanMark />} name="Zaguán" />} tools={<LanguageSwitch />}>
      <div className="grid gap-6 pt-[12vh]">
        <ZaguanMark className="size-16" />
        <PageHeader title="Zaguán" description={words.parts.tagline} />
        <div>
          <ButtonLink variant="primary" to={paths.admin()}>
            {words.navigation.adminLabel}
          </ButtonLink>
        </div>
      </div>
    </PlainShell>
  );
}
