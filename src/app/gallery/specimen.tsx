import type { ReactNode } from 'react';
import { Card } from '@/ui/card';
import { Section } from '@/ui/section';

/** One group of parts on the page of parts. */
export function Specimen({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Section title={title}>
      <Card>
        <div className="grid gap-6">{children}</div>
      </Card>
    </Section>
  );
}

/** Parts in a row. */
export function Row({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3">{children}</div>;
}
