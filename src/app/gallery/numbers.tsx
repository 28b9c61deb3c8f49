import { FileText } from 'lucide-react';
import { Card } from '@/ui/card';
import { Figures } from '@/ui/figures';
import { LinkedRow, LinkedRows } from '@/ui/linked-rows';
import { Section } from '@/ui/section';
import { StackedBars } from '@/ui/stacked-bars';
import { Specimen } from './specimen';

const names = ['January', 'February', 'March', 'April', 'May', 'June'];
const values: readonly (readonly [number, number])[] = [
  [1200, 0],
  [800, 300],
  [0, 450],
  [0, 0],
  [2100, 60],
  [0, 1700],
];

/** What counts and compares. */
export function Numbers() {
  return (
    <>
      <Section title="Figures" description="Each with its definition by pointer, press or key.">
        <Figures
          none="No data"
          items={[
            {
              label: 'Sales',
              definition: 'Invoices less credit notes.',
              value: '12.345.678,90 €',
              wide: true,
            },
            { label: 'To pay', definition: 'What is owed today.', value: '0,00 €', wide: true },
            { label: 'Invoices', definition: 'How many.', value: '28' },
            { label: 'Days to pay', definition: 'From issue to the last payment.', value: null },
          ]}
        />
      </Section>
      <Specimen title="Stacked bars">
        <StackedBars
          title="Paid and unpaid"
          text="By month."
          barsTitle="Month"
          series={['Paid', 'Unpaid']}
          bars={names.map((name, index) => ({
            ...{ name, short: name.slice(0, 3), narrow: name.slice(0, 1) },
            values: values[index] ?? [0, 0],
          }))}
          format={(value) => `${value} €`}
          formatShort={String}
        />
      </Specimen>
      <Section title="Linked rows">
        <Card flush>
          <LinkedRows label="Documents">
            <LinkedRow
              to="/ui/data"
              title="Invoice F-2026-014"
              detail="Due on 3 Dec 2026"
              aside="1.210,00 €"
            />
            <LinkedRow icon={FileText} tone="success" title="12 documents" detail="Payment received" />
          </LinkedRows>
        </Card>
      </Section>
    </>
  );
}
