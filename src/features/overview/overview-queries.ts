import type { DocumentState } from '@shared/document-page.ts';
import type { DocumentKind } from '@shared/document-snapshot.ts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { toFailure } from '@/lib/failure';
import type { DocumentFamily } from '@/lib/paths';
import { portalClient } from '@/lib/supabase';

/** Whose overview: the contact's own at one merchant. */
export type OverviewReader = { slug: string; orgId: string };

/** A document in a few words. Money in minor units, days as `YYYY-MM-DD`. */
export type Brief = {
  id: string;
  kind: DocumentKind;
  number: string;
  currency: string;
  total: number;
  balance: number;
  issued_on: string;
  due_on: string | null;
  state: DocumentState;
};

/** What is owed in one currency. */
export type Owed = {
  currency: string;
  count: number;
  balance: number;
  overdue_count: number;
  overdue: number;
  next_due: string | null;
};

/** The first few of what waits, and in which lists it stands. A count of 100 means more than 99. */
export type Waiting = { count: number; families: DocumentFamily[]; documents: Brief[] };

/** One act, on one document or on `count` of them at once. */
export type Happening = {
  kind: string;
  /** The day on which it happened where the merchant is. */
  on: string;
  at: string;
  count: number;
  amount: number | null;
  currency: string;
  document: Pick<Brief, 'id' | 'kind' | 'number'> | null;
};

/** SQL's `portal_overview()`. What is null does not exist for this kind of contact. */
export type Overview = {
  /** The day it is where the merchant is. */
  today: string;
  to_pay: { totals: Owed[]; documents: Brief[] } | null;
  to_answer: Waiting | null;
  to_confirm: Waiting;
  unread: Waiting;
  latest: Happening[];
  /** Of which there are figures, latest first. */
  years: number[];
};

/** What invoices of one month of issue came to. */
export type MonthOfSales = { month: number; paid: number; pending: number };

export type CurrencyOfSales = {
  currency: string;
  sales: number;
  pending: number;
  /** Held by a bank until it has decided. */
  disputed: number;
  invoices: number;
  average: number | null;
  months: MonthOfSales[];
};

export type YearOfSales = {
  invoices: number;
  lines_per_invoice: number | null;
  days_to_pay: number | null;
  quotes_awaiting: number;
  currencies: CurrencyOfSales[];
};

export type YearOfPurchases = {
  orders: number;
  to_confirm: number;
  currencies: { currency: string; orders: number; total: number }[];
};

/** SQL's `portal_year()`. */
export type Year = { year: number; sales: YearOfSales | null; purchases: YearOfPurchases | null };

const key = (slug: string) => ['portal', slug, 'overview'] as const;

/** What waits for the contact and what happened lately: asked anew on each arrival, for reading changes it. */
export function overviewQuery({ slug, orgId }: OverviewReader) {
  return queryOptions({
    queryKey: key(slug),
    queryFn: async () => {
      const { data, error } = await (await portalClient(slug)).rpc('portal_overview', { p_org: orgId });
      if (error !== null) throw toFailure(error);
      return data as unknown as Overview;
    },
    staleTime: 0,
  });
}

/** The figures of a year; of the present one, where the merchant is, when `year` is null. */
export function yearQuery({ slug, orgId }: OverviewReader, year: number | null) {
  return queryOptions({
    queryKey: [...key(slug), 'year', year] as const,
    queryFn: async () => {
      const client = await portalClient(slug);
      const args = year === null ? { p_org: orgId } : { p_org: orgId, p_year: year };
      const { data, error } = await client.rpc('portal_year', args);
      if (error !== null) throw toFailure(error);
      return data as unknown as Year;
    },
    placeholderData: keepPreviousData,
  });
}
