import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MappingView } from '../api/types';
import { CountrySelect } from '../ui/pickers';
import { Section } from '../ui/Section';
import { CompareSection } from './CompareSection';
import { ConflictDialog } from './ConflictDialog';
import classes from './mappings.module.css';
import { PreviewNote } from './PreviewNote';
import { globalMap, previewQuery } from './queries';
import { QuestionsSection } from './QuestionsSection';
import { inForce } from './rules';
import { TargetRow } from './TargetRow';
import { useMappingForm } from './useMappingForm';
import { useSaveMapping } from './useSaveMapping';
import { Warnings } from './Warnings';

interface Props {
  formId: string;
  view: MappingView;
}

/** The lead's fields with their rules, beside the form's questions and what the last submission gives. */
export function MappingEditor({ formId, view }: Props) {
  const { t, i18n } = useTranslation();
  const form = useMappingForm(view);
  const saving = useSaveMapping(formId, form);
  const all = formId === globalMap;
  const level = all ? 'GLOBAL' : 'FORM';
  const rules = inForce(view, form.drafts, level);
  const [order] = useDebouncedValue({ rules: form.rules, country: form.country }, 400);
  const preview = useQuery(previewQuery(formId, order));
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault();
        saving.save();
      }}
    >
      <Warnings warnings={view.warnings} questions={view.questions} />
      <div className={classes.columns}>
        <div>
          <Section title={t('mapping.fields')} text={<PreviewNote query={preview} />} plain>
            <ul className={classes.targets}>
              {view.targets.map(target => (
                <TargetRow
                  key={target.field}
                  target={target}
                  form={form}
                  rule={rules.find(rule => rule.field === target.field)}
                  questions={view.questions}
                  preview={preview.data?.fields.find(one => one.field === target.field)}
                  free={all}
                />
              ))}
            </ul>
          </Section>
        </div>
        <div className={classes.side}>
          {!all && <CompareSection formId={formId} dirty={form.dirty} saved={saving.saved} />}
          <QuestionsSection questions={view.questions} rules={rules} preview={preview.data} all={all} />
          <Section title={t('mapping.country.title')}>
            <CountrySelect
              language={i18n.language}
              label={t('mapping.country.label')}
              description={all ? t('mapping.country.hintAll') : t('mapping.country.hint')}
              placeholder={t('mapping.country.none')}
              value={form.country}
              onChange={form.setCountry}
              allowDeselect
              clearable
            />
          </Section>
          {!all && view.rules.length > 0 && (
            <Button variant="subtle" color="red" onClick={saving.clear} disabled={saving.pending}>
              {t('mapping.reset.do')}
            </Button>
          )}
        </div>
      </div>
      <div className={classes.saveBar} data-dirty={form.dirty || undefined}>
        <span role="status">{form.dirty && t('mapping.save.dirty')}</span>
        {form.dirty && (
          <Button variant="subtle" color="gray" onClick={form.reset}>
            {t('mapping.save.discard')}
          </Button>
        )}
        <Button type="submit" loading={saving.pending} disabled={!form.dirty}>
          {t('mapping.save.do')}
        </Button>
      </div>
      {saving.conflict && (
        <ConflictDialog
          rules={form.rules}
          country={form.country}
          theirs={saving.conflict}
          onMine={() => saving.saveOver(saving.conflict!.version)}
          onTheirs={() => {
            form.renew(saving.conflict!);
            saving.settle();
          }}
          onClose={saving.settle}
        />
      )}
    </form>
  );
}
