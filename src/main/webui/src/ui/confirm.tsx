import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import type { TFunction } from 'i18next';

interface Question {
  title: string;
  text: string;
  confirm: string;
  danger?: boolean;
  run: () => void;
}

/** Asks before something that many people would feel. */
export function ask(t: TFunction, { title, text, confirm, danger, run }: Question): void {
  modals.openConfirmModal({
    title,
    children: <Text size="md">{text}</Text>,
    labels: { confirm, cancel: t('common.cancel') },
    confirmProps: danger ? { color: 'red' } : {},
    onConfirm: run,
  });
}
