import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useWords } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { CheckboxField, SwitchField } from '@/ui/checkbox-field';
import { Form } from '@/ui/form';
import { PasswordField } from '@/ui/password-field';
import { SearchField } from '@/ui/search-field';
import { SegmentedControl } from '@/ui/segmented-control';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { TextareaField } from '@/ui/textarea-field';
import { Specimen } from './specimen';

type Values = { email: string; password: string };

/** Whatever is filled in. */
export function Fields() {
  const words = useWords();
  const [status, setStatus] = useState('all');
  const form = useForm<Values>({ shouldFocusError: false, defaultValues: { email: '', password: '' } });
  const { errors } = form.formState;
  return (
    <>
      <Specimen title="Fields">
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField label="Company" defaultValue="Ferretería Alameda" />
          <TextField label="Tax number" hint="As it appears on the invoices" optional />
          <TextField
            label="Email"
            type="email"
            defaultValue="ana@cliente"
            error="This is not an email address."
          />
          <PasswordField label="Password" autoComplete="current-password" defaultValue="zaguan-demo" />
          <SelectField
            label="Payment terms"
            options={[
              { value: '0', label: 'On receipt' },
              { value: '30', label: '30 days' },
            ]}
          />
          <TextField label="Number" defaultValue="F-2026-014" disabled />
        </div>
        <TextareaField label="Message" defaultValue="Here is the invoice for the October works." />
        <SearchField label="Search number, reference or text" />
        <SegmentedControl
          label="Status"
          value={status}
          onChange={setStatus}
          options={[
            { value: 'all', label: 'All' },
            { value: 'due', label: 'To pay' },
            { value: 'paid', label: 'Paid' },
          ]}
        />
        <CheckboxField label="Send me a copy" defaultChecked hint="To the address on record" />
        <SwitchField label="Customer portal" defaultChecked hint="Contacts can see their documents" />
        <SwitchField label="Stripe" />
      </Specimen>
      <Specimen title="Form">
        <div className="max-w-sm">
          <Form form={form} onSubmit={() => undefined} label="Sign in">
            <TextField
              label={words.common.email}
              type="email"
              autoComplete="username"
              error={errors.email?.message}
              {...form.register('email', { required: `${words.common.email}: ${words.common.required}` })}
            />
            <PasswordField
              label={words.common.password}
              autoComplete="current-password"
              error={errors.password?.message}
              {...form.register('password', {
                required: `${words.common.password}: ${words.common.required}`,
              })}
            />
            <Button type="submit" variant="primary" block>
              {words.common.signIn}
            </Button>
          </Form>
        </div>
      </Specimen>
    </>
  );
}
