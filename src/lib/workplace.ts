/** The merchant at whose desk a member sits, and what the member may do there. The database decides again. */
export type Workplace = {
  orgId: string;
  slug: string;
  name: string;
  /** ISO 4217. */
  currency: string;
  /** IANA name: moments are shown in it. */
  timeZone: string;
  portalEnabled: boolean;
  /** Contacts, documents, links. */
  canEdit: boolean;
  /** Settings, gateways, bank accounts. */
  canManage: boolean;
};
