import { documentId } from '../seed/make-documents.ts';
import { carpentry } from '../seed/merchants.ts';
import { connect } from '../seed/target.ts';
import type { StackAddresses } from '../stack-file.ts';

export interface Page {
  name: string;
  url: string;
  /** Only who is inside sees it. */
  inside: boolean;
  /** What the page asks the API for: a run in which it was not asked has measured another page, such as the door. */
  asks: string;
}

const { slug } = carpentry.organization;

/** The pages of the demonstration that count: what a link opens, and where a contact goes from there. */
export async function pagesOf(stack: StackAddresses): Promise<Page[]> {
  const at = (path: string) => `${stack.url}/${slug}/${path}`;
  const inside = (name: string, path: string, asks: string): Page => ({
    ...{ name, asks, url: at(path), inside: true },
  });
  return [
    { name: 'link', url: at(`d#${await issueLink(stack)}`), inside: false, asks: '/functions/v1/view-link' },
    inside('document', `documents/${documentId(slug, 'ana/invoice/25')}`, '/rpc/document_page'),
    inside('overview', 'overview', '/rpc/portal_overview'),
    inside('list', 'invoices', '/rpc/find_documents'),
  ];
}

/** A link to an invoice of Luis, who has no password: it opens the document at once. */
async function issueLink(stack: StackAddresses): Promise<string> {
  const { server, signIn, as } = connect(stack);
  const { data: org } = await server
    .from('organizations')
    .select('id')
    .eq('slug', slug)
    .single()
    .throwOnError();
  const owner = await signIn(carpentry.owner.email, carpentry.owner.password);
  if (owner === null) throw new Error('The owner cannot sign in');
  const { data } = await as(owner.access_token)
    .rpc('issue_document_link', { p_org: org.id, p_document: documentId(slug, 'luis/invoice/2') })
    .throwOnError();
  return (data as { token: string }).token;
}
