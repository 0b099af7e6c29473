import type { TFunction } from 'i18next';

const known = [
  'pages_show_list',
  'pages_manage_metadata',
  'pages_read_engagement',
  'pages_manage_ads',
  'leads_retrieval',
  'ads_management',
  'ads_read',
  'business_management',
  'pages_messaging',
] as const;

/** What a permission of Meta is for; one we don't know is told by its own name only. */
export function permissionWords(name: string, t: TFunction): string | undefined {
  const found = known.find(one => one === name);
  return found && t(`meta.permission.${found}`);
}
