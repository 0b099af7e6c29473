// The routes of custom fields. Sentinels: the name "Taken", and the field "Insured", which a mapping uses.
import type { FieldDefinition, FieldOption, OptionChange } from '../src/api/types';
import type { Answer, Call } from './api';
import { fields } from './fields';

const refuse = (status: number, slug: string, extras: object = {}): Answer => ({
  status,
  body: { type: `/problems/${slug}`, title: slug, status, ...extras },
});
const keyOf = (label: string) => label.toLowerCase().replace(/[^a-z0-9]+/g, '_');
const find = (id: string) => fields.find(field => field.id === id)!;
const optionsOf = (options: OptionChange[] = []): FieldOption[] =>
  options.map(({ key, label, retired }) => ({ key: key ?? keyOf(label), label, retired }));

export const fieldHandlers: Record<string, (call: Call, ...ids: string[]) => Answer> = {
  'GET /api/fields/leads': () => ({ status: 200, body: { items: fields } }),
  'POST /api/fields/leads': ({ body }) => {
    if (body['label'] === 'Taken') return refuse(409, 'name-taken');
    const added = {
      ...fields[0]!,
      ...body,
      id: crypto.randomUUID(),
      key: keyOf(String(body['label'])),
      options: optionsOf(body['options'] as OptionChange[]),
      position: fields.length,
      valuesCount: 0,
      version: 1,
    } as FieldDefinition;
    fields.push(added);
    return { status: 201, body: added };
  },
  'PUT /api/fields/leads/order': ({ body }) => {
    const ids = body['ids'] as string[];
    fields.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
    return { status: 204 };
  },
  'PATCH /api/fields/leads/*': ({ body }, id) => {
    const field = find(id!);
    if (body['version'] !== field.version) return refuse(409, 'edited-meanwhile', { current: field });
    const options = body['options'] ? optionsOf(body['options'] as OptionChange[]) : field.options;
    return {
      status: 200,
      body: Object.assign(field, body, { options, version: field.version + 1 }),
    };
  },
  'DELETE /api/fields/leads/*': (_, id) => {
    const field = find(id!);
    if (field.key === 'insured') return refuse(409, 'field-in-use');
    fields.splice(fields.indexOf(field), 1);
    return { status: 204 };
  },
};
