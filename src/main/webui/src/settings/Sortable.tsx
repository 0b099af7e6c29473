import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { IconGripVertical } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './lists.module.css';

interface Movable {
  id: string;
  name: string;
}

interface Props<Entry extends Movable> {
  entries: Entry[];
  label: string;
  onMove: (from: number, to: number) => void;
  children: (entry: Entry, index: number) => ReactNode;
}

/** A list to put in order by mouse, finger or keyboard, which says aloud what is being moved where. */
export function Sortable<Entry extends Movable>({ entries, label, onMove, children }: Props<Entry>) {
  const { t } = useTranslation();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const position = (id: unknown) => entries.findIndex(entry => entry.id === id);
  const name = (id: unknown) => entries[position(id)]?.name ?? '';
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('settings.list.picked', { name: name(active.id) }),
    onDragOver: ({ active, over }) =>
      over
        ? t('settings.list.over', {
            name: name(active.id),
            position: position(over.id) + 1,
            total: entries.length,
          })
        : undefined,
    onDragEnd: ({ active, over }) =>
      over
        ? t('settings.list.dropped', { name: name(active.id), position: position(over.id) + 1 })
        : t('settings.list.left', { name: name(active.id) }),
    onDragCancel: ({ active }) => t('settings.list.left', { name: name(active.id) }),
  };
  const drop = ({ active, over }: DragEndEvent) => {
    if (over && over.id !== active.id) onMove(position(active.id), position(over.id));
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('settings.list.moveHint') } }}
    >
      <SortableContext items={entries} strategy={verticalListSortingStrategy}>
        <ul className={classes.list} aria-label={label}>
          {entries.map((entry, index) => (
            <Item key={entry.id} entry={entry}>
              {children(entry, index)}
            </Item>
          ))}
        </ul>
      </SortableContext>
    </DndContext>
  );
}

function Item({ entry, children }: { entry: Movable; children: ReactNode }) {
  const { t } = useTranslation();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({
      id: entry.id,
    });
  return (
    <li
      ref={setNodeRef}
      className={classes.entry}
      data-dragging={isDragging || undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <button
        type="button"
        ref={setActivatorNodeRef}
        className={classes.handle}
        {...attributes}
        {...listeners}
        aria-label={t('settings.list.move', { name: entry.name })}
      >
        <IconGripVertical size={16} />
      </button>
      {children}
    </li>
  );
}
