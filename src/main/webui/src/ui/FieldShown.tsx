import type { FieldValue } from '../api/types';
import { type Shape, useShownValue } from '../lib/fieldValues';

/** A field's value; addresses of all kinds are links. */
export function FieldShown({ field, value }: { field: Shape; value: FieldValue | undefined }) {
  const text = useShownValue()(field, value);
  if (text === null) return null;
  switch (field.type) {
    case 'PHONE':
      return <a href={`tel:${text}`}>{text}</a>;
    case 'EMAIL':
      return <a href={`mailto:${text}`}>{text}</a>;
    case 'URL':
      // Only what a browser fetches: a submission must not bring a script to click on.
      return /^https?:\/\//i.test(text) ? (
        <a href={text} target="_blank" rel="noreferrer">
          {text.replace(/^https?:\/\//i, '')}
        </a>
      ) : (
        text
      );
    default:
      return text;
  }
}
