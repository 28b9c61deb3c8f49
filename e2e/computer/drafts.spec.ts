import { server } from '../actors/api.ts';
import { enterAdmin } from '../actors/screens.ts';
import { expect, expectFit, test } from '../fixtures/test.ts';

test('M2 C6 a draft shows its lines and what they come to, before it is issued', async ({
  page,
  merchant,
  contact,
}) => {
  const org_id = merchant.id;
  const { data: draft } = await server
    .from('documents')
    .insert({
      ...{ org_id, contact_id: contact.id, kind: 'quote', language: 'es', currency: 'EUR' },
      ...{ due_on: '2027-02-15', reference: 'Obra 7' },
    })
    .select('id')
    .single()
    .throwOnError();
  await enterAdmin(page, merchant, `/admin/documents/${draft.id}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Presupuesto' })).toBeVisible();
  const main = page.getByRole('main');
  await expect(main.getByText('Aún no tiene líneas.')).toBeVisible();

  const line = { org_id, document_id: draft.id, unit: 'ud.', tax_rate: 21 };
  await server
    .from('document_lines')
    .insert([
      { ...line, position: 1, description: 'Mesa de roble', quantity: 2, unit_price: 12_550, discount: 0 },
      { ...line, position: 2, description: 'Montaje', quantity: 1, unit_price: 10_000, discount: 10 },
    ])
    .throwOnError();
  await page.reload();
  await expect(main.getByText('Mesa de roble').filter({ visible: true })).toBeVisible();
  await expect(main.getByText('251,00 €').filter({ visible: true })).toBeVisible();
  await expect(main.getByText('90,00 €').filter({ visible: true })).toBeVisible();
  // 341,00 and 21 % of it.
  await expect(main.getByText('71,61 €')).toBeVisible();
  await expect(main.getByText('412,61 €')).toHaveCount(2);
  await expect(main.getByText('Obra 7')).toBeVisible();
  await expect(main.getByText('15 feb 2027')).toBeVisible();
  await expect(main.getByText('Aún no tiene líneas.')).toBeHidden();
  await expectFit(page);
});
