import { CircleCheck, Eye, Send } from 'lucide-react';
import { useState } from 'react';
import { paths } from '@/lib/paths';
import { useSelection } from '@/lib/use-selection';
import { Amount } from '@/ui/amount';
import { Badge, StatusBadge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { DateText, MomentText } from '@/ui/dates';
import { DefinitionList } from '@/ui/definition-list';
import { KeysetPager } from '@/ui/keyset-pager';
import { Avatar, MerchantMark } from '@/ui/merchant-mark';
import { PickBar } from '@/ui/pick-bar';
import { ProgressBar } from '@/ui/progress-bar';
import { SearchField } from '@/ui/search-field';
import { Section } from '@/ui/section';
import { SegmentedControl } from '@/ui/segmented-control';
import { Timeline } from '@/ui/timeline';
import type { Tone } from '@/ui/tone';
import { Row, Specimen } from './specimen';

type Invoice = { number: string; contact: string; due: string; total: number; tone: Tone; status: string };

const invoices: Invoice[] = [
  {
    number: 'F-2026-014',
    contact: 'Ferretería Alameda',
    due: '2026-12-03',
    total: 121000,
    tone: 'info',
    status: 'To pay',
  },
  {
    number: 'F-2026-013',
    contact: 'Taller Nogués, S.L.',
    due: '2026-11-02',
    total: 48450,
    tone: 'danger',
    status: 'Overdue',
  },
  {
    number: 'F-2026-012',
    contact: 'Ana Beltrán',
    due: '2026-10-21',
    total: 7260,
    tone: 'success',
    status: 'Paid',
  },
  {
    number: 'F-2026-011',
    contact: 'Bodegas del Duero',
    due: '2026-10-12',
    total: 1589000,
    tone: 'warning',
    status: 'Part paid',
  },
  {
    number: 'F-2026-010',
    contact: 'Luis Ferrán',
    due: '2026-10-01',
    total: 31944,
    tone: 'quiet',
    status: 'Void',
  },
];

const rows = invoices.map((invoice) => ({ ...invoice, id: invoice.number }));

const columns: Column<Invoice>[] = [
  { key: 'number', header: 'Number', cell: (row) => row.number, phone: 'title' },
  { key: 'contact', header: 'Contact', cell: (row) => row.contact },
  { key: 'due', header: 'Due', cell: (row) => <DateText date={row.due} /> },
  { key: 'status', header: 'Status', cell: (row) => <StatusBadge tone={row.tone}>{row.status}</StatusBadge> },
  {
    key: 'total',
    header: 'Total',
    align: 'end',
    phone: 'aside',
    cell: (row) => <Amount minor={row.total} currency="EUR" className="font-medium" />,
  },
];

/** Whatever is read. */
export function Data() {
  const [filter, setFilter] = useState('all');
  const selection = useSelection('gallery', rows);
  return (
    <>
      <Section title="Table" description="A table on wide screens, cards on phones.">
        <div className="flex flex-wrap items-center gap-3">
          <div className="min-w-56 flex-1">
            <SearchField label="Search invoices" />
          </div>
          <SegmentedControl
            label="Filter"
            value={filter}
            onChange={setFilter}
            options={[
              { value: 'all', label: 'All' },
              { value: 'due', label: 'To pay' },
              { value: 'late', label: 'Overdue' },
            ]}
          />
        </div>
        <PickBar
          selection={selection}
          count={selection.rows.length}
          picked={(count) => `${count} selected`}
          all={{ label: 'Select all 1,200 that match', onPick: () => selection.pick(rows) }}
          actions={
            <Button size="sm" variant="primary" icon={Send}>
              Send
            </Button>
          }
        />
        <Card flush>
          <DataTable
            caption="Invoices"
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            rowTo={() => paths.gallery()}
            picking={{ ...selection, label: (row) => `Select ${row.number}` }}
          />
        </Card>
        <KeysetPager
          previous={{ direction: 'before', key: ['2026-12-03', 'a'] }}
          next={{ direction: 'after', key: ['2026-10-01', 'b'] }}
        />
      </Section>
      <Specimen title="States and labels">
        <Row>
          <StatusBadge tone="info">To pay</StatusBadge>
          <StatusBadge tone="success">Paid</StatusBadge>
          <StatusBadge tone="warning">Part paid</StatusBadge>
          <StatusBadge tone="danger">Overdue</StatusBadge>
          <StatusBadge tone="quiet">Void</StatusBadge>
          <StatusBadge tone="brand">Accepted</StatusBadge>
          <Badge>12</Badge>
          <Badge tone="brand" icon={Eye}>
            Seen
          </Badge>
        </Row>
        <Row>
          <MerchantMark name="Demo Hostelería" size="sm" />
          <MerchantMark name="Demo Hostelería" />
          <MerchantMark name="Demo Hostelería" size="lg" />
          <Avatar name="Ana Beltrán" />
        </Row>
        <ProgressBar label="Invitations sent" value={340} max={1200} />
      </Specimen>
      <div className="grid gap-8 md:grid-cols-2">
        <Specimen title="Definitions">
          <DefinitionList
            items={[
              { term: 'Total', value: <Amount minor={121000} currency="EUR" className="font-semibold" /> },
              { term: 'Due', value: <DateText date="2026-12-03" length="long" /> },
              { term: 'Account', value: <span className="font-mono">ES91 2100 0418 4502 0005 1332</span> },
              { term: 'Reference', value: 'F-2026-014' },
            ]}
          />
        </Specimen>
        <Specimen title="Timeline">
          <Timeline
            items={[
              {
                key: 'paid',
                title: 'Paid by card',
                at: <MomentText moment="2026-11-21T16:20:00Z" timeZone="Europe/Madrid" />,
                icon: CircleCheck,
                tone: 'success',
              },
              {
                key: 'opened',
                title: 'Opened',
                at: <MomentText moment="2026-11-20T08:02:00Z" timeZone="Europe/Madrid" />,
                icon: Eye,
              },
              {
                key: 'sent',
                title: 'Sent',
                at: <MomentText moment="2026-11-19T17:45:00Z" timeZone="Europe/Madrid" />,
                icon: Send,
              },
            ]}
          />
        </Specimen>
      </div>
    </>
  );
}
