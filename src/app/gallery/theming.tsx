import { useState } from 'react';
import { useMerchantColor } from '@/lib/merchant-color';
import { SelectField } from '@/ui/select-field';
import { Specimen } from './specimen';

const colors = [
  { value: '', label: 'Zaguán' },
  { value: '#c2410c', label: 'Terracotta #c2410c' },
  { value: '#1d4ed8', label: 'Blue #1d4ed8' },
  { value: '#facc15', label: 'Yellow #facc15' },
  { value: '#f8fafc', label: 'Almost white #f8fafc' },
  { value: '#0a0a0a', label: 'Almost black #0a0a0a' },
];

/** The page of parts in a merchant's colour; even the hard ones must read well. */
export function Theming() {
  const [color, setColor] = useState('');
  useMerchantColor(color === '' ? null : color);
  return (
    <Specimen title="Merchant's colour">
      <SelectField
        label="Colour"
        options={colors}
        value={color}
        onChange={(event) => setColor(event.target.value)}
      />
    </Specimen>
  );
}
