import {
  Icon123,
  IconCalendar,
  IconCalendarTime,
  IconCheckbox,
  IconCircleDot,
  IconLetterCase,
  IconLink,
  IconListCheck,
  IconMail,
  IconPhone,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { FieldType } from '../api/types';

const icons: Record<FieldType, ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>> = {
  TEXT: IconLetterCase,
  NUMBER: Icon123,
  DATE: IconCalendar,
  DATE_TIME: IconCalendarTime,
  YES_NO: IconCheckbox,
  CHOICE: IconCircleDot,
  MULTI_CHOICE: IconListCheck,
  PHONE: IconPhone,
  EMAIL: IconMail,
  URL: IconLink,
};

export const fieldTypes = Object.keys(icons) as FieldType[];

export const hasOptions = (type: FieldType) => type === 'CHOICE' || type === 'MULTI_CHOICE';

export function FieldTypeMark({ type }: { type: FieldType }) {
  const Icon = icons[type];
  return <Icon size={16} stroke={1.6} aria-hidden />;
}
