import { ActionIcon, Button, TextInput } from '@mantine/core';
import {
  IconArchive,
  IconArchiveOff,
  IconArrowDown,
  IconArrowUp,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { newOption, type TypedOption } from './fieldValues';
import classes from './lists.module.css';

interface Props {
  options: TypedOption[];
  error: ReactNode;
  onChange: (options: TypedOption[]) => void;
}

/** What a choice offers. New ones can be taken away again; those that leads may have are retired instead. */
export function OptionsEditor({ options, error, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const added = useRef<string>(undefined);
  useEffect(() => {
    if (!added.current) return;
    list.current?.querySelector<HTMLInputElement>(`[data-option="${added.current}"]`)?.focus();
    added.current = undefined;
  }, [options]);

  const addAt = (index: number) => {
    const option = newOption();
    added.current = option.id;
    onChange(options.toSpliced(index, 0, option));
  };
  const set = (index: number, change: Partial<TypedOption>) =>
    onChange(options.map((option, at) => (at === index ? { ...option, ...change } : option)));
  const move = (from: number, to: number) =>
    onChange(options.toSpliced(from, 1).toSpliced(to, 0, options[from]!));
  // Enter adds the next one: a list of ten is typed without the mouse.
  const enter = (index: number) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    addAt(index + 1);
  };

  return (
    <div role="group" aria-labelledby={id} className={classes.options}>
      <span id={id}>{t('fields.options.title')}</span>
      <ul ref={list}>
        {options.map((option, index) => {
          const name = option.label || t('fields.options.number', { number: index + 1 });
          return (
            <li key={option.id} data-retired={option.retired || undefined}>
              <TextInput
                aria-label={t('fields.options.number', { number: index + 1 })}
                value={option.label}
                maxLength={120}
                data-option={option.id}
                onChange={event => set(index, { label: event.currentTarget.value })}
                onKeyDown={enter(index)}
              />
              <Act
                icon={<IconArrowUp size={16} />}
                label={t('fields.options.up', { name })}
                disabled={index === 0}
                run={() => move(index, index - 1)}
              />
              <Act
                icon={<IconArrowDown size={16} />}
                label={t('fields.options.down', { name })}
                disabled={index === options.length - 1}
                run={() => move(index, index + 1)}
              />
              {option.key === null ? (
                <Act
                  icon={<IconTrash size={16} />}
                  label={t('fields.options.remove', { name })}
                  run={() => onChange(options.toSpliced(index, 1))}
                />
              ) : option.retired ? (
                <Act
                  icon={<IconArchiveOff size={16} />}
                  label={t('fields.options.restore', { name })}
                  run={() => set(index, { retired: false })}
                />
              ) : (
                <Act
                  icon={<IconArchive size={16} />}
                  label={t('fields.options.retire', { name })}
                  run={() => set(index, { retired: true })}
                />
              )}
            </li>
          );
        })}
      </ul>
      {error && (
        <p role="alert" className={classes.complaint}>
          {error}
        </p>
      )}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={14} />}
        onClick={() => addAt(options.length)}
      >
        {t('fields.options.add')}
      </Button>
    </div>
  );
}

interface ActProps {
  icon: ReactNode;
  label: string;
  disabled?: boolean;
  run: () => void;
}

function Act({ icon, label, disabled = false, run }: ActProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={run}
    >
      {icon}
    </ActionIcon>
  );
}
