import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShownValue } from '../lib/fieldValues';
import { type EditField, valuesOf } from './leadEdit';
import classes from './leads.module.css';
import type { Clash } from './useSaveLead';

interface Props {
  clash: Clash;
  fields: EditField[];
  onSettle: (takeTheirs: string[]) => void;
  onClose: () => void;
}

/** Two people changed the same fields: each is chosen, mine or theirs. */
export function ClashDialog({ clash, fields, onSettle, onClose }: Props) {
  const { t } = useTranslation();
  const shown = useShownValue();
  const [theirs, setTheirs] = useState<string[]>([]);
  const other = valuesOf(clash.theirs, fields);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('leads.edit.clashTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Text mb="md">{t('leads.edit.clashText')}</Text>
      <Stack gap="md">
        {fields
          .filter(({ path }) => clash.paths.includes(path))
          .map(field => (
            <Radio.Group
              key={field.path}
              label={field.label}
              value={theirs.includes(field.path) ? 'theirs' : 'mine'}
              onChange={side =>
                setTheirs(before => [
                  ...before.filter(path => path !== field.path),
                  ...(side === 'theirs' ? [field.path] : []),
                ])
              }
            >
              <div className={classes.sides}>
                {[['mine', clash.values] as const, ['theirs', other] as const].map(([side, values]) => (
                  <Radio
                    key={side}
                    value={side}
                    label={shown(field, values[field.path]) ?? t('leads.history.nothing')}
                    description={t(`leads.edit.${side}`)}
                  />
                ))}
              </div>
            </Radio.Group>
          ))}
      </Stack>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('leads.edit.back')}
        </Button>
        <Button onClick={() => onSettle(theirs)}>{t('common.save')}</Button>
      </Group>
    </Modal>
  );
}
