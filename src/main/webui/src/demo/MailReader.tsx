import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconChevronLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../lib/format';
import { Loaded } from '../ui/states';
import classes from './demo.module.css';
import { linked } from './linked';
import { mailQuery } from './queries';

/**
 * A caught mail. The HTML part is shown as its source: its styles are inline, which the content security policy
 * forbids in every frame of this page, and it is not worth a hole in the policy.
 */
export function MailReader({ id, back }: { id: string; back: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [part, setPart] = useState<'text' | 'html'>('text');
  const query = useQuery(mailQuery(id));
  return (
    <Loaded query={query}>
      {mail => (
        <article aria-label={mail.subject}>
          <Link to={back} className={classes.back}>
            <IconChevronLeft size={14} />
            {t('demo.mails.back')}
          </Link>
          <header className={classes.mailHead}>
            <h2>{mail.subject}</h2>
            <p className={classes.quiet}>
              {t('demo.mails.to')}: {mail.recipient} · {format.dateTimeSeconds(mail.at)}
            </p>
            <SegmentedControl
              size="xs"
              aria-label={t('demo.mails.view')}
              data={[
                { value: 'text', label: t('demo.mails.asText') },
                { value: 'html', label: t('demo.mails.asHtml') },
              ]}
              value={part}
              onChange={value => setPart(value as typeof part)}
            />
          </header>
          {part === 'text' ? (
            <div className={classes.text}>
              {mail.text ? <Words text={mail.text} /> : t('demo.mails.noText')}
            </div>
          ) : (
            <pre className={classes.source} tabIndex={0} role="region" aria-label={t('demo.mails.asHtml')}>
              {mail.html ?? t('demo.mails.noHtml')}
            </pre>
          )}
        </article>
      )}
    </Loaded>
  );
}

function Words({ text }: { text: string }) {
  return linked(text).map((piece, index) =>
    piece.href ? (
      <a key={index} href={piece.href}>
        {piece.text}
      </a>
    ) : (
      <span key={index}>{piece.text}</span>
    ),
  );
}
