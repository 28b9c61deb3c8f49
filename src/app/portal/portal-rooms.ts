import {
  FileCheck,
  FileClock,
  FileText,
  House,
  type LucideIcon,
  PackageCheck,
  ReceiptText,
  ShoppingCart,
  Truck,
  UserRound,
} from 'lucide-react';
import type { PortalProfile } from '@/features/access/session-queries';
import { type DocumentFamily, listSegments, paths } from '@/lib/paths';
import type { Words } from '@/messages/load';
import type { ShellItem } from '@/ui/side-nav';

export const families = Object.keys(listSegments) as DocumentFamily[];

const icons: Record<DocumentFamily, LucideIcon> = {
  invoice: FileText,
  quote: FileCheck,
  proforma: FileClock,
  delivery_note: Truck,
  sales_order: ShoppingCart,
  purchase_order: PackageCheck,
};

/** The lists that make sense for whoever is inside: sales for customers, purchases for suppliers, one document has none. */
export function familiesOf({ contact, session }: PortalProfile): DocumentFamily[] {
  if (session.document_id !== null) return [];
  if (contact.kind === 'both') return families;
  return families.filter((family) => (family === 'purchase_order') === (contact.kind === 'supplier'));
}

/** Whether there is an account to look at: who only supplies has none, and who came for one document sees that alone. */
export function hasStatement({ contact, session }: PortalProfile): boolean {
  return session.document_id === null && contact.kind !== 'supplier';
}

/** Where one begins. */
export function homeOf(profile: PortalProfile): string {
  const { slug } = profile.merchant;
  const { document_id } = profile.session;
  return document_id === null ? paths.overview(slug) : paths.document(slug, document_id);
}

/** The rooms of the portal, those used most first. */
export function portalItems(profile: PortalProfile, words: Words): ShellItem[] {
  const { slug } = profile.merchant;
  const { document_id } = profile.session;
  return [
    ...(document_id === null
      ? [{ to: paths.overview(slug), label: words.common.home, icon: House }]
      : [
          {
            to: paths.document(slug, document_id),
            label: words.navigation.oneDocument,
            icon: FileText,
          },
        ]),
    ...familiesOf(profile).map((family) => ({
      to: paths.list(slug, family),
      label: words.lists.families[family].title,
      icon: icons[family],
    })),
    ...(hasStatement(profile)
      ? [{ to: paths.statement(slug), label: words.navigation.statement, icon: ReceiptText }]
      : []),
    { to: paths.account(slug), label: words.navigation.account, icon: UserRound },
  ];
}
