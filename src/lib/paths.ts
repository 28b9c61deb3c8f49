import type { DocumentKind } from '@shared/document-snapshot.ts';

/** Every address of the application, once: `routes` are the patterns, `paths` build addresses. */
export const routes = {
  home: '/',
  gallery: '/ui/*',
  admin: '/admin/*',
  portal: '/:slug',
  link: '/:slug/d',
  overview: '/:slug/overview',
  document: '/:slug/documents/:id',
  account: '/:slug/account',
  statement: '/:slug/statement',
  recover: '/:slug/recover',
  password: '/:slug/password',
  paid: '/:slug/paid',
  unsubscribe: '/:slug/unsubscribe',
} as const;

/** The lists a document may stand in: credit notes stand beside the invoices they take back. */
export type DocumentFamily = Exclude<DocumentKind, 'credit_note'>;

/** The list of each family, as the portal's addresses name it. */
export const listSegments: Record<DocumentFamily, string> = {
  invoice: 'invoices',
  quote: 'quotes',
  proforma: 'proformas',
  delivery_note: 'delivery-notes',
  sales_order: 'sales-orders',
  purchase_order: 'purchase-orders',
};

const part = encodeURIComponent;

export const paths = {
  home: () => '/',
  gallery: () => '/ui',
  admin: () => '/admin',
  adminContacts: () => '/admin/contacts',
  /** `section` is a part of the contact's page, such as `activity`; none is the card. */
  adminContact: (id: string, section?: string) =>
    `/admin/contacts/${part(id)}${section === undefined ? '' : `/${part(section)}`}`,
  /** Opens the portal as this contact sees it, or an example would, in the tab that goes there. */
  adminPreview: (contactId: string | null) =>
    `/admin/preview${contactId === null ? '' : `/${part(contactId)}`}`,
  adminStatement: (contactId: string) => `/admin/contacts/${part(contactId)}/statement`,
  adminInvitations: () => '/admin/invitations',
  adminInvitation: (id: string) => `/admin/invitations/${part(id)}`,
  adminDocuments: () => '/admin/documents',
  adminDocument: (id: string) => `/admin/documents/${part(id)}`,
  adminJournal: () => '/admin/journal',
  adminNotifications: () => '/admin/notifications',
  /** `section` is a page of the settings, such as `gateways`; none is the first. */
  adminSettings: (section?: string) => `/admin/settings${section === undefined ? '' : `/${part(section)}`}`,
  portal: (slug: string) => `/${part(slug)}`,
  /** A document link. The token travels in the fragment, which no server sees; once read it leaves the address. */
  link: (slug: string, token?: string) => `/${part(slug)}/d${token === undefined ? '' : `#${token}`}`,
  overview: (slug: string) => `/${part(slug)}/overview`,
  /** A contact's documents of one family. */
  list: (slug: string, family: DocumentFamily) => `/${part(slug)}/${listSegments[family]}`,
  document: (slug: string, id: string) => `/${part(slug)}/documents/${part(id)}`,
  statement: (slug: string) => `/${part(slug)}/statement`,
  account: (slug: string) => `/${part(slug)}/account`,
  recover: (slug: string) => `/${part(slug)}/recover`,
  /** Where a mailed token sets a password. It travels in the fragment, like a link's. */
  password: (slug: string, token?: string) =>
    `/${part(slug)}/password${token === undefined ? '' : `#${token}`}`,
  /** Where an invitation's way out leads. */
  unsubscribe: (slug: string) => `/${part(slug)}/unsubscribe`,
  paid: (slug: string, returnToken?: string) =>
    `/${part(slug)}/paid${returnToken === undefined ? '' : `#${returnToken}`}`,
} as const;
