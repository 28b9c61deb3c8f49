import { Eye } from 'lucide-react';
import { useState } from 'react';
import { useAdminWords } from '@/lib/admin-words';
import { paths } from '@/lib/paths';
import type { Workplace } from '@/lib/workplace';
import { Button, ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { CopyButton } from '@/ui/copy-button';
import { AddressDialog } from './address-dialog';

/** The portal's address, to copy and to change. */
export function PortalAddress({ workplace }: { workplace: Workplace }) {
  const words = useAdminWords();
  // Each opening is a dialog of its own; a closed one stays until the next, so that it can give the focus back.
  const [dialog, setDialog] = useState({ opening: 0, open: false });
  const address = `${window.location.origin}${paths.portal(workplace.slug)}`;
  return (
    <Card>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="grid gap-0.5">
          <p className="text-sm text-muted">{words.address.title}</p>
          <a className="text-link wrap-anywhere" href={address} target="_blank" rel="noreferrer">
            {address}
          </a>
        </div>
        <div className="flex flex-wrap gap-2">
          <CopyButton value={address} label={words.settings.copyAddress} />
          {workplace.canManage && (
            <Button
              size="sm"
              variant="ghost"
              onClick={() => setDialog({ opening: dialog.opening + 1, open: true })}
            >
              {words.address.change}
            </Button>
          )}
          <ButtonLink
            size="sm"
            variant="ghost"
            icon={Eye}
            to={paths.adminPreview(null)}
            newTab={words.contacts.inNewTab}
          >
            {words.settings.seeAsExample}
          </ButtonLink>
        </div>
      </div>
      {dialog.opening > 0 && (
        <AddressDialog
          key={dialog.opening}
          open={dialog.open}
          workplace={workplace}
          onClose={() => setDialog({ ...dialog, open: false })}
        />
      )}
    </Card>
  );
}
