import { Building2, LogOut } from 'lucide-react';
import type { Membership } from '@/features/members/membership';
import { useAdminWords } from '@/lib/admin-words';
import { Menu, type MenuItem } from '@/ui/menu';
import { useSignOut } from './use-sign-out';

type Props = {
  memberships: readonly Membership[];
  current: Membership;
  onChoose: (orgId: string) => void;
};

/** The person's menu: the other merchants they work for, and the way out. */
export function AdminMenu({ memberships, current, onChoose }: Props) {
  const words = useAdminWords();
  const leaving = useSignOut();
  const others = memberships.filter(({ merchant }) => merchant.id !== current.merchant.id);
  const items: MenuItem[] = [
    ...others.map(({ merchant }) => ({
      label: words.admin.goTo(merchant.name),
      icon: Building2,
      onSelect: () => onChoose(merchant.id),
    })),
    { label: words.common.signOut, icon: LogOut, onSelect: () => leaving.mutate() },
  ];
  return <Menu label={words.admin.menuOf(current.name)} items={items} />;
}
