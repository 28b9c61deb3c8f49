import type { People } from '../people.ts';
import type { Question } from '../question.ts';
import { holdsWords } from './pages.ts';

/** The merchant's list of contacts. */
export function contactQuestions({ org, owner }: People): Question[] {
  const ask = (filter: { search?: string }, condition: string) => ({
    caller: owner,
    query: `select c.* from public.contacts c where c.org_id = '${org}' and c.archived_at is null and ${condition}
      order by c.name, c.id limit 25`,
    call: { name: 'find_contacts', args: { p_org: org, p_filter: filter, p_limit: 25 } },
  });
  return [
    { name: 'contacts', asks: [ask({}, 'true')] },
    ...['nunez', 'hotel', '4321', 'nunez hotel'].map((word) => ({
      name: `contacts "${word}"`,
      asks: [ask({ search: word }, holdsWords('c.search_text', word))],
    })),
  ];
}
