import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import type { TFunction } from 'i18next';

interface Question {
  title: string;
  text: string;
  confirm: string;
  /** The word for "no"; Cancel unless told. */
  cancel?: string;
  danger?: boolean;
  run: () => void;
  /** When the answer is no, in whatever way it is given. */
  onCancel?: () => void;
}

/** Asks before something that many people would feel. */
export function ask(t: TFunction, { title, text, confirm, cancel, danger, run, onCancel }: Question): void {
  let answered = false;
  modals.openConfirmModal({
    title,
    children: <Text size="md">{text}</Text>,
    labels: { confirm, cancel: cancel ?? t('common.cancel') },
    confirmProps: danger ? { color: 'red' } : {},
    onConfirm: () => {
      answered = true;
      run();
    },
    onClose: () => {
      if (!answered) onCancel?.();
    },
  });
}
