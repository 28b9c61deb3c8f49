import { TemplatesPage } from '@/features/mail/templates-page';
import { SettingsLayout } from '@/features/settings/settings-layout';
import { useAdminWords } from '@/lib/admin-words';
import type { Workplace } from '@/lib/workplace';

export default function TemplatesRoute({ workplace }: { workplace: Workplace }) {
  const words = useAdminWords().templates;
  return (
    <SettingsLayout workplace={workplace} title={words.heading} description={words.text}>
      <TemplatesPage workplace={workplace} />
    </SettingsLayout>
  );
}
