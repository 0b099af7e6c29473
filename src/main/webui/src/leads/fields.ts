import type { TFunction } from 'i18next';

const known = [
  'firstName',
  'lastName',
  'name',
  'email',
  'phone',
  'company',
  'jobTitle',
  'description',
  'status',
  'source',
  'assignee',
] as const;

/** Meta's word for where a lead was submitted; one that we do not know is shown as it came. */
export function platformName(platform: string, t: TFunction): string {
  return platform === 'fb' || platform === 'ig' ? t(`leads.platforms.${platform}`) : platform;
}

/** A lead field in the reader's words; one that we have no word for keeps its own name. */
export function fieldName(field: string, t: TFunction): string {
  const name = known.find(one => one === field);
  return name ? t(`leads.fields.${name}`) : field;
}
