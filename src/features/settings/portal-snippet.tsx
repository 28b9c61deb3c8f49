import { useState } from 'react';
import { useAdminWords } from '@/lib/admin-words';
import { paths } from '@/lib/paths';
import { Card } from '@/ui/card';
import { CopyButton } from '@/ui/copy-button';
import { SegmentedControl } from '@/ui/segmented-control';
import { snippetCode } from './snippet-code';

type Props = { slug: string; color: string };

/** Code with which the merchant's own site leads to the portal: a button, or a field for the e-mail. */
export function PortalSnippet({ slug, color }: Props) {
  const words = useAdminWords().settings;
  const [kind, setKind] = useState('button');
  const code = snippetCode({
    address: `${window.location.origin}${paths.portal(slug)}`,
    color,
    button: words.snippetButton,
    email: kind === 'form' ? words.snippetEmail : null,
  });
  return (
    <Card>
      <div className="grid gap-4">
        <div className="grid gap-1">
          <h2 className="font-semibold">{words.snippet}</h2>
          <p className="text-sm text-muted">{words.snippetText}</p>
        </div>
        <SegmentedControl
          label={words.snippet}
          options={[
            { value: 'button', label: words.snippetKinds.button },
            { value: 'form', label: words.snippetKinds.form },
          ]}
          value={kind}
          onChange={setKind}
        />
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
          tabIndex={0}
          className="max-h-64 overflow-auto rounded-box bg-base-200 p-3 text-xs whitespace-pre-wrap wrap-anywhere"
        >
          <code>{code}</code>
        </pre>
        <div>
          <CopyButton value={code} label={words.copySnippet} />
        </div>
      </div>
    </Card>
  );
}
