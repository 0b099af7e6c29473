// Custom fields of leads and what the made-up leads have in them.
import type { CustomValues, FieldDefinition, FieldType, Provenance } from '../src/api/types';

const hour = 3_600_000;
const ago = (ms: number) => new Date(Date.now() - ms).toISOString();

function field(
  position: number,
  key: string,
  label: string,
  type: FieldType,
  more: Partial<FieldDefinition> = {},
): FieldDefinition {
  return {
    id: `f1e1d000-0000-7000-8000-${String(position).padStart(12, '0')}`,
    key,
    label,
    type,
    required: false,
    options: [],
    onCreate: true,
    onEdit: true,
    onDetail: true,
    onList: false,
    position,
    retired: false,
    version: 1,
    valuesCount: 0,
    ...more,
  };
}

const option = (key: string, label: string, retired = false) => ({ key, label, retired });

export const fields: FieldDefinition[] = [
  field(0, 'service', 'Service', 'CHOICE', {
    required: true,
    onList: true,
    valuesCount: 812,
    options: [
      option('whitening', 'Whitening'),
      option('implants', 'Implants'),
      option('braces', 'Braces'),
      option('check_up', 'Check-up', true),
    ],
  }),
  field(1, 'budget', 'Budget', 'NUMBER', { onList: true, valuesCount: 240 }),
  field(2, 'best_times', 'Best times to call', 'MULTI_CHOICE', {
    valuesCount: 96,
    options: [option('morning', 'Morning'), option('noon', 'Noon'), option('evening', 'Evening')],
  }),
  field(3, 'visit_on', 'Visit planned', 'DATE', { valuesCount: 31 }),
  field(4, 'insured', 'Insured', 'YES_NO'),
  field(5, 'referrer', 'Recommended by', 'TEXT'),
  field(6, 'website', 'Website', 'URL', { retired: true, onEdit: false, valuesCount: 3 }),
];

export function customOf(number: number): CustomValues {
  return {
    service: number % 4 === 1 ? null : ['whitening', 'implants', 'braces'][number % 3]!,
    budget: number % 5 === 0 ? null : 400 + ((number * 37) % 90) * 10,
    best_times: number % 2 ? ['morning', 'evening'] : null,
    visit_on: number % 3 ? '2026-12-04' : null,
    insured: number % 4 ? number % 2 === 0 : null,
  };
}

const submitted = (): Provenance => ({
  origin: 'SUBMISSION',
  at: ago(hour),
  person: null,
  mappingVersion: null,
});

export const provenanceOf = (person: { id: string; name: string }): Record<string, Provenance> => ({
  firstName: submitted(),
  lastName: submitted(),
  phone: submitted(),
  email: { origin: 'PERSON', at: ago(hour / 2), person, mappingVersion: null },
  'custom.service': { origin: 'MAPPING', at: ago(hour / 3), person: null, mappingVersion: 4 },
  'custom.budget': { origin: 'PERSON', at: ago(hour * 30), person, mappingVersion: null },
});
