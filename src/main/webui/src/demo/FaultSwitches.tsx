import { Button, Group, NumberInput, Stack, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { SandboxFaults } from '../api/types';
import { useFormat } from '../lib/format';
import { StateMark } from '../ui/marks';
import { Section } from '../ui/Section';
import { useControl } from './useControl';

const well: SandboxFaults = {
  latencyMs: 0,
  serverErrorPercent: 0,
  rateLimited: false,
  notYetReadableSeconds: 0,
  deliveryCopies: 1,
  batchSize: 1,
  usagePercent: 0,
  emptyPages: false,
  foreignNext: false,
};
const numbers = [
  ['latencyMs', 0, 60_000],
  ['serverErrorPercent', 0, 100],
  ['notYetReadableSeconds', 0, 3600],
  ['deliveryCopies', 0, 10],
  ['batchSize', 1, 1000],
  ['usagePercent', 0, 100],
] as const;
const switches = ['rateLimited', 'emptyPages', 'foreignNext'] as const;

/** What goes wrong at "Meta". Typed values stay until they are saved, whatever the page refreshes meanwhile. */
export function FaultSwitches({ faults }: { faults: SandboxFaults }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [typed, setTyped] = useState<Partial<SandboxFaults>>({});
  const control = useControl();
  const shown = { ...faults, ...typed };
  const dirty = [...numbers.map(([name]) => name), ...switches].some(name => shown[name] !== faults[name]);
  const on = faultsOn(faults);
  const put = (next: SandboxFaults) =>
    control.mutate(
      { run: () => api.put('/api/sandbox/faults', { body: next }), done: t('demo.sandbox.faults.saved') },
      { onSuccess: () => setTyped({}) },
    );
  return (
    <Section
      title={t('demo.sandbox.faults.title')}
      text={t('demo.sandbox.faults.text')}
      action={
        on > 0 && (
          <StateMark tone="bad">
            {t('demo.sandbox.faults.active', { count: on, total: format.number(on) })}
          </StateMark>
        )
      }
    >
      <form
        onSubmit={event => {
          event.preventDefault();
          put(shown);
        }}
      >
        <Stack gap="sm">
          {switches.map(name => (
            <Switch
              key={name}
              label={t(`demo.sandbox.faults.${name}`)}
              description={t(`demo.sandbox.faults.${name}Hint`)}
              checked={shown[name]}
              onChange={event => setTyped({ ...typed, [name]: event.currentTarget.checked })}
            />
          ))}
          {numbers.map(([name, min, max]) => (
            <NumberInput
              key={name}
              label={t(`demo.sandbox.faults.${name}`)}
              description={t(`demo.sandbox.faults.${name}Hint`)}
              min={min}
              max={max}
              allowDecimal={false}
              value={shown[name]}
              onChange={value => setTyped({ ...typed, [name]: Number(value) || min })}
            />
          ))}
          <Group>
            <Button type="submit" disabled={!dirty} loading={control.isPending}>
              {t('demo.sandbox.faults.save')}
            </Button>
            {on > 0 && (
              <Button variant="default" onClick={() => put({ ...well, batchSize: faults.batchSize })}>
                {t('demo.sandbox.faults.reset')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Section>
  );
}

/** Batching is how Meta is, no fault. */
const faultsOn = (faults: SandboxFaults) =>
  [
    faults.latencyMs > 0,
    faults.serverErrorPercent > 0,
    faults.rateLimited,
    faults.notYetReadableSeconds > 0,
    faults.deliveryCopies !== 1,
    faults.usagePercent > 0,
    faults.emptyPages,
    faults.foreignNext,
  ].filter(Boolean).length;
