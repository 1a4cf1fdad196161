import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import { Button, Menu } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Control, Field } from '../../../../core/content/schema.ts'
import { t } from '../../../../messages/desk-message.ts'
import { showUndo } from '../../../ui/undo.tsx'
import { type FieldViewProps, useDocumentForm } from './form-context.ts'
import { ListItem } from './list-item.tsx'
import { child } from './path.ts'
import { emptyGroup, emptyValue, nameOf } from './values.ts'

type ListControl = Extract<Control, { is: 'list' }>

/** What repeats: each entry a card that opens, moved by its handle, by the arrow keys on the handle, or by buttons. */
export function ListView({ field, path, value, control }: FieldViewProps & { control: ListControl }) {
  const { set, touch, problems } = useDocumentForm()
  const items: readonly unknown[] = Array.isArray(value) ? value : []
  const [ids, setIds] = useItemIds(items.length)
  const latest = useRef(items)
  useEffect(() => {
    latest.current = items
  })
  const [opened, setOpened] = useState<ReadonlyMap<string, boolean>>(new Map())
  const box = useRef<HTMLFieldSetElement>(null)
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const isFull = control.max !== null && items.length >= control.max
  const problem = problems.get(path)

  function add(item: unknown) {
    const id = crypto.randomUUID()
    setIds([...ids, id])
    setOpened(new Map([...opened, [id, true]]))
    set(path, [...items, item])
    focusLater(box.current, `[data-item="${id}"] :is(input, textarea, select)`)
  }

  function move(from: number, to: number) {
    if (to < 0 || to >= items.length) return
    setIds(arrayMove([...ids], from, to))
    set(path, arrayMove([...items], from, to))
    touch(path)
  }

  function remove(at: number) {
    const [item, id] = [items[at], ids[at] ?? crypto.randomUUID()]
    setIds(ids.filter((_, index) => index !== at))
    set(
      path,
      items.filter((_, index) => index !== at),
    )
    touch(path)
    focusLater(box.current, '.list-add button')
    showUndo({
      message: t('studio.list.removed', { what: nameOf(item) || control.item.label }),
      undo: () => {
        setIds((now) => now.toSpliced(at, 0, id))
        set(path, latest.current.toSpliced(at, 0, item))
        return Promise.resolve()
      },
    })
  }

  const placeOf = (id: unknown) => {
    const at = ids.indexOf(String(id))
    const position = at + 1
    const what = nameOf(items[at]) || t('studio.list.entry', { what: control.item.label, position })
    return { what, position, count: ids.length }
  }
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('studio.list.lifted', placeOf(active.id)),
    onDragOver: ({ active, over }) =>
      t('studio.list.over', { ...placeOf(active.id), position: placeOf((over ?? active).id).position }),
    onDragEnd: ({ active, over }) =>
      t('studio.list.dropped', { ...placeOf(active.id), position: placeOf((over ?? active).id).position }),
    onDragCancel: ({ active }) => t('studio.list.put-back', placeOf(active.id)),
  }

  function onDragEnd({ active, over }: DragEndEvent) {
    if (!over) return
    const [from, to] = [ids.indexOf(String(active.id)), ids.indexOf(String(over.id))]
    if (from >= 0 && to >= 0 && from !== to) move(from, to)
  }

  return (
    <fieldset className="fields field-list" id={path} tabIndex={-1} ref={box}>
      <legend>{field.label}</legend>
      {field.help && <p className="small muted">{field.help}</p>}
      {problem && <p className="field-problem">{problem}</p>}
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={onDragEnd}
        accessibility={{
          announcements,
          screenReaderInstructions: { draggable: t('studio.list.keys') },
        }}
      >
        <SortableContext items={[...ids]} strategy={verticalListSortingStrategy}>
          <ol className="list-items">
            {items.map((item, at) => {
              const id = ids[at] ?? String(at)
              return (
                <ListItem
                  key={id}
                  id={id}
                  field={control.item}
                  path={child(path, at)}
                  value={item}
                  position={at + 1}
                  count={items.length}
                  isOpen={opened.get(id)}
                  onOpen={(isOpen) => setOpened(new Map([...opened, [id, isOpen]]))}
                  onMove={(by) => move(at, at + by)}
                  onRemove={() => remove(at)}
                />
              )
            })}
          </ol>
        </SortableContext>
      </DndContext>
      {!isFull && (
        <div className="list-add">
          <AddButton item={control.item} list={field.label} onAdd={add} />
        </div>
      )}
    </fieldset>
  )
}

/** Adds an entry; where there are several kinds of entry, asks which. */
type AddProps = { item: Field; list: string; onAdd: (value: unknown) => void }

function AddButton({ item, list, onAdd }: AddProps) {
  const said = t('studio.list.add.to', { list })
  const { control } = item
  if (control.is !== 'variants')
    return (
      <Button
        variant="default"
        size="compact-md"
        aria-label={said}
        onClick={() => onAdd(emptyValue({ ...item, isOptional: false }))}
      >
        {t('studio.list.add')}
      </Button>
    )
  return (
    <Menu position="bottom-start" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button variant="default" size="compact-md" aria-label={said}>
          {t('studio.list.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {control.variants.map((variant) => (
          <Menu.Item
            key={variant.value}
            onClick={() => onAdd({ [control.by]: variant.value, ...emptyGroup(variant.fields) })}
          >
            {variant.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Names for entries that have none, so that an entry keeps its place on the screen while it moves. */
function useItemIds(count: number) {
  const [ids, setIds] = useState<readonly string[]>([])
  const fitting = ids.length === count ? ids : fit(ids, count)
  // What was changed elsewhere, such as by discarding everything typed: the entries are others now.
  if (fitting !== ids) setIds(fitting)
  return [fitting, setIds] as const
}

const fit = (ids: readonly string[], count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => ids[at] ?? crypto.randomUUID())

function focusLater(box: HTMLElement | null, selector: string): void {
  requestAnimationFrame(() => box?.querySelector<HTMLElement>(selector)?.focus())
}
