-- Where a batch is put together before it is written.
create temp table task (slug text, total integer, contacts integer, first integer, last integer, today date, org uuid, bank uuid,
  party jsonb, look jsonb);
create temp table paper (n integer, id uuid primary key, contact_id uuid, kind text, status text, party jsonb, issued_on date,
  due_on date, reference text, rate numeric, lines integer, issued_at timestamptz, read_at timestamptz, voided_at timestamptz,
  paid_at timestamptz, paid_part numeric, entry_id uuid, void_entry_id uuid, payment_id uuid, payment_entry_id uuid,
  place integer, number text);
create temp table paper_line (id uuid, position integer, description text, quantity numeric(14, 4), unit text,
  unit_price numeric(18, 4), discount numeric(5, 2), tax_rate numeric(5, 2),
  net bigint generated always as (round(quantity * unit_price * (1 - discount / 100))) stored);
create temp table paper_sum (id uuid primary key, subtotal bigint, tax_total bigint, taxes jsonb);
