import { useTranslation } from 'react-i18next';
import type { EventState } from '../api/types';
import { StateMark, type Tone } from './marks';

const tones: Record<EventState, Tone> = {
  PENDING: 'wait',
  PROCESSING: 'accent',
  DONE: 'good',
  DUPLICATE: 'quiet',
  IGNORED: 'quiet',
  PAUSED: 'wait',
  FAILED: 'bad',
};

/** The state of an event of the inbox, the same everywhere. */
export function EventStateMark({ state }: { state: EventState }) {
  const { t } = useTranslation();
  return <StateMark tone={tones[state]}>{t(`events.state.${state}`)}</StateMark>;
}
