import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** Searches while one types; a value that changes from outside (Back, Clear) is taken over. */
export function SearchField({ label, value, onChange }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const [outside, setOutside] = useState(value);
  if (value !== outside) {
    setOutside(value);
    setText(value);
  }
  const tell = useDebouncedCallback((next: string) => {
    setOutside(next);
    onChange(next);
  }, 250);
  const write = (next: string) => {
    setText(next);
    tell(next.trim());
  };
  return (
    <TextInput
      type="search"
      size="xs"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={14} />}
      value={text}
      onChange={event => write(event.currentTarget.value)}
      style={{ flex: '1 1 14rem', maxWidth: '24rem' }}
      rightSection={
        text && <CloseButton size="sm" aria-label={t('common.clearSearch')} onClick={() => write('')} />
      }
    />
  );
}
