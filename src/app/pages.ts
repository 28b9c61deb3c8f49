/** How a page is fetched, once: for the router that shows it, and for who asks for it before there is a router. */
export const pages = {
  link: () => import('./portal/link-route'),
  portal: () => import('./portal/portal-route'),
  admin: () => import('./admin/admin-route'),
};
