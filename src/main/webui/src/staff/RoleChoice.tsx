import { Radio, type RadioGroupProps, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function RoleChoice(props: Omit<RadioGroupProps, 'children'>) {
  const { t } = useTranslation();
  return (
    <Radio.Group label={t('staff.role')} {...props}>
      <Stack gap="xs" mt={4}>
        {(['AGENT', 'ADMINISTRATOR'] as const).map(role => (
          <Radio
            key={role}
            value={role}
            label={t(`common.role.${role}`)}
            description={t(`staff.roleHint.${role}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
