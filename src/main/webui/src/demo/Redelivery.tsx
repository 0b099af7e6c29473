import { Button, Group, NumberInput } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { Section } from '../ui/Section';
import { useControl } from './useControl';

export function Redelivery() {
  const { t } = useTranslation();
  const [last, setLast] = useState(10);
  const control = useControl();
  return (
    <Section title={t('demo.sandbox.redeliver.title')} text={t('demo.sandbox.redeliver.text')}>
      <Group align="flex-end" gap="sm">
        <NumberInput
          label={t('demo.sandbox.redeliver.last')}
          min={1}
          max={1000}
          clampBehavior="strict"
          allowDecimal={false}
          value={last}
          onChange={value => setLast(Number(value) || 1)}
          w={160}
        />
        <Button
          variant="default"
          leftSection={<IconRepeat size={16} />}
          loading={control.isPending}
          onClick={() =>
            control.mutate({
              run: () => api.post('/api/sandbox/redeliveries', { body: { last } }),
              done: t('demo.sandbox.redeliver.done'),
            })
          }
        >
          {t('demo.sandbox.redeliver.do')}
        </Button>
      </Group>
    </Section>
  );
}
