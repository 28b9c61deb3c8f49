/** Every address of the application, once: `routes` are the patterns, `paths` build addresses. */
export const routes = {
  home: '/',
  gallery: '/ui/*',
  admin: '/admin/*',
  portal: '/:slug',
  link: '/:slug/d',
  invoices: '/:slug/invoices',
  document: '/:slug/documents/:id',
  account: '/:slug/account',
  recover: '/:slug/recover',
  password: '/:slug/password',
  paid: '/:slug/paid',
} as const;

const part = encodeURIComponent;

export const paths = {
  home: () => '/',
  gallery: () => '/ui',
  admin: () => '/admin',
  adminContacts: () => '/admin/contacts',
  adminContact: (id: string) => `/admin/contacts/${part(id)}`,
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
  invoices: (slug: string) => `/${part(slug)}/invoices`,
  document: (slug: string, id: string) => `/${part(slug)}/documents/${part(id)}`,
  account: (slug: string) => `/${part(slug)}/account`,
  recover: (slug: string) => `/${part(slug)}/recover`,
  /** Where a mailed token sets a password. It travels in the fragment, like a link's. */
  password: (slug: string, token?: string) =>
    `/${part(slug)}/password${token === undefined ? '' : `#${token}`}`,
  paid: (slug: string, returnToken?: string) =>
    `/${part(slug)}/paid${returnToken === undefined ? '' : `#${returnToken}`}`,
} as const;
