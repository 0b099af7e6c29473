import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { explain } from '../api/errors';
import type { MappingPreview } from '../api/types';
import { paths } from '../paths';
import { Moment } from '../ui/marks';

interface Props {
  query: { data: MappingPreview | undefined; error: unknown; isPending: boolean };
}

/** Which submission the values beside the fields come from, or why there are none. */
export function PreviewNote({ query }: Props) {
  const { t } = useTranslation();
  const { data, error } = query;
  if (error)
    return <span role="alert">{t('mapping.preview.failed', { reason: explain(error, t).text })}</span>;
  if (!data) return t('mapping.preview.loading');
  if (!data.submission) return t('mapping.preview.none');
  const { at, leadId } = data.submission;
  return (
    <>
      {t('mapping.preview.from')} <Moment at={at} />
      {leadId && (
        <>
          {' · '}
          <Link to={paths.lead(leadId)}>{t('mapping.preview.lead')}</Link>
        </>
      )}
    </>
  );
}
