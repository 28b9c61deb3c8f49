import { useWords } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { Brand } from '@/ui/brand';
import { ButtonLink } from '@/ui/button';
import { LanguageSwitch } from '@/ui/language-switch';
import { PageHeader } from '@/ui/page-header';
import { PlainShell } from '@/ui/plain-shell';
import { ZaguanMark } from '@/ui/zaguan-mark';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const words = useWords();
  return (
    <PlainShell brand={<Brand mark={<ZaguanMark />} name="Zaguán" />} tools={<LanguageSwitch />}>
      <div className="grid gap-6 pt-[12vh]">
        <PageHeader title={words.parts.notFound.title} description={words.parts.notFound.text} />
        <div>
          <ButtonLink to={paths.home()}>{words.common.home}</ButtonLink>
        </div>
      </div>
    </PlainShell>
  );
}
