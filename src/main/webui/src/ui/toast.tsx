import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { explain } from '../api/errors';

export function toastDone(message: string, undo?: { label: string; run: () => void }): void {
  const id = crypto.randomUUID();
  notifications.show({
    id,
    icon: <IconCheck size={16} />,
    color: 'green',
    autoClose: undo ? 8000 : 4000,
    message: undo ? (
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <span>{message}</span>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            notifications.hide(id);
            undo.run();
          }}
        >
          {undo.label}
        </Button>
      </Group>
    ) : (
      message
    ),
  });
}

/** For what is neither a success nor a fault. */
export function toastNote(message: string): void {
  notifications.show({ icon: <IconInfoCircle size={16} />, autoClose: 6000, message });
}

export function toastFailed(error: unknown, t: TFunction): void {
  const { text, incident } = explain(error, t);
  notifications.show({
    icon: <IconAlertTriangle size={16} />,
    color: 'red',
    autoClose: 10_000,
    title: text,
    message: incident ? t('common.incident', { incident }) : null,
  });
}
