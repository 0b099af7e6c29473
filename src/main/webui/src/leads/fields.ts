import type { TFunction } from 'i18next';

/** Meta's word for where a lead was submitted; one that we do not know is shown as it came. */
export function platformName(platform: string, t: TFunction): string {
  return platform === 'fb' || platform === 'ig' ? t(`leads.platforms.${platform}`) : platform;
}
